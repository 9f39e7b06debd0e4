import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Site } from "../../src/catalog/project.ts";
import { conformance, here } from "../conformance/shared.ts";
import { builtCity } from "../sites.ts";
import { root } from "../support.ts";

const folder = join(root, "test/conformance");
const python = here ? installJudges() : undefined;

const published = join(builtCity("share"), "schemas/v1");

/**
 * The two forms in which the schemas are published, with one of them as what a document has to fit. The split ones are
 * read anew for each document, so they judge one site.
 */
const FORMS: { form: string; sites: Site[]; schemaFor: (reference: string) => object; base: string[] }[] = [
  {
    form: "split",
    sites: ["open"],
    schemaFor: ($ref) => ({ $schema: "https://json-schema.org/draft/2020-12/schema", $ref }),
    base: ["--base-uri", `${pathToFileURL(published).href}/judge.json`],
  },
  {
    form: "bundled",
    sites: ["open", "share"],
    schemaFor: ($ref) => ({
      ...JSON.parse(readFileSync(join(published, "bundle.schema.json"), "utf8")),
      $ref,
    }),
    base: [],
  },
];

describe.skipIf(!python)("validators in Python that others wrote", () => {
  it("find nothing in the city's tables, packages, Croissant documents and graphs, but something in broken ones", () => {
    const shapes = conformance("dcat-ap-3.0.1/shacl");
    const { status, stdout, stderr } = spawnSync(
      python ?? "",
      [join(folder, "judges.py"), builtCity("open"), shapes],
      { encoding: "utf8", maxBuffer: 1 << 28 },
    );
    expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
    const { broken, judged, found } = JSON.parse(stdout) as {
      broken: Record<string, number>;
      judged: Record<string, number>;
      found: string[];
    };
    expect(Object.entries(broken).filter(([, count]) => count === 0)).toEqual([]);
    expect(Object.entries(judged).filter(([, count]) => count === 0)).toEqual([]);
    expect(found).toEqual([]);
  });

  it("read what was made of every table, Parquet by DuckDB and workbooks by openpyxl, and find row for row the same", () => {
    const { status, stdout, stderr } = spawnSync(
      python ?? "",
      [join(folder, "read_back.py"), builtCity("open")],
      { encoding: "utf8", maxBuffer: 1 << 28 },
    );
    expect([status, stderr]).toEqual([0, ""]);
    const { broken, compared, found } = JSON.parse(stdout) as {
      broken: number;
      compared: number;
      found: string[];
    };
    expect([broken, compared > 150, found]).toEqual([2, true, []]);
  });

  it("of JSON Schema take every schema as one", () => {
    const schemas = filesUnder(published, /\/v1\/[^/]+\.schema\.json$/);
    expect(schemas.length).toBeGreaterThan(5);
    expect(checkJsonSchema(["--check-metaschema", ...schemas])).toBe("ok");
  });

  describe.each(FORMS)("of JSON Schema, by the $form schemas,", ({ form, sites, schemaFor, base }) => {
    const judge = (reference: string, files: string[]) => {
      const schema = join(root, ".mulu/test", `judge-${form}.json`);
      writeFileSync(schema, JSON.stringify(schemaFor(reference)));
      return checkJsonSchema([...base, "--schemafile", schema, ...files]);
    };
    const catalogs = join(root, "catalogs");
    const records = () => filesUnder(catalogs, /\/datasets\/[^/]+\.json$/);

    it("refuse a broken record", () => {
      const broken = join(root, ".mulu/test/broken.json");
      const record = JSON.parse(readFileSync(records()[0] ?? "", "utf8"));
      writeFileSync(broken, JSON.stringify({ ...record, title: "名称" }));
      expect(judge("dataset.schema.json", [broken])).toContain("is not of type 'object'");
    });

    it("take every record", () => {
      expect(judge("dataset.schema.json", records())).toBe("ok");
      expect(judge("agency.schema.json", filesUnder(catalogs, /\/agency\.json$/))).toBe("ok");
      expect(judge("system.schema.json", filesUnder(catalogs, /\/systems\/[^/]+\.json$/))).toBe("ok");
      expect(judge("edition.schema.json", filesUnder(catalogs, /\/_editions\/[^/]+\.json$/))).toBe("ok");
    });

    it.each(sites)("take every entry of the site %s", (site) => {
      const entries = filesUnder(join(builtCity(site), "api/v1/datasets"), /\.json$/).filter(
        (path) => "files" in JSON.parse(readFileSync(path, "utf8")),
      );
      expect(judge("api.schema.json#/$defs/apiEntry", entries)).toBe("ok");
    });
  });
});

function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => pattern.test(path));
}

/** What the validator prints where it finds something, else `ok`. */
function checkJsonSchema(args: string[]): string {
  const { status, stdout, stderr } = spawnSync(python ?? "", ["-m", "check_jsonschema", ...args], {
    encoding: "utf8",
  });
  return status === 0 ? "ok" : stdout + stderr;
}

/** An environment of its own with the validators, kept between runs. @returns its interpreter, where there can be one */
function installJudges(): string | undefined {
  const home = join(root, ".mulu/python");
  const interpreter = join(home, "bin/python");
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { encoding: "utf8" }).status === 0;
  if (!existsSync(interpreter) && !run("python3", "-m", "venv", home)) {
    console.warn("skipped: there is no Python 3 with venv, so no validator in Python judges");
    return undefined;
  }
  if (!run(interpreter, "-m", "pip", "install", "-q", "-r", join(folder, "requirements.txt"))) {
    console.warn("skipped: the validators in Python cannot be installed");
    return undefined;
  }
  return interpreter;
}
