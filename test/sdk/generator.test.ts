import { spawnSync } from "node:child_process";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { SiteEntry } from "../../src/catalog/project.ts";
import type { Field } from "../../src/catalog/types.gen.ts";
import { columnsOf } from "../../src/sdk/column.ts";
import { entryModule } from "../../src/sdk/entry-module.ts";
import { buildPackage } from "../../src/sdk/package.ts";
import { rowPython } from "../../src/sdk/row-python.ts";
import { rowSchema } from "../../src/sdk/row-schema.ts";
import { rowReader } from "../../src/sdk/runtime/coerce.ts";
import { config, temporary } from "../support.ts";

const HOSTILE = `结束 */ export const evil = 1; """ \\ ''' \n\u2028 @deprecated \${x} \`y\` // <!--`;
const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  title: { zh: `标题 ${name}` },
  type: "string",
  ...more,
});
const entryOf = (fields: Field[], more: Partial<SiteEntry> = {}): SiteEntry => ({
  id: "bureau/stops",
  title: { zh: "站点", en: "Stops" },
  fields,
  ...more,
});
const hostile = entryOf(
  [
    field("stop", {
      required: true,
      title: { zh: HOSTILE, en: HOSTILE },
      definition: { zh: HOSTILE },
      unit: { zh: HOSTILE },
      codes: [{ value: HOSTILE, title: { zh: HOSTILE } }],
    }),
    field("__proto__", { type: "integer" }),
    field("constructor", { type: "boolean", required: true }),
  ],
  { title: { zh: HOSTILE }, description: { zh: HOSTILE } },
);

/** What the compiler finds in declarations, and the names that they declare. */
function declared(files: Map<string, string>) {
  const text = files.get("datasets/bureau/stops.d.ts") ?? "";
  const source = ts.createSourceFile("stops.d.ts", text, ts.ScriptTarget.ES2022, true);
  const row = source.statements.find(ts.isInterfaceDeclaration);
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  return {
    diagnostics: diagnostics.map(({ messageText }) => messageText),
    statements: source.statements.length,
    members: row?.members.map((member) => member.name?.getText(source)),
  };
}

describe("the module of an entry", () => {
  it("declares what the record says, whatever its texts hold", () => {
    expect(declared(entryModule(hostile))).toEqual({
      diagnostics: [],
      // The import, the rows, the descriptor, the export.
      statements: 4,
      members: ["stop", "__proto__", "constructor"],
    });
  });

  it("gives a descriptor that is read as it was written", async () => {
    const [, script = ""] = [...entryModule(hostile)].find(([path]) => path.endsWith(".js")) ?? [];
    const module = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as {
      default: { id: string; columns: { name: string; codes?: string[] }[] };
    };
    expect(module.default.id).toBe("bureau/stops");
    expect(module.default.columns.map(({ name }) => name)).toEqual(["stop", "__proto__", "constructor"]);
    expect(module.default.columns[0]?.codes).toEqual([HOSTILE]);
  });

  it("types numeric codes as numbers, and as any number where one of them is none", () => {
    const codes = (...values: string[]) => values.map((value) => ({ value, title: { zh: value } }));
    const types = entryModule(
      entryOf([
        field("a", { type: "integer", required: true, codes: codes("1", "02") }),
        field("b", { type: "number", codes: codes("1", "many") }),
        field("c", { codes: codes("01", "1") }),
      ]),
    ).get("datasets/bureau/stops.d.ts");
    expect(types).toContain("  a: 1 | 2;\n");
    expect(types).toContain("  b: number | null;\n");
    expect(types).toContain('  c: "01" | "1" | null;\n');
  });
});

it("the old name of an entry that has moved leads to its new module", () => {
  const files = buildPackage({
    config,
    site: "open",
    version: "1.0.0",
    entries: [entryOf([field("a")])],
    moved: new Map([
      ["old/stops", "bureau/stops"],
      ["old/gone", "bureau/nothing"],
    ]),
    runtime: new Map(),
    standard: "",
  });
  expect(files.get("datasets/old/stops.js")).toBe('export { default } from "../bureau/stops.js";\n');
  expect(files.get("datasets/old/stops.d.ts")).toBe(
    '/** @deprecated old/stops → bureau/stops */\nexport { default, type Row } from "../bureau/stops.js";\n',
  );
  expect(files.has("datasets/old/gone.js")).toBe(false);
  expect(files.get("ids.d.ts")).toContain('\n  | "bureau/stops"\n  | "old/gone"\n  | "old/stops";');
});

describe("the JSON Schema of a row", () => {
  const fields = [
    field("code", { required: true, pattern: "^[A-Z]\\d$" }),
    field("side", { codes: [{ value: "N", title: { zh: "北" } }] }),
    field("lines", { type: "integer" }),
    field("opened", { type: "date", required: true }),
  ];
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const valid = ajv.compile(rowSchema(entryOf(fields), "https://open.city.example/rows.schema.json"));
  const read = rowReader(columnsOf(fields), ["code", "标题 side", "lines", "opened"], "x");

  it.each([["A1,N,3,2026-01-01"], ["A1,,,2026-02-28"]])("accepts %s as the client reads it", (line) => {
    expect([valid(read(line.split(","), 1)), valid.errors]).toEqual([true, null]);
  });

  it.each<[string, object]>([
    ["a code that the list does not have", { side: "S" }],
    ["a text for a number", { lines: "3" }],
    ["nothing where something is required", { opened: null }],
    ["a day that does not exist", { opened: "2026-02-30" }],
    ["a text of another pattern", { code: "a1" }],
    ["a column that the entry does not have", { more: 1 }],
  ])("refuses %s", (_, wrong) => {
    expect(valid({ ...read(["A1", "N", "3", "2026-01-01"], 1), ...wrong })).toBe(false);
  });
});

const python = spawnSync("python3", ["--version"]).status === 0;
if (!python) console.log("Python is not there: its module of rows is not run.");
describe.runIf(python)("the Python module of rows", () => {
  const run = (entry: SiteEntry, csv: string) => {
    const folder = temporary({ "rows.py": rowPython(entry, undefined), "table.csv": csv });
    const code = "import json, rows; print(json.dumps(list(rows.rows('table.csv')), ensure_ascii=False))";
    const { stdout, stderr } = spawnSync("python3", ["-X", "utf8", "-c", code], {
      cwd: folder,
      encoding: "utf8",
    });
    return stdout === "" ? (stderr.trimEnd().split("\n").at(-1) ?? "") : (JSON.parse(stdout) as unknown);
  };
  const fields = [
    field("code", { required: true }),
    field("lines", { type: "integer" }),
    field("open", { type: "boolean" }),
    field("length", { type: "number" }),
  ];

  it("reads typed rows by names or titles, with a byte order mark and quotes", () => {
    expect(run(entryOf(fields), '\uFEFF标题 code,lines,open,length\r\n"0,1",3,是,1.5\r\n02,,,\r\n')).toEqual([
      { code: "0,1", lines: 3, open: true, length: 1.5 },
      { code: "02", lines: null, open: null, length: null },
    ]);
  });

  it("says in which row a cell is not what it should be", () => {
    expect(run(entryOf(fields), "code,lines\n,1\n")).toBe("ValueError: row 1: code (标题 code) is empty");
  });

  it("runs whatever the texts of the record hold", () => {
    expect(run(hostile, `stop,__proto__,constructor\n"${HOSTILE.replaceAll('"', '""')}",1,yes\n`)).toEqual([
      JSON.parse(`{"stop":${JSON.stringify(HOSTILE)},"__proto__":1,"constructor":true}`),
    ]);
  });
});
