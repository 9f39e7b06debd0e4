import type { Lang } from "../../catalog/finding.ts";
import { make } from "../../preview/make.ts";
import type { Row } from "../../search/columns.ts";
import { link } from "../../site/links.ts";
import { dayIn, numberIn, tagOf } from "../../site/text.ts";
import { searchWords } from "../../site/words/search.ts";
import type { LabelOf } from "./label.ts";

/** Formats beyond these are told on the entry's own page. */
const MAX_FORMATS = 4;

/** One result, drawn like the cards of the other lists. @param others entries of the same title and agency */
export function drawCard(row: Row, others: Row[], lang: Lang, label: LabelOf): HTMLLIElement {
  const words = searchWords[lang];
  const chips = [
    row.opening && make("li", { className: `chip ${row.opening}` }, label("opening", row.opening)),
    row.sharing && make("li", { className: `chip ${row.sharing}` }, label("sharing", row.sharing)),
    row.cycle && make("li", { className: "chip" }, label("cycle", row.cycle)),
    ...row.formats
      .slice(0, MAX_FORMATS)
      .map((format) => make("li", { className: "chip" }, label("format", format))),
    row.status !== "active" && make("li", { className: "chip conditional" }, words.status[row.status]),
    onlyChinese(row, lang) && make("li", { className: "chip" }, words.onlyChinese),
  ].filter((chip) => chip instanceof HTMLElement);
  const card = make(
    "li",
    {},
    make("h3", {}, titleLink(row, lang)),
    make("p", { className: "meta" }, ...facts(row, lang, label)),
    make("ul", { className: "chips" }, ...chips),
  );
  if (others.length > 0) card.append(drawOthers(others, lang));
  return card;
}

const onlyChinese = (row: { en?: string | undefined }, lang: Lang) => lang === "en" && !row.en;

function titleLink(row: Row, lang: Lang): HTMLAnchorElement {
  const chinese = onlyChinese(row, lang);
  const href = link(`/datasets/${row.id}/`, chinese ? "zh" : lang);
  return make("a", { href, ...(chinese && { hreflang: tagOf("zh") }) }, text(row, lang));
}

/** A text of the catalog, marked as Chinese where the page is English and the text isn't. */
const text = ({ zh, en }: { zh: string; en?: string | undefined }, lang: Lang): Node | string =>
  onlyChinese({ en }, lang) ? make("span", { lang: tagOf("zh") }, zh) : lang === "en" ? (en ?? zh) : zh;

function facts(row: Row, lang: Lang, label: LabelOf): (Node | string)[] {
  const words = searchWords[lang];
  const day = row.released ?? row.modified;
  return [
    text(row.agency, lang),
    ...(row.theme ? [` · ${label("theme", row.theme)}`] : []),
    ...(day
      ? [
          ` · ${row.released ? words.released : words.modified} `,
          make("time", { dateTime: day }, dayIn(day, lang)),
        ]
      : []),
  ];
}

function drawOthers(others: Row[], lang: Lang): HTMLDetailsElement {
  const words = searchWords[lang];
  const items = others.map((row) =>
    make("li", {}, titleLink(row, lang), " · ", ...facts(row, lang, () => "").slice(-2)),
  );
  return make(
    "details",
    { className: "same" },
    make("summary", {}, words.same(numberIn(others.length, lang))),
    make("ul", {}, ...items),
  );
}
