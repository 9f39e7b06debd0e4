import { expect, it } from "vitest";
import type { Lang } from "../../src/catalog/finding.ts";
import type { Kind } from "../../src/catalog/validate.ts";
import { LAYOUT_WORDS } from "../../src/review/document/layout-words.ts";
import { forgeWords } from "../../src/site/words/forge.ts";
import { dataset, judgeRoots, temporary, validate, agency as whole } from "../support.ts";
import { blocksOf, chapters, examplesOf, jsonIn, withoutExamples } from "./chapters.ts";

const books = [...chapters("standard"), ...chapters("guides")];
const agency = { ...whole, role: "none" };

it.each(["standard", "guides"] as const)("every chapter of the %s has both languages", (book) => {
  const names = (lang: string) =>
    chapters(book)
      .filter((chapter) => chapter.lang === lang)
      .map(({ path, text }) => [path.split("/").at(-1), /^order: \d+$/m.exec(text)?.[0]]);
  expect(names("en")).toEqual(names("zh"));
});

it.each(books)("what is JSON in $path is valid", ({ text }) => {
  for (const { code } of blocksOf(withoutExamples(text)).filter(({ language }) => language === "json")) {
    const value = jsonIn(code);
    const kind = /(\w+)\.schema\.json$/.exec(String(value.$schema))?.[1] as Kind | undefined;
    expect(kind ? validate(kind, value) : validate("dataset", { ...dataset, ...value }), code).toEqual([]);
  }
});

const examples = chapters("guides").flatMap(({ path, lang, text }) =>
  examplesOf(text).map(({ verdict, blocks: [json, said] }) => ({
    path,
    lang,
    verdict,
    code: json?.code ?? "",
    said: said?.code ?? "",
  })),
);

// What only a reviewer sees has no words of the check beside it: then the check must say nothing.
it.each(examples)(
  "the check says in $lang of $code what the guide says that it says",
  ({ lang, code, said }) => {
    const folder = temporary({
      "catalogs/data-bureau/agency.json": whole,
      "catalogs/transport-bureau/agency.json": agency,
      "catalogs/transport-bureau/datasets/ferry-piers.json": { ...dataset, ...jsonIn(code) },
    });
    const findings = judgeRoots(folder).flatMap(({ message, hint }) => [message[lang], hint?.[lang] ?? []]);
    expect(
      findings
        .flat()
        .map((line) => `${line}\n`)
        .join(""),
    ).toBe(said);
  },
);

it("a good example is one of which the check says nothing, and there are at least eight of both", () => {
  const of = (wanted: string) => examples.filter(({ verdict }) => verdict === wanted);
  expect(of("good").filter(({ said }) => said !== "")).toEqual([]);
  for (const verdict of ["good", "bad"]) expect(of(verdict).length).toBeGreaterThanOrEqual(16);
});

const guide = (name: string, lang: Lang) =>
  chapters("guides").find((chapter) => chapter.lang === lang && chapter.path.endsWith(`/${name}.mdx`))?.text;

it.each(["zh", "en"] as const)("the guide to the browser names the links as the site does, in %s", (lang) => {
  const [open, close] = lang === "zh" ? ["“", "”"] : ['"', '"'];
  const { edit, proposeFile, proposeForm } = forgeWords[lang];
  for (const label of [edit, proposeFile, proposeForm])
    expect(guide("browser", lang)).toContain(`${open}${label}${close}`);
});

it.each(["zh", "en"] as const)(
  "the guide to reviews names the parts of a report as it does, in %s",
  (lang) => {
    const { turns, lists, impacts, clocks, introduced, mended, links, data, approvals, authors } =
      LAYOUT_WORDS[lang];
    const named = [...(guide("review", lang)?.matchAll(/<dt>(.*?)<\/dt>/g) ?? [])].map(([, name]) => name);
    expect(named).toEqual([
      turns,
      lists,
      impacts,
      clocks,
      introduced,
      mended,
      links,
      data,
      approvals,
      authors,
    ]);
  },
);
