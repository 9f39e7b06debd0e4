// What a request changes, in the language of the measures. `npm run review -- --base <revision> [--head <revision>]
// [--format markdown|json|html] [--lang zh|en] [--by <account>] [--links check|skip] [--date YYYY-MM-DD]`, to standard
// output. It judges nothing: exit 0 wherever the report could be made, 2 where there is nothing to compare.
import { isAbsolute, relative } from "node:path";
import { changedFiles } from "../src/catalog/changed-git.ts";
import { catalogRoots } from "../src/catalog/roots-fs.ts";
import { layOut } from "../src/review/document/layout.ts";
import { reviewHtml } from "../src/review/document/render-html.ts";
import { reviewMarkdown } from "../src/review/document/render-markdown.ts";
import { createLookAt } from "../src/review/look-at.ts";
import { makeReview } from "../src/review/make-git.ts";
import { RANGE_WORDS } from "../src/review/range-words.ts";
import { OPTION_WORDS } from "./option-words.ts";
import { readOptions, today } from "./options.ts";

const root = process.cwd();
const options = readOptions({
  formats: ["markdown", "json", "html"],
  texts: ["base", "head", "by", "links"],
});
const { lang, format, base, head = "HEAD", by, links = "check", date, positionals } = options;
if (positionals.length > 0) refuse(OPTION_WORDS[lang].optionsOnly(positionals.join(" ")));
if (links !== "check" && links !== "skip")
  refuse(OPTION_WORDS[lang].expected(`--links ${links}`, ["check", "skip"]));
if (base === undefined) refuse(RANGE_WORDS.noBase[lang]);

const review = await makeReview(root, {
  base,
  head,
  by,
  dayOf: (timeZone) => date ?? today(timeZone),
  lookAt: links === "check" ? createLookAt() : undefined,
  roots: givenRoots(),
});
if ("zh" in review) refuse(review[lang]);
// Said beside the report, never in it: a comment on the request does not know the folder.
if (head === "HEAD" && changedFiles(root, ["."]).length > 0) console.error(RANGE_WORDS.notCommitted[lang]);
process.stdout.write(
  format === "json"
    ? `${JSON.stringify(review, null, 2)}\n`
    : (format === "html" ? reviewHtml : reviewMarkdown)(layOut(review, lang)),
);

/** The roots that MULU_CATALOGS names in place of the configuration's, from the project's folder on. */
function givenRoots(): string[] | undefined {
  if (!process.env.MULU_CATALOGS) return undefined;
  return catalogRoots({ catalogs: [] }, process.env).map((path) =>
    isAbsolute(path) ? relative(root, path).replaceAll("\\", "/") : path,
  );
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
