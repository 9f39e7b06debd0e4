import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toText } from "../../src/catalog/canonical.ts";
import { readRecords } from "../../src/catalog/fix/fix-fs.ts";
import { loadDeployment } from "../../src/catalog/load-fs.ts";
import { lists, readJson, root, schemas } from "../support.ts";
import { CURSOR, open, refused } from "./editor.ts";

// The engine that VS Code itself uses, fed as VS Code feeds it (see editor.ts).
const PATHS = {
  dataset: "catalogs/transport-bureau/datasets/bus-stops.json",
  agency: "catalogs/transport-bureau/agency.json",
  system: "catalogs/transport-bureau/systems/highway-maintenance.json",
  config: "mulu.config.json",
};
type Kind = keyof typeof PATHS;
const KINDS = Object.keys(PATHS) as Kind[];

/** A record with some properties changed, opened; a key with the cursor in it is one that is being typed. */
function edited(kind: Kind, change: object) {
  const text = toText({ ...readJson(PATHS[kind]), ...change });
  return open(PATHS[kind], text.replace(/("[^"]*▮[^"]*"): null/, "$1"));
}

/** The help for a property of a record. */
function hover(kind: Kind, key: string) {
  const text = toText(readJson(PATHS[kind]));
  return open(PATHS[kind], text.replace(`\n  "${key}":`, `\n  "${CURSOR}${key}":`)).hover();
}

describe("a record opened in VS Code", () => {
  it("has nothing underlined where check finds nothing: every record of the city and of the tests, and the configuration", async () => {
    const deployment = loadDeployment(root);
    if (Array.isArray(deployment)) throw new Error("the configuration is wrong");
    const env = { MULU_CATALOGS: "catalogs:test/fixtures/city" };
    const records = readRecords(deployment, root, env);
    expect(records.length).toBeGreaterThan(300);
    const paths = records.map(({ file }) => file);
    for (const path of [...paths, PATHS.config]) {
      const problems = await open(path, readFileSync(join(root, path), "utf8")).problems();
      expect([path, problems]).toEqual([path, []]);
    }
  }, 60_000);

  it("asks nothing of the network", () => {
    expect(refused).toEqual([]);
  });

  it("gets no help without a $schema, which is why npm run fix writes one", async () => {
    const proposals = await edited("dataset", { $schema: undefined, updateCycle: CURSOR }).completions();
    expect(proposals.map(({ label }) => label)).not.toContain('"daily"');
  });
});

describe("a code", () => {
  it("is proposed with its Chinese and English label, every one of its list", async () => {
    const proposals = await edited("dataset", { updateCycle: CURSOR }).completions();
    expect(proposals.map(({ label, detail, documentation }) => [label, detail, documentation])).toEqual(
      lists["update-cycle"]?.codes.map(({ code, zh, en }) => [`"${code}"`, `${zh} / ${en}`, `${zh} / ${en}`]),
    );
  });

  it.each([
    ["dataset", { updateCycle: CURSOR }, "daily"],
    ["dataset", { collection: { from: [CURSOR] } }, "sensors"],
    ["agency", { level: CURSOR }, "county"],
    ["system", { delivery: CURSOR }, "batch"],
    ["config", { forge: { kind: CURSOR, url: "https://git.city.example" } }, "gitea"],
  ] as const)("of a record of the kind %s is written whole: %j", async (kind, change, code) => {
    const text = await edited(kind, change).accept(`"${code}"`);
    expect(text).toBe(
      toText({ ...readJson(PATHS[kind]), ...JSON.parse(JSON.stringify(change).replace(CURSOR, code)) }),
    );
    expect(await open(PATHS[kind], text).problems()).toEqual([]);
  });

  it("says on hover what it stands for", async () => {
    expect(await edited("dataset", { updateCycle: `${CURSOR}daily` }).hover()).toMatchInlineSnapshot(`
      "更新周期

      **Update cycle**

      多久更新一次（第十一条）。

      How often it is updated (Art. 11).

      \`daily\`: 每日 / Daily"
    `);
  });
});

