import type { EntryReading } from "./entry.ts";
import { fold, ROW_ITEMS, type Scope, type Token, tokens } from "./lexicon.ts";
import { axesOf, employer, partsOf, refine, scopeOf } from "./title.ts";

/** What is known of an item; a labelled pair gives the same. */
export interface ItemView {
  name: string;
  title: string;
  definition?: string;
  type: string;
  unit?: string;
  /** Meanings of the allowed values. */
  codes?: string[];
  identifierRole?: string;
  element?: string;
  key?: boolean;
}

/** An item as the comparison sees it. */
export interface ItemReading {
  view: ItemView;
  entry: EntryReading;
  title: string;
  definition: string;
  /** What the title says when everything that says whose or which it is has been taken out. */
  parts: Token[];
  core: string;
  scope: Scope;
  /** Whose it is where it isn't the row's own: the representative's telephone. */
  role: string;
  /** Kinds of things that the title names. */
  kinds: string[];
  /** Planned or actual, most or least …: by axis. */
  axes: Map<string, string>;
  codes: Set<string>;
  /** The classification that the definition names. */
  standard: string;
}

/**
 * Reads an item.
 * @returns undefined for what can't be collected twice: a number or name that marks whose row it is (Art. 16),
 *   a remark, a file
 */
export function readItem(view: ItemView, entry: EntryReading): ItemReading | undefined {
  const title = fold(view.title);
  if (view.key || view.identifierRole || view.type === "binary" || ROW_ITEMS.has(title)) return undefined;
  const words = tokens(title);
  const roles = words.filter(({ sort }) => sort === "role");
  const role = roles.at(-1) ?? employer(words, entry);
  const named = words.at(-1)?.sort === "filler" && /名称$|姓名$/.test(title);
  const parts = partsOf(words, entry, named);
  const last = parts.at(-1);
  if (!last && !roles.length) return undefined;
  if (last?.sort === "plain" && MARK.test(title)) return undefined;

  const definition = view.definition ?? "";
  const refined = refine(parts, definition);
  const item = refined.findLast(({ sort }) => sort === "item");
  return {
    view,
    entry,
    title,
    definition: fold(definition),
    parts: refined,
    core: refined.map(({ text }) => text).join("") || (role?.text ?? ""),
    scope: scopeOf(item, role, refined.length === 0),
    role: role?.text ?? "",
    kinds: words.flatMap(({ sort, text }) => (sort === "kind" ? [text] : [])),
    axes: axesOf(words, definition),
    codes: new Set((view.codes ?? []).map((code) => meaningOf(code))),
    standard: STANDARD.exec(definition)?.[1] ?? "",
  };
}

const meaningOf = (code: string) =>
  tokens(fold(code))
    .map(({ text }) => text)
    .join("");

const MARK = /(?:号码?|编码|代码|代号|标识码?|识别码|vin|sn)$/;
const STANDARD = /([\p{Script=Han}]{2,12}?(?:分类名录|分类目录|分类标准|分类|名录))/u;
