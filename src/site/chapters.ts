import type { MDXInstance } from "astro";
import type { Lang } from "../catalog/finding.ts";
import { LANGS, langParam } from "./pages.ts";
import { findAgency, readStage } from "./stage-fs.ts";
import { dayIn, plainText } from "./text.ts";
import { chapterWords } from "./words/chapters.ts";

/** The head of a chapter's MDX file. */
export interface Front {
  title: string;
  description: string;
  order: number;
  /** The schema that the chapter explains. */
  schema?: string;
}

const BOOKS = {
  standard: import.meta.glob<MDXInstance<Front>>("../content/standard/*/*.mdx", { eager: true }),
  guides: import.meta.glob<MDXInstance<Front>>("../content/guides/*/*.mdx", { eager: true }),
};

/** A book is a folder of chapters: `src/content/<book>/<lang>/<name>.mdx`, at `/<book>/<name>/`. */
export type Book = keyof typeof BOOKS;

/** The addresses of a book's chapters: both languages have the same file names, and these are the addresses. */
export const chapterPaths = (book: Book) =>
  chaptersIn(book, "zh").flatMap(({ name }) =>
    LANGS.map((lang) => ({
      params: { lang: langParam(lang), page: name === "index" ? undefined : name },
      props: { lang, name },
    })),
  );

/** A book's chapters in a language, in reading order. */
export const chaptersIn = (book: Book, lang: Lang) =>
  Object.entries(BOOKS[book])
    .filter(([file]) => file.includes(`/${lang}/`))
    .map(([file, chapter]) => ({ ...chapter, name: nameOf(file) }))
    .sort((a, b) => a.frontmatter.order - b.frontmatter.order);

const nameOf = (file: string) => /([^/]+)\.mdx$/.exec(file)?.[1] ?? "";

/** What differs from city to city comes from the configuration; a chapter names no city. */
export function chapterNames(lang: Lang) {
  const { config } = readStage();
  return {
    measures: plainText(config.measures.name, lang),
    inForce: dayIn(config.measures.inForce, lang),
    authority: plainText(findAgency(config.offices.authority)?.name, lang) || config.offices.authority,
    /** Only the sharing site knows it. */
    repository: config.forge?.url ?? chapterWords[lang].noRepository,
  };
}
