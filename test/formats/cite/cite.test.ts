import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { plugins } from "@citation-js/core";
import { describe, expect, it } from "vitest";
import { bibtex } from "../../../src/formats/cite/bibtex.ts";
import { citationsOf } from "../../../src/formats/cite/citations.ts";
import { citedItem } from "../../../src/formats/cite/item.ts";
import { ris } from "../../../src/formats/cite/ris.ts";
import { type ExportEntry, exportSite } from "../../../src/formats/export.ts";
import { config, lists } from "../../support.ts";

const site = exportSite("open", {
  date: "2026-11-23",
  config,
  lists,
  agencies: [{ id: "transport-bureau", name: { zh: "澄川市交通运输局", en: "Transport Bureau" } }],
});
const entry: ExportEntry = {
  id: "transport-bureau/bus-stops",
  title: { zh: "公交站点信息", en: "Bus stops" },
  releases: [
    { id: "2026-q2", asOf: "2026-06-30", published: "2026-07-06" },
    { id: "2026-q3", asOf: "2026-09-30", published: "2026-10-09" },
  ],
  files: [],
};
const PAGE = "https://open.chengchuan.example/datasets/transport-bureau/bus-stops/";
const text = (name: string, lang: "zh" | "en" = "zh", of = entry) =>
  citationsOf(site, of, lang).find((one) => one.name === name)?.text;
const read = (citation: string) => plugins.input.chain(citation, { generateGraph: false });

describe("a citation", () => {
  it("after GB/T 7714 is in Chinese, with carrier, release, both days and address", () => {
    expect(text("GB/T 7714", "en")).toBe(
      `澄川市交通运输局. 公交站点信息[DS/OL]. 2026-q3版. 澄川市公共数据开放网站, 2026(2026-10-09)[2026-11-23]. ${PAGE}`,
    );
  });

  it("after APA is in English and leads to the English page", () => {
    expect(text("APA")).toBe(
      `Transport Bureau. (2026). Bus stops (Version 2026-q3) [Data set]. Chengchuan Open Data. ${PAGE.replace("/datasets", "/en/datasets")}`,
    );
  });

  it("leads to the Chinese page where there is no other, and names no release where there is none", () => {
    const bare: ExportEntry = {
      id: entry.id,
      title: { zh: "公交站点信息" },
      modified: "2026-03-04",
      files: [],
    };
    expect(text("APA", "en", bare)).toBe(
      `Transport Bureau. (2026). 公交站点信息 [Data set]. Chengchuan Open Data. ${PAGE}`,
    );
    expect(text("GB/T 7714", "zh", bare)).toBe(
      `澄川市交通运输局. 公交站点信息[DS/OL]. 澄川市公共数据开放网站, 2026(2026-03-04)[2026-11-23]. ${PAGE}`,
    );
  });

  it("begins with the style of the page's language", () => {
    const names = (lang: "zh" | "en") => citationsOf(site, entry, lang).map(({ name }) => name);
    expect(names("zh")).toEqual(["GB/T 7714", "APA", "BibTeX", "RIS", "CSL-JSON"]);
    expect(names("en")).toEqual(["APA", "GB/T 7714", "BibTeX", "RIS", "CSL-JSON"]);
  });
});

describe("a second reader", () => {
  const item = citedItem(site, entry, "en");
  const { title, publisher, URL, version } = item;

  it("finds the same in BibTeX", () => {
    expect(read(bibtex(item))).toMatchObject([
      {
        "citation-key": "transport-bureau-bus-stops-2026-q3",
        // A name in braces is one family name to it, which is how styles keep it whole.
        author: [{ family: "Transport Bureau" }],
        issued: { "date-parts": [[2026, 10]] },
        accessed: item.accessed,
        ...{ title, publisher, URL, version },
      },
    ]);
  });

  it("finds the same in RIS", () => {
    expect(read(`${ris(item)}\n`)).toMatchObject([
      {
        type: "dataset",
        id: item.id,
        issued: item.issued,
        accessed: item.accessed,
        ...{ title, publisher, URL },
      },
    ]);
  });

  it("finds the same in CSL-JSON", () => {
    expect(read(text("CSL-JSON", "en") ?? "")).toMatchObject([item]);
  });

  it("finds a hostile title as text", () => {
    const hostile = 'A } \\input{x} % & $ # _ ~ ^ "q"\r\nER  - \u0000<script>';
    const of = citedItem(site, { ...entry, title: { zh: hostile } }, "zh");
    expect(of.title).toBe('A } \\input{x} % & $ # _ ~ ^ "q" ER - <script>');
    expect(read(bibtex(of))).toMatchObject([{ title: of.title }]);
    expect(read(`${ris(of)}\n`)).toMatchObject([{ title: of.title }]);
  });
});
