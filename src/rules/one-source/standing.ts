import type { AgencyRecord, Catalog, Entry } from "../../catalog/model.ts";
import type { Field } from "../../catalog/types.gen.ts";
import { each } from "../rule.ts";
import type { EntryReading } from "./entry.ts";
import { fold, tokens } from "./lexicon.ts";

/** How often an item is named as a source, by `agency/entry#item`. */
export function declaredSources({ entries }: Catalog): Map<string, number> {
  const votes = new Map<string, number>();
  for (const { value } of entries.values())
    for (const [, { source }] of each(value.fields, ""))
      if (source) votes.set(source, (votes.get(source) ?? 0) + 1);
  return votes;
}

/** 社会组织登记 of an agency whose duties hold 社会组织登记管理. */
export function isRegistrar(
  { about, kinds }: EntryReading,
  { value }: Entry,
  agency: AgencyRecord | undefined,
): boolean {
  if (!REGISTERS.test(about)) return false;
  const duties = [value.duty?.zh, ...(agency?.value.functions ?? []).flatMap((duty) => duty.zh ?? [])];
  return duties.some(
    (duty) =>
      duty &&
      REGISTERS.test(duty) &&
      tokens(fold(duty)).some(({ sort, text }) => sort === "kind" && kinds.includes(text)),
  );
}

const REGISTERS = /登记|注册|户籍/;

/** Whether an item may be a source at all: it is shared, not taken from elsewhere, nor said to be another datum. */
export function canGive({ value }: Entry, field: Field): boolean {
  const { type } = value.sharing ?? {};
  return (
    type !== undefined && type !== "none" && field.sharing !== "none" && !field.source && !field.distinct
  );
}
