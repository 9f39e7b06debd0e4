import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildArticles } from "../../src/reports/articles.ts";
import type { Carrier } from "../../src/reports/carrier.ts";
import { articlesMarkdown } from "../../src/reports/render-articles.ts";
import { rules } from "../../src/rules/index.ts";
import { propertyTables } from "../../src/site/property-tables.ts";
import { readJson, root, schemas } from "../support.ts";

const articles = buildArticles(rules);
const carriers = articles.flatMap(({ by }) => by);
const of = <Kind extends Carrier["kind"]>(kind: Kind) =>
  carriers.filter((carrier): carrier is Extract<Carrier, { kind: Kind }> => carrier.kind === kind);

it("every article from 1 to 37 is there, in order, with its duty in both languages", () => {
  expect(articles.map(({ number }) => number)).toEqual(Array.from({ length: 37 }, (_, i) => i + 1));
  for (const { number, duty } of articles)
    expect([number, duty]).toEqual([
      number,
      { zh: expect.stringMatching(/\p{Script=Han}.*。$/u), en: expect.stringMatching(/^[A-Z].*\.$/) },
    ]);
});

it("every article is carried by something, or says with which record it comes", () => {
  const bare = articles.filter(({ rules, by, comes }) => rules.length + by.length + comes.length === 0);
  expect(bare.map(({ number }) => number)).toEqual([]);
});

it("every rule stands under each article that it cites, with the folder of its documents", () => {
  const listed = articles.flatMap(({ number, rules }) => rules.map(({ id }) => `${number} ${id}`));
  const cited = rules.flatMap(({ id, article, alsoArticles = [] }) =>
    [article ?? [], alsoArticles].flat().map((number) => `${number} ${id}`),
  );
  expect(listed.sort()).toEqual(cited.sort());
  const tests = articles.flatMap(({ rules }) => rules.map(({ test }) => test));
  expect(tests.filter((test) => !existsSync(join(root, test)))).toEqual([]);
});

it("every property that is named stands in a table of the standard", () => {
  const anchors = [...propertyTables(schemas, "en").values()].flatMap(({ rows }) =>
    rows.map(({ anchor }) => anchor),
  );
  const properties = of("property").map(({ path }) => path);
  expect(properties.length).toBeGreaterThan(50);
  expect(properties.filter((path) => !anchors.includes(path))).toEqual([]);
});

it("every page that is named exists", () => {
  const pages = of("page").map(({ path }) => path);
  expect(pages.filter((path) => !sourcesOf(path).some((file) => existsSync(join(root, file))))).toEqual([]);
});

it("every command and file that is named exists", () => {
  const { scripts } = readJson("package.json") as { scripts: Record<string, string> };
  expect(of("command").filter(({ name }) => !(name in scripts))).toEqual([]);
  expect(of("file").filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
});

it("the table names what carries an article out, and the tests of its rules", () => {
  const row = (lang: "zh" | "en", start: string) =>
    articlesMarkdown(articles, lang)
      .split("\n")
      .find((line) => line.startsWith(`| ${start} |`));
  expect(row("en", "Art. 36")).toBe(
    "| Art. 36 | Enterprises with functions of public management and service follow by reference. " +
      "| Property `agency.kind`<br>Page `/compliance/` (sharing site) |  |",
  );
  expect(row("zh", "第二十二条")).toBe(
    "| 第二十二条 | 没有共享、没有编目或申请被拒，而履职确实要用的，由同级主管部门协调。 | 随协调记录加入 |  |",
  );
  expect(row("en", "Art. 4")).toMatch(/ Rule `agency-known`.*\| `test\/rules\/agency-known`/);
});

/** Where a page may be written: a chapter of a book in MDX, any other as a route. */
function sourcesOf(path: string): string[] {
  const [, book, chapter] = /^\/(standard|guides)\/(?:([^/]+)\/)?$/.exec(path) ?? [];
  if (book) return [`src/content/${book}/zh/${chapter ?? "index"}.mdx`];
  const route = `src/pages/[...lang]${path.replace(/\/$/, "").replaceAll(/<([a-z]+)>/g, "[$1]")}`;
  return [`${route}.astro`, `${route}/index.astro`, `${route}/[...page].astro`];
}
