import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/catalog/finding.ts";
import { rules } from "../../src/rules/index.ts";
import { judgeRoots } from "../support.ts";
import { type Document, documents, written } from "./documents.ts";

describe.each(rules)("the rule $id", ({ id }) => {
  it.each(documents(id, "pass"))("finds nothing in $name: $title", (document) => {
    expect(findings(document)).toEqual([]);
  });

  it.each(documents(id, "fail"))("finds one thing in $name: $title", (document) => {
    expect(findings(document)).toEqual(document.expect);
    expect(document.expect?.map(({ rule }) => rule)).toEqual([id]);
  });

  it.each([...documents(id, "pass"), ...documents(id, "fail")])(
    "stops no build by the passing of days: $name",
    (document) => {
      const errors = (given: Document) => findings(given).filter(({ level }) => level === "error");
      expect(errors(document)).toEqual(expect.arrayContaining(errors({ ...document, date: "2046-01-01" })));
    },
  );
});

it("every folder of documents belongs to a rule", () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((item) =>
    item.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual(rules.map(({ id }) => id).sort());
});

/** All findings of the document's catalog, without line and column (see judge.test.ts). */
function findings(document: Document): Partial<Finding>[] {
  const { folder, roots, config, on } = written(document);
  return judgeRoots(folder, roots, config, on).map(({ line: _, column: __, ...finding }) => finding);
}
