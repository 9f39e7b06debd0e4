import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { agencyForm } from "../../src/forms/agency.ts";
import { datasetForm } from "../../src/forms/dataset.ts";
import {
  dropDraft,
  keepDraft,
  placeRecord,
  readDraft,
  setDraftAside,
  writeRecord,
} from "../../src/forms/place-fs.ts";
import { systemForm } from "../../src/forms/system.ts";
import { agency, readRoots, root, temporary } from "../support.ts";
import { contextOf } from "./support.ts";

const answers = { agency: "bureau", id: "piers" };

describe("the place of a new record", () => {
  const context = contextOf({});
  const place = (roots: string[], form = datasetForm) =>
    placeRecord(form, answers, context, { roots, cwd: root });

  it("is its agency's folder, with a relative path to the schema", () => {
    expect(place(["catalogs"])).toEqual({
      file: "catalogs/bureau/datasets/piers.json",
      schema: "../../../schemas/v1/dataset.schema.json",
    });
    expect(place(["catalogs"], systemForm)).toEqual({
      file: "catalogs/bureau/systems/piers.json",
      schema: "../../../schemas/v1/system.schema.json",
    });
    expect(place(["catalogs"], agencyForm)).toEqual({
      file: "catalogs/piers/agency.json",
      schema: "../../schemas/v1/agency.schema.json",
    });
  });

  it("is the root that holds the agency, not the first one", () => {
    const city = temporary({ "first/other/agency.json": agency, "second/bureau/agency.json": agency });
    const catalog = readRoots(city, [join(city, "first"), join(city, "second")]);
    const found = placeRecord(datasetForm, answers, contextOf({}, catalog), {
      roots: [join(city, "first")],
      cwd: root,
    });
    expect(found).toEqual({
      file: `${city}/second/bureau/datasets/piers.json`,
      // Outside the project no relative path leads to the schema.
      schema: "https://mulu.example/schemas/v1/dataset.schema.json",
    });
  });
});

describe("writing a new record", () => {
  it("makes the folders that it needs", () => {
    const cwd = temporary();
    expect(writeRecord("catalogs/bureau/datasets/piers.json", "{}\n", cwd)).toBe(true);
    expect(readFileSync(join(cwd, "catalogs/bureau/datasets/piers.json"), "utf8")).toBe("{}\n");
  });

  it("never goes over a file, nor through a link", () => {
    const cwd = temporary({ "a.json": "old", "elsewhere/b.json": "old" });
    expect(writeRecord("a.json", "new", cwd)).toBe(false);
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe("old");
    mkdirSync(join(cwd, "catalogs/bureau"), { recursive: true });
    symlinkSync(join(cwd, "elsewhere"), join(cwd, "catalogs/bureau/datasets"));
    expect(writeRecord("catalogs/bureau/datasets/piers.json", "new", cwd)).toBe(false);
    expect(existsSync(join(cwd, "elsewhere/piers.json"))).toBe(false);
  });
});

describe("a draft", () => {
  const draft = { answers, started: { fields: [{ name: "pier" }] } };

  it("is kept, read again, and dropped", () => {
    const cwd = temporary();
    expect(readDraft("dataset", cwd)).toBeUndefined();
    keepDraft("dataset", draft, cwd);
    expect(readDraft("dataset", cwd)).toEqual(draft);
    expect(readDraft("agency", cwd)).toBeUndefined();
    dropDraft("dataset", cwd);
    expect(readDraft("dataset", cwd)).toBeUndefined();
  });

  it("that was not wanted is put aside, not lost", () => {
    const cwd = temporary();
    keepDraft("dataset", draft, cwd);
    setDraftAside("dataset", cwd);
    expect(readDraft("dataset", cwd)).toBeUndefined();
    expect(JSON.parse(readFileSync(join(cwd, ".mulu/new-dataset.old.json"), "utf8"))).toEqual(draft);
  });

  it.each(["", "{", "[]", '{"answers":null}', '{"answers":"x"}', "null"])(
    "of the text %j is none",
    (text) => {
      const cwd = temporary({ ".mulu/new-dataset.json": text });
      expect(readDraft("dataset", cwd)).toBeUndefined();
    },
  );
});
