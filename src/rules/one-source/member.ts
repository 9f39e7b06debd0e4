import type { Catalog, Entry } from "../../catalog/model.ts";
import type { Field } from "../../catalog/types.gen.ts";
import { isBroken, isKept } from "../records.ts";
import { each } from "../rule.ts";
import { keysOf } from "./block.ts";
import { type EntryReading, readEntry } from "./entry.ts";
import { type ItemReading, readItem } from "./item.ts";
import { canGive, declaredSources, isRegistrar } from "./standing.ts";

/** An item of the catalog with what the choice of a source rests on. */
export interface Member {
  entry: Entry;
  field: Field;
  /** JSON Pointer of the item in its record. */
  pointer: string;
  reading: ItemReading;
  /** Under which it is filed. */
  keys: string[];
  /** The agency whose data it is: the provider where the entry names one. */
  agency: string;
  /** How many items say that they are taken from this one. */
  declared: number;
  base: boolean;
  /** Its entry is the register that its agency's duties name. */
  registrar: boolean;
  /** It is asked of citizens, organisations or lower levels. */
  collected: boolean;
  /** It comes out of the agency's own work or from sensors, and nobody is asked. */
  made: boolean;
}

/** All items that can be collected twice, of entries that are in force. */
export function membersOf(catalog: Catalog): Member[] {
  const votes = declaredSources(catalog);
  const members: Member[] = [];
  for (const entry of catalog.entries.values()) {
    const home = homeOf(entry, catalog.agencies);
    if (!home) continue;
    const { about, agency, record } = home;
    const from = entry.value.collection?.from ?? [];
    const collected = from.some((whom) => ASKED.has(whom));
    const facts = {
      entry,
      agency,
      base: entry.value.classification?.class === "base",
      registrar: isRegistrar(about, entry, record),
      collected,
      made: !collected && from.some((whence) => MADE.has(whence)),
    };
    for (const [pointer, field] of each(entry.value.fields, "/fields")) {
      const reading = isBroken(entry, pointer) ? undefined : read(field, about);
      if (reading)
        members.push({
          ...facts,
          field,
          pointer,
          reading,
          keys: keysOf(reading),
          declared: votes.get(`${entry.id}#${field.name}`) ?? 0,
        });
    }
  }
  return members;
}

/**
 * Whether an entry has an item that can be a source and is filed under one of these keys. Its value need not be proven
 * right: then the answer may be yes where `membersOf` finds none, but never no where it finds one.
 * @param looked leaves out items before they are read
 */
export function hasSourceUnder(
  keys: ReadonlySet<string>,
  entry: Entry,
  agencies: Catalog["agencies"],
  looked: (field: Field) => boolean,
): boolean {
  const fields = (entry.value.fields ?? []).filter((field) => canGive(entry, field) && looked(field));
  const home = fields.length > 0 ? homeOf(entry, agencies) : undefined;
  if (!home) return false;
  return fields.some((field) => {
    const reading = read(field, home.about);
    return reading !== undefined && keysOf(reading).some((key) => keys.has(key));
  });
}

/** Whose an entry is, and what it is about; undefined where that is not known, or it is in force no more. */
function homeOf(entry: Entry, agencies: Catalog["agencies"]) {
  const { value } = entry;
  const agency = value.provider?.agency ?? entry.agency;
  const record = agencies.get(agency);
  const { name, level, division } = record?.value ?? {};
  // Whose data it is and for which area decides everything else.
  if (!value.title || !level || !division || !isKept(entry)) return undefined;
  if (DECISIVE.some((place) => isBroken(entry, place))) return undefined;
  const about = readEntry({
    agency: { id: agency, name: name?.zh ?? "", level, division },
    title: value.title.zh,
    description: value.description?.zh ?? "",
    subject: value.subject,
  });
  return { about, agency, record };
}

/** From whom an agency collects what it could have by sharing. */
const ASKED: ReadonlySet<string> = new Set(["citizens", "organisations", "lowerLevels"]);
const MADE: ReadonlySet<string> = new Set(["ownWork", "sensors"]);
/** Where the schema finds a mistake here, nothing is concluded from what is left. */
const DECISIVE = [
  "/title",
  "/description",
  "/provider",
  "/subject",
  "/sharing",
  "/collection",
  "/classification",
];

function read(field: Field, about: EntryReading): ItemReading | undefined {
  if (!field.name || !field.title?.zh || !field.type) return undefined;
  const { title, definition, unit, codes, ...same } = field;
  return readItem(
    {
      ...same,
      title: title.zh,
      definition: definition?.zh,
      unit: unit?.zh,
      codes: codes?.map(({ title: meaning }) => meaning.zh),
    },
    about,
  );
}
