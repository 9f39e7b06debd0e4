import type { ListRow } from "../../catalog/types.gen.ts";
import { cellOf, isWords, pageColumnsOf } from "../../lists/columns.ts";
import { make } from "../../preview/make.ts";
import { link } from "../../site/links.ts";
import { tagOf } from "../../site/text.ts";
import type { Parts } from "./parts.ts";

/** A function that draws a row as ListTable.astro does. @param pages the entries that have a page, see load.ts */
export function rowDrawer({ name, lang, codes }: Parts, pages: Map<string, boolean>) {
  const [, ...columns] = pageColumnsOf(name);
  const chinese = lang === "en" ? { lang: tagOf("zh") } : {};

  function title({ id, title = id }: ListRow): HTMLElement {
    const text = make("span", chinese, title);
    const english = pages.get(id);
    if (english === undefined) return text;
    const inChinese = lang === "en" && !english;
    const href = link(`/datasets/${id}/`, inChinese ? "zh" : lang);
    return make("a", { href, ...(inChinese && { hreflang: tagOf("zh") }) }, text);
  }

  return (row: ListRow): HTMLTableRowElement => {
    const code = row.resourceCode ? [make("br"), make("code", {}, row.resourceCode)] : [];
    const cells = columns.map((column) => {
      const cell = make("td", isWords(column) ? chinese : {}, cellOf(row, column, codes, lang));
      cell.dataset.label = column[lang];
      return cell;
    });
    return make("tr", {}, make("th", { scope: "row" }, title(row), ...code), ...cells);
  };
}
