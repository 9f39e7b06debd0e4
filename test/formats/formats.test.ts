import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { Site } from "../../src/catalog/project.ts";
import { atom } from "../../src/formats/atom/format.ts";
import { entryNodes } from "../../src/formats/dcat-ap/entry.ts";
import { blockOf } from "../../src/formats/dcat-ap/graph.ts";
import { datasetIri } from "../../src/formats/dcat-ap/iris.ts";
import { documentOf } from "../../src/formats/dcat-ap/write.ts";
import { type ExportEntry, type ExportSite, exportSite } from "../../src/formats/export.ts";
import { alternatesOf, formatsOf } from "../../src/formats/index.ts";
import { licenceAddress, licenceOf } from "../../src/formats/licences.ts";
import { datasetOf, scriptText } from "../../src/formats/schema-org/dataset.ts";
import { fromJsonLd, fromRdfXml, fromTurtle, triplesOf } from "../conformance/graphs.ts";
import { config, date, lists } from "../support.ts";

const siteOf = (site: Site, url?: string): ExportSite =>
  exportSite(site, {
    date,
    config,
    lists,
    url,
    agencies: [
      {
        id: "transport-bureau",
        name: { zh: "交通运输局", en: "Transport Bureau" },
        division: "999900",
        contact: { office: { zh: "办公室" }, phone: "0000-5550100", email: "office@transport.example" },
      },
      { id: "data-bureau", name: { zh: "数据局" } },
    ],
  });
const open = siteOf("open");
const entry: ExportEntry = {
  id: "transport-bureau/bus-stops",
  title: { zh: "公交站点", en: "Bus stops" },
  opening: { type: "unconditional" },
  status: "active",
  license: "CC-BY-4.0",
  distributions: [
    { id: "stops", mode: "file", format: "csv", path: "站 点.csv", audience: "public" },
    {
      id: "query",
      mode: "api",
      format: "rest",
      url: "https://api.chengchuan.example/stops?q=<x>",
      audience: "public",
    },
    { id: "line", mode: "exchange", format: "database", audience: "public" },
  ],
  files: [
    {
      distribution: "stops",
      release: "2026-10",
      path: "datasets/transport-bureau/bus-stops/2026-10/站 点.csv",
      latest: "datasets/transport-bureau/bus-stops/latest/站 点.csv",
      bytes: 12,
      sha256: "00".repeat(32),
    },
  ],
};
const said = (given: ExportEntry, iri: string, site = open) => {
  const node = entryNodes(site, given).find((one) => one.iri.endsWith(iri));
  return Object.fromEntries(node?.values.map(([term, list]) => [term, list.map(({ text }) => text)]) ?? []);
};

describe("ways to the data", () => {
  it("lead to the newest file, with its size and its checksum", () => {
    const address =
      "https://open.chengchuan.example/datasets/transport-bureau/bus-stops/latest/%E7%AB%99%20%E7%82%B9.csv";
    expect(said(entry, "#distribution-stops")).toMatchObject({
      accessURL: [address],
      downloadURL: [address],
      byteSize: ["12"],
    });
    expect(said(entry, "#checksum-stops").checksumValue).toEqual(["00".repeat(32)]);
  });

  it("leave out a direct exchange, which has no address", () => {
    expect(said(entry, "#dataset").distribution).toHaveLength(2);
  });

  it("lead to the page that says how to apply where an entry is opened under conditions, and nowhere else", () => {
    const page = "https://open.chengchuan.example/datasets/transport-bureau/bus-stops/";
    const conditional = { ...entry, opening: { type: "conditional" as const } };
    expect(said(conditional, "#dataset").distribution).toEqual([`${page}#apply`]);
    expect(said(conditional, "#apply").accessURL).toEqual([page]);
    const files = alternatesOf(open, conditional).map(({ path }) => path);
    expect(files.filter((path) => /datapackage|croissant|metadata/.test(path))).toEqual([]);
    // The API gives the record itself, from which the projection cuts such ways off.
    for (const { catalog } of formatsOf("open").filter(({ id }) => id !== "api"))
      for (const file of catalog?.(open) ?? [])
        expect(file.head() + file.entry(conditional) + file.tail()).not.toMatch(/api\.chengchuan|\.csv/);
  });

  it("start at the site's own root, under a sub-path too", () => {
    const site = siteOf("open", "https://city.example/data");
    expect(datasetIri(site, entry.id)).toBe(
      "https://city.example/data/datasets/transport-bureau/bus-stops/#dataset",
    );
  });
});

