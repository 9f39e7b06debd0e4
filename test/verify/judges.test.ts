import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { conformance, here } from "../conformance/shared.ts";
import { builtCity } from "../sites.ts";
import { root } from "../support.ts";

const folder = join(root, "test/conformance");
const python = here ? installJudges() : undefined;

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

  it("of JSON Schema take every schema, every record and every entry of both sites, and refuse a broken one", () => {
    const split = readdirSync(join(root, "schemas/v1"))
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(root, "schemas/v1", name));
    expect(checkJsonSchema(["--check-metaschema", ...split])).toBe("ok");
    for (const site of ["open", "share"] as const) {
      const entries = readdirSync(join(builtCity(site), "api/v1/datasets"), {
        recursive: true,
        withFileTypes: true,
      })
        .filter((item) => item.isFile() && !/pages$/.test(item.parentPath))
        .map(({ parentPath, name }) => join(parentPath, name))
        .filter((path) => "files" in JSON.parse(readFileSync(path, "utf8")));
      expect(
        checkJsonSchema(["--schemafile", schemaFor("api.schema.json#/$defs/apiEntry"), ...entries]),
      ).toBe("ok");
    }
    const records = readdirSync(join(root, "catalogs"), { recursive: true, withFileTypes: true })
      .filter(({ parentPath, name }) => /datasets$/.test(parentPath) && name.endsWith(".json"))
      .map(({ parentPath, name }) => join(parentPath, name));
    const dataset = schemaFor("dataset.schema.json");
    expect(records.length).toBeGreaterThan(200);
    expect(checkJsonSchema(["--schemafile", dataset, ...records])).toBe("ok");
    const broken = join(root, ".mulu/test/broken.json");
    writeFileSync(
      broken,
      JSON.stringify({ ...JSON.parse(readFileSync(records[0] ?? "", "utf8")), title: "名称" }),
    );
    expect(checkJsonSchema(["--schemafile", dataset, broken])).toContain("is not of type 'object'");
  });
});

/** The published bundle with one of its schemas as what a document has to fit. @returns its path */
function schemaFor(reference: string): string {
  const bundle = JSON.parse(readFileSync(join(builtCity("open"), "schemas/v1/bundle.schema.json"), "utf8"));
  const path = join(root, ".mulu/test", `${reference.split(".")[0]}-judge.json`);
  writeFileSync(path, JSON.stringify({ ...bundle, $ref: reference }));
  return path;
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
