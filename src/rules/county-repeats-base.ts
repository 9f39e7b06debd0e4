import type { Entry } from "../catalog/model.ts";
import { isKept } from "./records.ts";
import { each, type Rule } from "./rule.ts";

/**
 * Where the city platform serves base data for all, counties do not build it again (Art. 12). A county's base entry
 * repeats the city's of the same category where at least half of its items have the title of one there; an item whose
 * source, difference or law is named is no repetition.
 */
export const countyRepeatsBase: Rule = {
  id: "county-repeats-base",
  article: 12,
  level: "warning",
  scope: "catalog",
  words: {
    zh: "市级已统一提供的基础数据，县级不重复建设。",
    en: "Counties do not build again the base data that the city serves.",
  },
  *check({ catalog }) {
    const served = new Map<string, string[]>();
    const counties: Entry[] = [];
    for (const entry of catalog.entries.values()) {
      if (entry.value.classification?.class !== "base" || !isKept(entry)) continue;
      const { level } = catalog.agencies.get(entry.agency)?.value ?? {};
      if (level === "county") counties.push(entry);
      if (level !== "city" || !isServed(entry)) continue;
      for (const item of new Set(itemsOf(entry))) served.set(item, [...(served.get(item) ?? []), entry.id]);
    }
    for (const county of counties) {
      const hits = new Map<string, number>();
      for (const item of new Set(itemsOf(county)))
        for (const id of served.get(item) ?? []) hits.set(id, (hits.get(id) ?? 0) + 1);
      const [city, count = 0] = [...hits].sort(([, a], [, b]) => b - a)[0] ?? [];
      const all = county.value.fields?.length ?? 0;
      if (!city || count * 2 < all) continue;
      yield {
        file: county.file,
        text: county.text,
        pointer: "/classification/class",
        message: {
          zh: `这条县级基础数据的 ${all} 个信息项中，有 ${count} 个已由市级的 "${city}" 统一提供；县级不应当重复建设。`,
          en: `Of the ${all} items of this county's base data ${count} are already served by the city's "${city}"; it was expected not to be built again.`,
        },
        hint: {
          zh: "改用市级数据，或在信息项上写明 source、distinct 或 exception。",
          en: "Use the city's data, or state source, distinct or exception at the items.",
        },
      };
    }
  },
};

/** Whether the city's entry is published and every agency can have it. */
const isServed = ({ value: { status, sharing, distributions, releases, updateCycle } }: Entry) =>
  status === "active" &&
  sharing?.type === "unconditional" &&
  (distributions?.length ?? 0) > 0 &&
  ((releases?.length ?? 0) > 0 || updateCycle === "realtime");

const itemsOf = ({ value: { classification, fields } }: Entry) =>
  [...each(fields, "")]
    .filter(([, { source, distinct, exception }]) => !source && !distinct && !exception)
    .map(([, { title }]) => `${classification?.category} ${title?.zh}`);
