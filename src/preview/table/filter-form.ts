import type { ColumnProfile } from "../../tables/derive/profile.ts";
import { make } from "../make.ts";
import type { Column } from "../tab.ts";
import { type Filter, kindOf } from "../view.ts";
import type { TableWords } from "./words.ts";

/** The fields of a filter and what they say. */
export interface FilterForm {
  fields: HTMLElement;
  read(): Filter | undefined;
}

/** Fields by a column's type: a text that values contain, from and to, or its codes. */
export function drawFilter(
  column: Column,
  filter: Filter | undefined,
  profile: ColumnProfile | undefined,
  words: TableWords,
): FilterForm {
  const kind = kindOf(column);
  if (kind === "codes") return drawCodes(column, filter, profile, words);
  if (kind === "text") {
    const input = make("input", { type: "search", value: filter && "text" in filter ? filter.text : "" });
    return {
      fields: labelled(words.contains, input),
      read: () => (input.value.trim() ? { text: input.value.trim() } : undefined),
    };
  }
  const { from, to } = filter && "from" in filter ? filter : { from: "", to: "" };
  const type = kind === "days" ? "date" : "number";
  const field = (value: string) => {
    const input = make("input", { type, value });
    if (type === "number") input.step = "any";
    return input;
  };
  const [least, most] = [field(from), field(to)];
  return {
    fields: make("div", { className: "range" }, labelled(words.from, least), labelled(words.to, most)),
    read: () => (least.value || most.value ? { from: least.value, to: most.value } : undefined),
  };
}

const labelled = (text: string, input: HTMLElement) => make("label", {}, text, input);

function drawCodes(
  column: Column,
  filter: Filter | undefined,
  profile: ColumnProfile | undefined,
  words: TableWords,
): FilterForm {
  const chosen = new Set(filter && "codes" in filter ? filter.codes : []);
  const known = column.codes ?? { true: words.yes, false: words.no };
  // Values that no code declares can be chosen, too: they are in the data.
  const others = (profile?.top ?? [])
    .map(({ value }) => value)
    .filter((value) => !Object.hasOwn(known, value));
  const values = [...new Set([...Object.keys(known), ...others, ...chosen].filter((value) => value !== ""))];
  if (!profile || profile.missing > 0 || chosen.has("")) values.push("");
  const boxes = values.map((value) => make("input", { type: "checkbox", value, checked: chosen.has(value) }));
  return {
    fields: make(
      "div",
      { className: "codes" },
      ...boxes.map((box) => make("label", {}, box, codeText(box.value, column, words))),
    ),
    read: () => {
      const codes = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      return codes.length > 0 ? { codes } : undefined;
    },
  };
}

/** A code as a reader knows it. */
export function codeText(value: string, { codes, type }: Column, words: TableWords): string {
  if (value === "") return words.missingValue;
  if (codes && Object.hasOwn(codes, value)) return codes[value] ?? value;
  if (type === "boolean") return value === "true" ? words.yes : value === "false" ? words.no : value;
  return value;
}