describe("a property", () => {
  it.each(KINDS)("of %s is proposed with its title and its help in both languages", async (kind) => {
    const proposals = await edited(kind, { [CURSOR]: null }).completions();
    const known = Object.entries(schemas[kind]?.properties as Record<string, Described>);
    const missing = known.filter(([key]) => !(key in readJson(PATHS[kind])));
    expect(missing.length).toBeGreaterThan(0);
    expect(
      proposals.map(({ label, detail, documentation }) => [label, detail, plain(documentation)]),
    ).toEqual(
      missing.map(([key, { title, description, en }]) => [
        key,
        `${title} / ${en.title}`,
        [expect.stringContaining(en.title), description, en.description],
      ]),
    );
  });

  it.each([
    ["dataset", "riskAssessment"],
    ["agency", "homepage"],
    ["system", "landing"],
    ["config", "layers"],
  ] as const)("of %s is written as valid text: %s", async (kind, key) => {
    const text = await edited(kind, { [key]: undefined, [CURSOR]: null }).accept(key);
    expect(JSON.parse(text)).toHaveProperty(key);
    const problems = await open(PATHS[kind], text).problems();
    // Where nothing can be proposed, the empty text waits to be filled in.
    expect(problems.filter((problem) => !problem.includes('""'))).toEqual([]);
  });

  it("that takes a code waits for it, and the codes are proposed at once", async () => {
    const text = await edited("dataset", { updateCycle: undefined, [CURSOR]: null }).accept("updateCycle");
    expect(text).toContain('"updateCycle": \n}');
    const opened = open(PATHS.dataset, text.replace('"updateCycle": ', `"updateCycle": ${CURSOR}`));
    expect(JSON.parse(await opened.accept('"daily"'))).toHaveProperty("updateCycle", "daily");
  });

  it("shows on hover what it is in both languages, and where the duty stands", async () => {
    expect(await hover("dataset", "sharing")).toMatchInlineSnapshot(`
      "共享

      **Sharing**

      机构之间的共享属性（第十八条）。

      Sharing among agencies (Art. 18)."
    `);
  });

  it("shows its own words, and above them what the definition is called that it refers to", async () => {
    expect(await hover("dataset", "title")).toMatchInlineSnapshot(`
      "双语文本

      **名称 Title**

      数据资源的名称。

      Title of the dataset."
    `);
    expect(await hover("dataset", "confirmedOn")).toMatchInlineSnapshot(`
      "日期

      **年度确认 Confirmed on**

      最近一次逐条确认的日期（第十一条）。

      The day of the last yearly confirmation (Art. 11)."
    `);
  });

  it("inside a list is helped too", async () => {
    const fields = [{ name: `${CURSOR}stopName`, title: { zh: "站点名称" }, type: "string" }];
    expect(await edited("dataset", { fields }).hover()).toMatchInlineSnapshot(`
      "英文名

      **Name**

      数据文件和接口中的列名。

      Column name in files and APIs."
    `);
  });

  it.each([
    ["agency", "securityContact", "第三十三条", "Art. 33"],
    ["system", "connection", "十七条", "17"],
    ["config", "numbers", "办法", "measures"],
  ] as const)("of %s is helped too: %s", async (kind, key, zh, en) => {
    const help = await hover(kind, key);
    expect(help).toContain(zh);
    expect(help).toContain(en);
  });
});

describe("a mistake is underlined where it stands", () => {
  it.each([
    ["dataset", "a wrong code", { updateCycle: "每天" }, '"每天" | Value is not accepted.'],
    [
      "dataset",
      "a wrong code in a list",
      { fields: [{ name: "a", title: { zh: "项" }, type: "文本" }] },
      '"文本" | Value is not accepted.',
    ],
    ["dataset", "a required property that is missing", { theme: undefined }, '{ | Missing property "theme".'],
    ["dataset", "a wrong date", { issued: "2024年3月1日" }, '"2024年3月1日" | String is not a RFC3339 date.'],
    ["dataset", "an unknown property", { colour: "red" }, '"colour" | Property colour is not allowed.'],
    ["agency", "a wrong code", { level: "市级" }, '"市级" | Value is not accepted.'],
    [
      "agency",
      "a required property that is missing",
      { shortName: undefined },
      '{ | Missing property "shortName".',
    ],
    [
      "agency",
      "a wrong date",
      {
        events: [
          {
            kind: "lawChange",
            document: { zh: "示例条例" },
            date: "2026/3/1",
            entries: ["a/b"],
          },
        ],
      },
      '"2026/3/1" | String is not a RFC3339 date.',
    ],
    ["agency", "an unknown property", { colour: "red" }, '"colour" | Property colour is not allowed.'],
    ["system", "a wrong code", { delivery: "实时" }, '"实时" | Value is not accepted.'],
    [
      "system",
      "a required property that is missing",
      { builtBy: undefined },
      '{ | Missing property "builtBy".',
    ],
    ["system", "a wrong date", { lastAssessment: "今天" }, '"今天" | String is not a RFC3339 date.'],
    ["system", "an unknown property", { colour: "red" }, '"colour" | Property colour is not allowed.'],
    [
      "config",
      "a wrong code",
      { forge: { kind: "svn", url: "https://git.city.example" } },
      '"svn" | Value is not accepted.',
    ],
    [
      "config",
      "a required property that is missing",
      { timeZone: undefined },
      '{ | Missing property "timeZone".',
    ],
    [
      "config",
      "a wrong date",
      { measures: { name: { zh: "办法" }, inForce: "2023" } },
      '"2023" | String is not a RFC3339 date.',
    ],
    ["config", "an unknown property", { colour: "red" }, '"colour" | Property colour is not allowed.'],
  ] as const)("%s: %s", async (kind, _, change, problem) => {
    const problems = await edited(kind, change).problems();
    expect(problems.map((found) => found.replace(/^\d+:\d+ /, "").slice(0, problem.length))).toEqual([
      problem,
    ]);
  });

  it("with line and column", async () => {
    expect(await edited("system", { delivery: "实时" }).problems()).toEqual([
      expect.stringMatching(/^\d+:15 "实时" \| /),
    ]);
  });
});

interface Described {
  title: string;
  description: string;
  en: { title: string; description: string };
}

/** The paragraphs of a help as they are read. */
const plain = (documentation: unknown) =>
  (documentation as { value: string }).value.replaceAll(/\\(?=[^a-z])/g, "").split("\n\n");
