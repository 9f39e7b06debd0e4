import file from "./synonyms.json" with { type: "json" };

/**
 * Whose property an item is. Of persons and organisations whoever asks; of things where both entries are about
 * the same kind of thing; of records (a case, a licence) where both entries are the same register.
 */
export type Scope = "persons" | "organisations" | "any" | "records" | "things";

/** A word of a title. `text` is the first word of its line in the file, so that synonyms are equal. */
export interface Token {
  sort: "item" | "word" | "role" | "self" | "kind" | "axis" | "filler" | "plain";
  text: string;
  scope?: Scope;
  axis?: string;
}

/** One width, one case, no brackets and what stands in them, no signs: `注册资本（万元）` is `注册资本`. */
export function fold(title: string): string {
  return PLAIN.test(title) ? title : folded(title);
}

/** Chinese characters that stand for themselves in every width: most titles hold nothing else. */
const PLAIN = /^[\u4e00-\u5e0f\u5e11-\u9fff]*$/;

function folded(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, "")
    .replaceAll("帐", "账")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The words of a folded title, the longest known one at each place; what no line knows is plain. */
export function tokens(title: string): readonly Token[] {
  const known = READ.get(title);
  if (known) return known;
  const found = cut(title);
  if (READ.size < MOST_READ && title.length < LONG) READ.set(title, found);
  return found;
}

/** Titles repeat across a city: each is cut into words once. */
const READ = new Map<string, readonly Token[]>();
const MOST_READ = 100_000;
/** From here on it is a definition, which stands once. */
const LONG = 30;

function cut(title: string): Token[] {
  const found: Token[] = [];
  let plain = "";
  const flush = () => {
    if (plain) found.push({ sort: "plain", text: plain });
    plain = "";
  };
  for (let at = 0; at < title.length; ) {
    const word = longestAt(title, at);
    const token = word && WORDS.get(word);
    if (token) {
      flush();
      found.push(token);
      at += word.length;
    } else plain += title[at++];
  }
  flush();
  return found;
}

function longestAt(title: string, at: number): string | undefined {
  for (let length = Math.min(LONGEST, title.length - at); length > 0; length--) {
    const word = title.slice(at, at + length);
    if (WORDS.has(word)) return word;
  }
  return undefined;
}

const WORDS = new Map<string, Token>();
/** What stands first in the order below wins: `职工人数` before `职工`. */
const add = (words: string[], token: Token) => {
  for (const word of words) if (!WORDS.has(word)) WORDS.set(word, token);
};
for (const [scope, lines] of Object.entries(file.items))
  for (const line of lines) add(line, { sort: "item", text: line[0] ?? "", scope: scope as Scope });
for (const line of file.words) add(line, { sort: "word", text: line[0] ?? "" });
for (const [scope, lines] of Object.entries(file.roles))
  for (const line of lines) add(line, { sort: "role", text: line[0] ?? "", scope: scope as Scope });
for (const [text, words] of Object.entries(file.kinds)) add(words, { sort: "kind", text });
for (const [axis, values] of Object.entries(file.axes))
  for (const [text, words] of Object.entries(values)) add(words, { sort: "axis", text, axis });
for (const [scope, words] of Object.entries(file.self))
  for (const word of words) add([word], { sort: "self", text: word, scope: scope as Scope });
for (const word of file.protected) add([word], { sort: "plain", text: word });
for (const word of file.fillers) add([word], { sort: "filler", text: word });
const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.length));

/** Items that say nothing about a subject: a remark, the day of the report. */
export const ROW_ITEMS: ReadonlySet<string> = new Set(file.rows);
/** Words that mean something only together with what they are said of. */
export const BARE: ReadonlySet<string> = new Set(file.bare);
/** Kinds of organisations that are enterprises, so that the register of enterprises holds them. */
export const ENTERPRISES: ReadonlySet<string> = new Set(file.enterprises);
/** Qualifiers that may be left out without changing the meaning: `核定床位数`, `床位数`. */
export const MILD: ReadonlySet<string> = new Set(file.mild);
export const REGISTER_WORDS: readonly string[] = file.registerWords.toSorted((a, b) => b.length - a.length);
export const STATISTICS = new RegExp(file.statistics.join("|"));
export const LICENCES = new RegExp(file.licences.join("|"));
