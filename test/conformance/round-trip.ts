import { describe, expect, it } from "vitest";
import type { Agency, Dataset } from "../../src/catalog/types.gen.ts";
import { dcatAp } from "../../src/formats/dcat-ap/format.ts";
import { dcatUs } from "../../src/formats/dcat-us/format.ts";
import { nameOf, providerOf, waysOf } from "../../src/formats/export.ts";
import type { Format } from "../../src/formats/format.ts";
import { importDocument, type Source } from "../../src/formats/import/import.ts";
import { plainText } from "../../src/formats/listing/text.ts";
import { date, lists, validate } from "../support.ts";
import { catalogText, exportsOf } from "./exports.ts";
import { LONG } from "./shared.ts";

/** An import takes texts as plain ones: tags of HTML stay outside, whoever wrote them. */
const plain = (text: string | undefined) => text && plainText(text);
const words = (list: { zh: string; en?: string }[] = []) =>
  [...new Set(list.flatMap(({ zh, en }) => (en ? [zh, en] : [zh])).map(plainText))].sort();

/** An address of an interface comes back as one, though it was shown as a page to look at. */
const modeOf = (mode: string, format: string) => (format === "wms" || format === "rest" ? "api" : mode);

/** What every format carries, in a form in which it can be compared: by property. */
const carried = (entry: Partial<Dataset>, ways: Dataset["distributions"]) => ({
  title: plain(entry.title?.zh),
  description: plain(entry.description?.zh),
  theme: entry.theme,
  opening: entry.opening?.type,
  updateCycle: entry.updateCycle,
  issued: entry.issued,
  modified: entry.modified,
  license: entry.license,
  temporal: entry.temporal,
  bbox: entry.spatial?.bbox,
  email: entry.contact?.email,
  ways: ways?.map(({ mode, format }) => `${modeOf(mode, format)} ${format}`).sort(),
});

/**
 * DCAT-US 1.1 has no time without an end: what goes on ends there on the day of the export. Nor can it say that an
 * address is an interface's, or that nothing will change any more.
 */
const carriedByFirst: typeof carried = (entry, ways) => ({
  ...carried(entry, ways),
  updateCycle: entry.updateCycle === "never" ? undefined : entry.updateCycle,
  temporal: entry.temporal && { from: entry.temporal.from, to: entry.temporal.to ?? date },
  ways: ways?.map(({ format }) => format).sort(),
});

/** What DCAT-AP alone carries besides. */
const carriedByDcat = (entry: Partial<Dataset>, ways: Dataset["distributions"]) => ({
  ...carried(entry, ways),
  titleEn: plain(entry.title?.en),
  descriptionEn: plain(entry.description?.en),
  resourceCode: entry.resourceCode,
  registrationCode: entry.registrationCode,
  class: entry.classification?.class,
  category: entry.classification?.category,
  division: entry.spatial?.division,
  phone: entry.contact?.phone,
  ways: ways?.map(({ mode, format }) => `${modeOf(mode, format)} ${sharedName(format)}`).sort(),
  ids: ways?.map(({ id, crs, openapi }) => [id, crs, openapi]).sort(),
});

/** Formats that the EU and IANA have one name for cannot be told apart when they come back. */
function sharedName(format: string): string {
  const { eu, iana } = lists.format?.codes.find(({ code }) => code === format)?.maps ?? {};
  return `${eu} ${iana}`;
}

/** Tests that a catalog comes back as it went out. */
export async function comesBack(catalogs: string): Promise<void> {
  const { site, entries } = await exportsOf(catalogs);
  const text = (format: Format, path: string) =>
    catalogText(
      format.catalog?.(site).find((file) => file.path === path),
      entries,
    );

  const kinds: [string, Source, string, typeof carried][] = [
    ["DCAT-AP as Turtle", "dcat", text(dcatAp, "catalog.ttl"), carriedByDcat as typeof carried],
    ["DCAT-AP as JSON-LD", "dcat", text(dcatAp, "catalog.jsonld"), carriedByDcat as typeof carried],
    ["DCAT-AP as RDF/XML", "dcat", text(dcatAp, "catalog.rdf"), carriedByDcat as typeof carried],
    ["DCAT-US 1.1", "data-json", text(dcatUs, "data.json"), carriedByFirst],
    ["DCAT-US 3", "data-json", text(dcatUs, "dcat-us-3.json"), carried],
  ];
  describe(`round trip of ${catalogs}`, { timeout: LONG }, () => {
    it.each(kinds)("%s loses nothing of what it carries", async (_, source, document, of) => {
      const { records, report } = await importDocument(source, new TextEncoder().encode(document), {
        portal: "back",
        date,
        lists,
        validate,
      });
      expect([report.entries, report.refusedRows, report.faults]).toEqual([entries.length, [], []]);
      const back = new Map(
        [...records.values()].flatMap((record) => (idOf(record) ? [[idOf(record), record as Dataset]] : [])),
      );
      for (const entry of entries) {
        const record = back.get(entry.id);
        const ways = waysOf(site, entry).map(({ distribution }) => distribution);
        expect(wanting(of(entry, ways), of(record ?? {}, record?.distributions))).toEqual([]);
        if (entry.keywords)
          expect(words(record?.keywords)).toEqual(expect.arrayContaining(words(entry.keywords)));
        if (entry.opening?.conditions)
          expect(squeeze(record?.opening?.conditions?.zh)).toContain(
            squeeze(entry.opening.conditions.zh).slice(0, 200),
          );
        expect(agencyOf(records, entry.id)).toBe(nameOf(providerOf(site, entry)).zh);
      }
    });
  });
}

const squeeze = (text = "") => text.replaceAll(/[\s。.]/g, "");

/** The properties that went out and did not come back, with what came in their place. */
function wanting(out: object, back: object): unknown[] {
  return Object.entries(out)
    .filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0))
    .flatMap(([name, value]) => {
      const other = (back as Record<string, unknown>)[name];
      return JSON.stringify(other) === JSON.stringify(value) ? [] : [{ name, value, other }];
    });
}

const idOf = ({ origin }: Agency | Dataset) =>
  (origin?.raw as Record<string, unknown> | undefined)?.identifier;

function agencyOf(records: Map<string, Agency | Dataset>, id: string): string | undefined {
  const path = [...records].find(([, record]) => idOf(record) === id)?.[0];
  return (records.get(`${path?.split("/")[0]}/agency.json`) as Agency | undefined)?.name?.zh;
}
