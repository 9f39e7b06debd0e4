import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importDocument } from "../../../src/formats/import/import.ts";
import { date, lists, root, validate } from "../../support.ts";

const folder = join(root, "../shared/corpora/dcat-us/example_data/dcatus");
const there = existsSync(folder);
if (!there) console.warn(`skipped: ${folder} is absent, so no data.json of others is imported`);

/** Files that break a rule of their format, with the places that the report names. */
const BROKEN: Record<string, string[]> = {
  "dcatus3_0_invalid.json": ["/dataset/0/contactPoint"],
  "dcatus3_0_no_identifier.json": ["/dataset/0/identifier"],
  "dcatus3_0_record_no_id.json": ["/record/0/@id"],
  "dcatus3_0_service_no_identifier.json": ["/service/0/identifier"],
  "dcatus3_0_warning.json": ["/dataset/0/issued"],
  "dcatus_bad_license_uri.json": ["/dataset/0/license"],
  "dcatus_multiple_invalid.json": ["/dataset/0/license", "/dataset/0/distribution/0/accessURL"],
  "dcatus_no_identifier.json": ["/dataset/0/identifier"],
  "missing_title.json": ["/dataset/0/title"],
};
/** Its 402 datasets say no day of change, which the format requires of each. */
const MANY = "dcatus_with_none.json";

const read = (bytes: Uint8Array) =>
  importDocument("data-json", bytes, { portal: "other", date, lists, validate });
const text = (value: unknown) => read(new TextEncoder().encode(JSON.stringify(value)));

describe.skipIf(!there)("data.json files of others", () => {
  const files = there ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];

  it.each(files)("%s comes in whole, and what breaks its format's rules is named", async (file) => {
    const { report } = await read(readFileSync(join(folder, file)));
    if (file === MANY) {
      expect([report.entries, report.faults?.every(({ pointer }) => pointer.endsWith("/modified"))]).toEqual([
        402,
        false,
      ]);
      return;
    }
    expect(report.faults?.map(({ pointer }) => pointer)).toEqual(BROKEN[file] ?? []);
    expect([report.entries > 0, report.refusedRows.map(({ at }) => at)]).toEqual(
      file === "missing_title.json" ? [false, ["/dataset/0"]] : [true, []],
    );
  });

  it("names no person who answers for a dataset, nor keeps one in the origin", async () => {
    const { records } = await read(readFileSync(join(folder, "dcatus.json")));
    expect(JSON.stringify([...records.values()])).not.toContain("Hild");
  });
});

const office = { fn: "Open Data Office", hasEmail: "mailto:data@city.example" };
const whole = {
  identifier: "parks",
  title: "Parks",
  description: "Every park.",
  keyword: ["park"],
  modified: "R/P1W",
  issued: "2020-01-02",
  publisher: { name: "Parks Department" },
  contactPoint: office,
  accessLevel: "public",
  license: "http://creativecommons.org/publicdomain/zero/1.0",
  spatial: "-75.3,39.8,-74.9,40.1",
  distribution: [{ downloadURL: "https://city.example/parks.csv", mediaType: "text/csv" }],
};

describe("one dataset", () => {
  it("becomes an entry that says what it says and nothing else", async () => {
    const { records } = await text({ dataset: [{ ...whole, language: ["en-US"] }] });
    expect(records.get("parks-department/datasets/parks.json")).toEqual({
      $schema: "https://mulu.example/schemas/v1/dataset.schema.json",
      title: { zh: "Parks", en: "Parks" },
      description: { zh: "Every park.", en: "Every park." },
      keywords: [{ zh: "park", en: "park" }],
      opening: { type: "unconditional" },
      updateCycle: "weekly",
      issued: "2020-01-02",
      spatial: { bbox: [-75.3, 39.8, -74.9, 40.1] },
      distributions: [
        {
          id: "csv",
          mode: "file",
          format: "csv",
          url: "https://city.example/parks.csv",
          audience: "public",
        },
      ],
      license: "CC0-1.0",
      contact: { office: { zh: "Open Data Office", en: "Open Data Office" }, email: "data@city.example" },
      status: "active",
      origin: { portal: "other", row: expect.any(String), raw: expect.any(Object), date },
    });
  });

  it("without an access level is not public", async () => {
    const { records } = await text({ dataset: [{ ...whole, accessLevel: undefined }] });
    expect(records.get("parks-department/datasets/parks.json")).toMatchObject({
      distributions: [{ audience: "agencies" }],
    });
  });
});

describe("a hostile or broken file", () => {
  const deep = `{"dataset":[{"title":"x","extra":${"[".repeat(50_000)}${"]".repeat(50_000)}}]}`;
  it.each([
    ["nothing", "", ["The file is empty."]],
    [
      "half a text",
      '{"dataset": [',
      ["From line 1, column 14 on it is no JSON (CloseBracketExpected); nothing was imported."],
    ],
    ["a number", "12", ['There is no list "dataset", so there is nothing to import.']],
    ["a list of texts", '{"dataset":["a"]}', ["An object { … } was expected here; it was passed over."]],
    ["a text for the list", '{"dataset":"a"}', ["An object { … } was expected here; it was passed over."]],
  ])("%s is told in a sentence", async (_, given, expected) => {
    const { report } = await read(new TextEncoder().encode(given));
    expect([report.entries, report.faults?.map(({ message }) => message.en)]).toEqual([0, expected]);
  });

  it("that lies deeper than any stack is read as far as it means something", async () => {
    const { report } = await read(new TextEncoder().encode(deep));
    expect(report.entries).toBe(1);
  });

  it("cannot reach outside its folder or the language's own objects", async () => {
    const bad = `{"dataset":[{"title":"../../x","identifier":"../../../etc","__proto__":{"polluted":1},"publisher":{"name":"../.."}}]}`;
    const { records } = await read(new TextEncoder().encode(bad));
    expect([...records.keys()].filter((path) => path.includes(".."))).toEqual([]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
