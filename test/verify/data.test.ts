import { expect, it } from "vitest";
import { readCatalog } from "../../src/catalog/read-fs.ts";
import { checkTables } from "../../src/rules/check-data-fs.ts";
import { config, root, validate } from "../support.ts";

it("The data of the whole city is what its entries say: no error and no advice", async () => {
  const catalog = readCatalog(["catalogs"], config, validate, root);
  const { findings, notes } = await checkTables(catalog, undefined);
  expect(findings.map(({ file, line, message }) => `${file}:${line} ${message.en}`)).toEqual([]);
  expect(Number.parseInt(notes[0]?.en.match(/\d+/)?.[0] ?? "", 10)).toBeGreaterThan(200);
});
