import { expect, test } from "vitest";
import type { LanguageMap } from "../../src/catalog/types.gen.ts";
import { CITY, load } from "../sites.ts";

const inBoth = (text: LanguageMap | undefined) => !!text?.zh && !!text.en;

test("at least sixty entries of the city are written out in full in both languages", () => {
  const { catalog } = load(CITY);
  const full = [...catalog.entries.values()].filter(
    ({ value: { title, description, keywords = [], fields = [] } }) =>
      inBoth(title) &&
      inBoth(description) &&
      keywords.length > 0 &&
      keywords.every(inBoth) &&
      fields.length > 0 &&
      fields.every((field) => inBoth(field.title) && inBoth(field.definition)),
  );
  expect(full.length).toBeGreaterThanOrEqual(60);
});