describe("whom to ask", () => {
  it("is the entry's office, and where it has no address the agency's", () => {
    const contact = { office: { zh: "公交科" } };
    expect(said({ ...entry, contact }, "#contact")).toEqual({
      fn: ["公交科"],
      hasEmail: ["mailto:office@transport.example"],
    });
  });

  it("is the portal where nobody gives an address", () => {
    expect(said({ ...entry, id: "data-bureau/register" }, "#contact")).toEqual({
      fn: ["数据局"],
      hasEmail: ["mailto:open-data@chengchuan.example"],
    });
  });
});

describe("a licence", () => {
  it.each([
    ["CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"],
    ["MulanPSL-2.0", "https://spdx.org/licenses/MulanPSL-2.0.html"],
    [
      "LicenseRef-chengchuan-open-data-1.0",
      "https://open.chengchuan.example/licences/#LicenseRef-chengchuan-open-data-1.0",
    ],
  ])("%s leads to its text and is known by that address", (id, address) => {
    expect(licenceAddress(open, id)).toBe(address);
    expect(licenceOf(address)).toBe(id);
  });
});

describe("hostile text", () => {
  const text = "</script><script>alert(1)</script> ]]> \" ' & \u0001 \\ \n\t <x/> @zh . }";
  const hostile: ExportEntry = {
    ...entry,
    title: { zh: text, en: text },
    description: { zh: text },
    keywords: [{ zh: text }],
    releases: [{ id: "2026-10", asOf: "2026-10-31", published: "2026-11-05", notes: { zh: text } }],
  };

  it("stays text in every syntax of a graph", async () => {
    const block = blockOf(...entryNodes(open, hostile));
    const turtle = triplesOf(fromTurtle(documentOf("ttl", [block])));
    expect(triplesOf(await fromJsonLd(documentOf("jsonld", [block])))).toEqual(turtle);
    // XML cannot hold every character: it lacks that one and nothing else.
    const xml = triplesOf(await fromRdfXml(documentOf("rdf", [block])));
    expect(xml).toEqual(turtle.map((triple) => triple.replaceAll("\\u0001", "")));
  });

  it("ends no script element", () => {
    expect(scriptText(datasetOf(open, hostile))).not.toContain("<");
    expect(JSON.parse(scriptText(datasetOf(open, hostile)))).toMatchObject({ name: text });
  });

  it("is an item's title in a feed, and no markup", async () => {
    const [file] = atom.entry?.(open, hostile) ?? [];
    const { feed } = new XMLParser({ trimValues: false }).parse(String(file?.text())) as {
      feed: { entry: { title: string } };
    };
    const shown = text.replace("\u0001", "");
    expect(feed.entry.title).toBe(`${shown} / ${shown} · 2026-10`);
  });
});

describe("a feed", () => {
  const { entry: see, files } = atom.rest?.(open) ?? { entry: () => {}, files: () => [] };
  for (const [i, day] of ["2026-01-02", "2026-03-04"].entries())
    see({ ...entry, id: `transport-bureau/e${i}`, theme: "transport", modified: day });

  it.each(["feeds/all.xml", "feeds/agencies/transport-bureau.xml", "feeds/themes/transport.xml"])(
    "%s tells the newest first",
    async (path) => {
      const text = String((await files()).find((file) => file.path === path)?.text());
      const { feed } = new XMLParser().parse(text) as {
        feed: { updated: string; entry: { updated: string }[] };
      };
      expect([feed.updated, ...feed.entry.map(({ updated }) => updated)]).toEqual([
        "2026-03-04T00:00:00Z",
        "2026-03-04T00:00:00Z",
        "2026-01-02T00:00:00Z",
      ]);
    },
  );
});

it("the guideline's form is written for agencies only", () => {
  expect(formatsOf("open").map(({ id }) => id)).not.toContain("guideline");
  expect(formatsOf("share").map(({ id }) => id)).toContain("guideline");
});
