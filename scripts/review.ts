// What a request changes, in the language of the measures. `npm run review -- --base <revision> [--head <revision>]
// [--format markdown|json|html] [--lang zh|en] [--by <account>] [--links check|skip] [--date YYYY-MM-DD]`, to standard
// output. It judges nothing: exit 0 wherever the report could be made.
import { isAbsolute, relative } from "node:path";
import { partedAt } from "../src/catalog/changed-git.ts";
import type { Words } from "../src/catalog/finding.ts";
import { catalogRoots } from "../src/catalog/read-fs.ts";
import { buildReview, touchedBy } from "../src/review/build.ts";
import { readCommits } from "../src/review/commits-git.ts";
import { readChanged } from "../src/review/files-git.ts";
import { layOut } from "../src/review/layout.ts";
import { checkLinks, newLinks } from "../src/review/links.ts";
import { createLookAt } from "../src/review/look-at.ts";
import { RANGE_WORDS, refusalOf } from "../src/review/range-words.ts";
import { reviewHtml } from "../src/review/render-html.ts";
import { reviewMarkdown } from "../src/review/render-markdown.ts";
import { readSides } from "../src/review/sides-git.ts";
import { readOptions, today } from "./options.ts";

const root = process.cwd();
const options = readOptions({
  formats: ["markdown", "json", "html"],
  texts: ["base", "head", "by", "links"],
});
const { lang, format, base, head = "HEAD", by, links = "check" } = options;
if (options.positionals.length > 0) stop(`${options.positionals.join(" ")}: expected options only`);
if (links !== "check" && links !== "skip") stop(`--links ${links}: expected check or skip`);
if (base === undefined) refuse(RANGE_WORDS.noBase);

const range = partedAt(root, base, head);
if (range.kind !== "parted") refuse(refusalOf(range, base, head));
const sides = readSides(root, [range.from, range.head], givenRoots());
if ("zh" in sides) refuse(sides);
const [, after] = sides;
const date = options.date ?? today(after.config.timeZone);
const request = {
  range,
  revisions: { base, head },
  sides,
  files: readChanged(root, range.from, range.head),
  commits: readCommits(root, range.from, range.head),
  date,
  by,
};
const touched = touchedBy(request);
const addresses = newLinks(touched.pairs, touched.records);
const looked = links === "check" ? await checkLinks(addresses, createLookAt()) : { unchecked: addresses };
const review = buildReview(request, touched, looked);
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

function refuse(sentence: Words): never {
  stop(sentence[lang]);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
