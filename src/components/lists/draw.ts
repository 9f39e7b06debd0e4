import type { Lang } from "../../catalog/finding.ts";
import type { ListRow } from "../../catalog/types.gen.ts";
import { cellOf, isWords, pageColumnsOf } from "../../lists/columns.ts";
import { make } from "../../preview/make.ts";
import { link } from "../../site/links.ts";
import { tagOf } from "../../site/text.ts";
import type { Parts } from "./parts.ts";

/** A function that draws a row as ListTable.astro does. @param pages English titles of the entries that have a page, see load.ts */
export function rowDrawer({ name, lang, codes }: Parts, pages: Map<string, string>) {
  const [, ...columns] = pageColumnsOf(name);
  const chinese = lang === "en" ? { lang: tagOf("zh") } : {};

  function title({ id, title = id }: ListRow): (HTMLElement | string)[] {
    const text = make("span", chinese, title);
    const english = pages.get(id);
    if (english === undefined) return [text];
    const target: Lang = english === "" ? "zh" : lang;
    const href = link(`/datasets/${id}/`, target);
    if (target === "zh")
      return [make("a", { href, ...(target !== lang && { hreflang: tagOf("zh") }) }, text)];
    text.className = "small soft";
    return [make("a", { href }, english), " ", text];
  }

  return (row: ListRow): HTMLTableRowElement => {
    const code = row.resourceCode ? [make("br"), make("code", {}, row.resourceCode)] : [];
    const cells = columns.map((column) => {
      const cell = make("td", isWords(column) ? chinese : {}, cellOf(row, column, codes, lang));
      cell.dataset.label = column[lang];
      return cell;
    });
    return make("tr", {}, make("th", { scope: "row" }, ...title(row), ...code), ...cells);
  };
}
