import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lang } from "../../src/catalog/finding.ts";
import { root } from "../support.ts";

/** A file of text that readers are taught by. */
export interface Chapter {
  /** From the project's folder on. */
  path: string;
  lang: Lang;
  text: string;
}

/** A block of code in a chapter, or an example with the verdict on it. */
export interface Block {
  language: string;
  code: string;
}
export interface Example {
  verdict: string;
  blocks: Block[];
}

/** The chapters of a book in both languages. */
export const chapters = (book: "standard" | "guides"): Chapter[] =>
  (["zh", "en"] as const).flatMap((lang) =>
    readdirSync(join(root, "src/content", book, lang))
      .sort()
      .map((name) => chapterOf(`src/content/${book}/${lang}/${name}`, lang)),
  );

export const chapterOf = (path: string, lang: Lang): Chapter => ({
  path,
  lang,
  text: readFileSync(join(root, path), "utf8"),
});

export const blocksOf = (text: string): Block[] =>
  [...text.matchAll(/^```([a-z]*)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({
    language,
    code,
  }));

const EXAMPLE = /^<Example verdict="([a-z]+)"[^>]*>$(.*?)^<\/Example>$/gms;
export const examplesOf = (text: string): Example[] =>
  [...text.matchAll(EXAMPLE)].map(([, verdict = "", body = ""]) => ({ verdict, blocks: blocksOf(body) }));

/** The text without its examples, which may show what is wrong. */
export const withoutExamples = (text: string): string => text.replaceAll(EXAMPLE, "");

/** The value of a block of JSON, whose outer braces may be left out. */
export const jsonIn = (code: string): Record<string, unknown> =>
  JSON.parse(code.startsWith("{") ? code : `{${code}}`) as Record<string, unknown>;
