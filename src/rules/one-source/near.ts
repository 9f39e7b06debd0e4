import type { Catalog, Entry } from "../../catalog/model.ts";
import type { Field } from "../../catalog/types.gen.ts";
import { isCharged } from "./find.ts";
import { fold, tokens } from "./lexicon.ts";
import { hasSourceUnder, membersOf } from "./member.ts";
import { collectsFrom } from "./source.ts";

/** What may be a source of the items of some entries. */
export interface Near {
  /** What such an entry is about, where only persons or organisations can be meant. */
  subjects?: string[];
  /** Whether data of an agency may be a source of theirs. */
  reaches(agency: string): boolean;
  /** Whether an entry may hold a source of theirs; its value need not be proven right. */
  has(entry: Entry): boolean;
}

/**
 * Looks for entries that could be sources of what the entries of a catalog collect: `findRepeatedCollection` over these
 * alone finds the same repeats as over the whole city.
 * @param catalog the entries whose repeats are wanted, and every agency
 * @returns undefined where nothing of theirs can be a repeat
 */
export function near(catalog: Catalog): Near | undefined {
  const charged = membersOf(catalog).filter(isCharged);
  const keys = new Set(charged.flatMap((member) => member.keys));
  if (keys.size === 0) return undefined;
  const looked = titlesFor(keys);
  return {
    subjects: subjectsOf(keys),
    reaches(id) {
      const { level, division } = catalog.agencies.get(id)?.value ?? {};
      // Another county's data is compared only with what asks lower levels.
      return (
        level === "city" ||
        charged.some(
          (member) =>
            collectsFrom(member, "lowerLevels") || member.reading.entry.agency.division === division,
        )
      );
    },
    has(entry) {
      try {
        return hasSourceUnder(keys, entry, catalog.agencies, looked);
      } catch (error) {
        // A value of another type than the schema asks for: reading it properly will tell.
        if (error instanceof TypeError) return true;
        throw error;
      }
    },
  };
}

/** The subjects that the keys name; undefined where a key names a thing, a title or an element. */
function subjectsOf(keys: Set<string>): string[] | undefined {
  const subjects = new Set([...keys].map((key) => key.replace(/^codes\|/, "").split("|")[0] ?? ""));
  return [...subjects].every((subject) => subject === "persons" || subject === "organisations")
    ? [...subjects]
    : undefined;
}

/** Tells from an item's title whether it may be filed under one of the keys: much faster than to read the item. */
function titlesFor(keys: Set<string>): (field: Field) => boolean {
  const heads = new Set([...keys].map((key) => key.slice(key.lastIndexOf("|") + 1)));
  const codes = [...keys].some((key) => key.startsWith("codes|"));
  const known = new Map<string, { fits: boolean; address: boolean }>();
  return ({ title, definition, element, codes: own }) => {
    if (element || (codes && own)) return true;
    const text = title?.zh;
    if (typeof text !== "string") return false;
    let found = known.get(text);
    if (!found) {
      const words = tokens(fold(text)).map((token) => token.text);
      const fits = words.some((word) => [...heads].some((head) => mayBe(head, word)));
      found = { fits, address: words.includes("地址") };
      known.set(text, found);
    }
    // Which address a bare one is stands in its definition.
    return found.fits || (found.address && definition !== undefined);
  };
}

/** Whether a word may be the last of what an item says; a head that starts with … is only the end of it. */
const mayBe = (head: string, word: string) => {
  const end = head.startsWith("…") ? head.slice(1) : head;
  return end.endsWith(word) || (end !== head && word.endsWith(end));
};
