import { symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import { loadProject } from "../../src/catalog/load-fs.ts";
import { judge } from "../../src/rules/judge.ts";
import { agency, config, dataset, date, type Files, placed, root, temporary } from "../support.ts";

it("the test city has no findings, and every kind of entry that tests need", () => {
  const project = loadProject(root, { MULU_CATALOGS: "test/fixtures/city" });
  if (Array.isArray(project)) throw new Error(project.map(placed).join("\n"));
  expect(judge(project.catalog, date).map(placed)).toEqual([]);
  const entries = [...project.catalog.entries.values()].map(({ value }) => value);
  const count = (test: (value: (typeof entries)[number]) => unknown) => entries.filter(test).length;
  expect({
    agencies: project.catalog.agencies.size,
    entries: entries.length,
    unconditional: count(({ opening }) => opening?.type === "unconditional"),
    conditional: count(({ opening }) => opening?.type === "conditional"),
    none: count(({ opening }) => opening?.type === "none"),
    unknown: count(({ opening, status }) => !opening && status === "active"),
    tombstones: count(({ status }) => status === "withdrawn" || status === "moved"),
    suspended: count(({ status }) => status === "suspended"),
    withFiles: count(({ distributions }) => distributions?.some(({ path }) => path)),
    onlyChinese: count(({ title }) => !title?.en),
    imported: count(({ origin }) => origin),
  }).toEqual({
    agencies: 5,
    entries: 22,
    unconditional: 12,
    conditional: 3,
    none: 4,
    unknown: 1,
    tombstones: 2,
    suspended: 1,
    withFiles: 2,
    onlyChinese: 5,
    imported: 1,
  });
});

it("a project is read from the roots of its configuration", () => {
  const project = loadProject(deployment(), {});
  if (Array.isArray(project)) throw new Error("no project");
  expect([...project.catalog.entries.keys()]).toEqual(["data-bureau/good"]);
});

it("MULU_CATALOGS goes before the configuration and may name several roots", () => {
  const folder = deployment({ "other/a/agency.json": agency, "more/b/agency.json": agency });
  const project = loadProject(folder, { MULU_CATALOGS: ["other", join(folder, "more")].join(delimiter) });
  if (Array.isArray(project)) throw new Error("no project");
  expect([...project.catalog.agencies.keys()]).toEqual(["a", "b"]);
});

it("a configuration that is not there is a finding", () => {
  expect(refused(deployment({ "mulu.config.json": undefined }))).toMatchInlineSnapshot(`
    "mulu.config.json:1:1 error file-readable /
    无法读取（ENOENT）。
      检查路径和权限。
    It cannot be read (ENOENT).
      Check the path and its permissions."
  `);
});

it("a configuration that is no JSON is a finding", () => {
  expect(refused(deployment({ "mulu.config.json": '{\n  "city": {\n' }))).toMatchInlineSnapshot(`
    "mulu.config.json:3:1 error json-syntax /
    文件在此中断；应当是右花括号 }。
      改正此处的标点或引号。
    The file ends here; a closing brace } was expected.
      Mend the punctuation or quotes at this place."
  `);
});

it("a configuration with faults is a list of findings with their places", () => {
  const broken = { ...config, timeZone: "", city: { ...config.city, division: "9999" } };
  expect(refused(deployment({ "mulu.config.json": broken }))).toMatchInlineSnapshot(`
    "mulu.config.json:9:5 error value-pattern /city/division
    "9999" 的写法不对；行政区划代码是六位数字。
      例如："999900"。
    "9999" is not written right; a division code has six digits.
      For example: "999900".

    mulu.config.json:111:3 error value-size /timeZone
    这里是 ""；应当至少 1 个字符。
      例如："Asia/Shanghai"。
    Here stands ""; at least 1 character was expected.
      For example: "Asia/Shanghai"."
  `);
});

function refused(folder: string): string {
  const findings = loadProject(folder, {});
  if (!Array.isArray(findings)) throw new Error("a project was read");
  return findings.map(placed).join("\n\n");
}

/** A deployment in a folder of its own, with the standard of this one. */
function deployment(change: Record<string, Files[string] | undefined> = {}): string {
  const files: Record<string, Files[string] | undefined> = {
    "mulu.config.json": { ...config, catalogs: ["catalogs"] },
    "catalogs/data-bureau/agency.json": agency,
    "catalogs/data-bureau/datasets/good.json": dataset,
    ...change,
  };
  const given = Object.entries(files).filter(
    (pair): pair is [string, Files[string]] => pair[1] !== undefined,
  );
  const folder = temporary(Object.fromEntries(given));
  symlinkSync(join(root, "schemas"), join(folder, "schemas"));
  return folder;
}
