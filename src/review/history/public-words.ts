import type { Property } from "../change/property.ts";

/** A list of this many names is told whole; of a longer one the first ones and how many more there are. */
const MOST = 8;

/** What the public reads of a change: names of properties and of what is public, never an earlier text. */
export const PUBLIC_WORDS = {
  zh: {
    property: (name: string, { titles }: Property) =>
      name === "opening" ? "开放条件" : (titles[0]?.zh ?? name),
    released: (ids: string[]) =>
      sentence(ids, (some, more) => `新发布的数据：${some.join("、")}${zhMore(more)}`),
    itemsAdded: (items: string[]) =>
      sentence(items, (some, more) => `新增信息项${some.join("、")}${zhMore(more)}`),
    itemsChanged: (items: string[]) =>
      sentence(items, (some, more) => `信息项${some.join("、")}${zhMore(more)}有改动`),
    wayAdded: "新增获取途径",
    changed: (names: string[]) => sentence(names, (some) => `有改动：${some.join("、")}`, names.length),
  },
  en: {
    property: (name: string, { titles }: Property) =>
      name === "opening" ? "conditions of opening" : (titles[0]?.en ?? name).toLowerCase(),
    released: (ids: string[]) =>
      sentence(ids, (some, more) => `Data released: ${some.join(", ")}${enMore(more)}`),
    itemsAdded: (items: string[]) =>
      sentence(items, (some, more) => `Data items added: ${some.join(", ")}${enMore(more)}`),
    itemsChanged: (items: string[]) =>
      sentence(items, (some, more) => `Data items changed: ${some.join(", ")}${enMore(more)}`),
    wayAdded: "A new way to get the data",
    changed: (names: string[]) => sentence(names, (some) => `Changed: ${some.join(", ")}`, names.length),
  },
};

const sentence = (names: string[], say: (some: string[], more: number) => string, most = MOST) =>
  names.length === 0 ? [] : [say(names.slice(0, most), names.length - most)];

const zhMore = (more: number) => (more > 0 ? `等（另有 ${more} 项）` : "");
const enMore = (more: number) => (more > 0 ? ` and ${more} more` : "");
