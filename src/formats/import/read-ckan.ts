import type { Raw } from "../listing/row.ts";
import { foreignOf, type Reading } from "./foreign.ts";
import { isObject, missing, readItems, readJson, WORDS } from "./json.ts";

/** Reads what CKAN answers to `package_search` or `package_show`, or a list of packages. */
export function readCkan(bytes: Uint8Array): Reading {
  const { value, faults } = readJson(bytes);
  if (value === undefined) return { entries: [], faults };
  const found = packages(value);
  if (!found) return { entries: [], faults: [{ pointer: "", message: WORDS.noList("result/results") }] };
  return readItems(found.list, found.pointer, (item, place) => ({
    entries: [foreignOf(plainExtras(item), place, "resources", names(item))],
    faults: missing(item, place, ["name", "title"], "CKAN"),
  }));
}

function packages(value: unknown): { list: unknown[]; pointer: string } | undefined {
  if (Array.isArray(value)) return { list: value, pointer: "" };
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.results)) return { list: value.results, pointer: "/results" };
  const { result } = value;
  if (Array.isArray(result)) return { list: result, pointer: "/result" };
  if (!isObject(result)) return undefined;
  return Array.isArray(result.results)
    ? { list: result.results, pointer: "/result/results" }
    : { list: [result], pointer: "/result" };
}

const names = ({ id }: Raw) => (typeof id === "string" ? [id] : []);

/** Extras are a list of pairs; here they are named by their keys. */
const plainExtras = ({ extras, ...item }: Raw): Raw => ({
  ...item,
  ...(Array.isArray(extras) && {
    extras: Object.fromEntries(
      extras.flatMap((extra) =>
        isObject(extra) && typeof extra.key === "string" ? [[extra.key, extra.value]] : [],
      ),
    ),
  }),
});
