import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import type { Site } from "../../../src/catalog/project.ts";
import { exportSite } from "../../../src/formats/export.ts";
import { openApiOf } from "../../../src/formats/openapi/document.ts";
import { PARAMETERS, parametersOf } from "../../../src/formats/openapi/parameters.ts";
import { PATHS } from "../../../src/formats/openapi/paths.ts";
import { config, schemas } from "../../support.ts";

const exportSiteFor = (site: Site) =>
  exportSite(site, { date: "2026-11-23", config, agencies: [], lists: {} });

describe.each(["open", "share"] as const)("the description of the %s site's API", (site) => {
  const document = openApiOf(exportSiteFor(site), schemas);
  const { schemas: components } = document.components as {
    schemas: Record<string, { properties?: Record<string, { title?: string }> }>;
  };

  it("is valid OpenAPI 3.1", async () => {
    expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
  });

  it("refers to nothing that it lacks", () => {
    const parts = document.components as Record<string, Record<string, unknown>>;
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([^"]+)\/([^"/]+)"/g)];
    expect(references.filter(([, kind = "", name = ""]) => !parts[kind]?.[name])).toEqual([]);
    expect(JSON.stringify(document)).not.toContain(".schema.json#");
  });

  it("gives a text in both languages, each told in both", () => {
    const { languageMap } = components;
    expect(Object.entries(languageMap?.properties ?? {}).map(([name, { title }]) => [name, title])).toEqual([
      ["zh", "Chinese 中文"],
      ["en", "English 英文"],
    ]);
  });

  it("refuses no property that a later v1 adds", () => {
    const closed = Object.entries(components).filter(([, component]) =>
      JSON.stringify(component).includes('"additionalProperties":false'),
    );
    expect(closed.map(([name]) => name)).toEqual([]);
  });
});

it("a description without its version or with an unknown place of a parameter is refused", async () => {
  const { openapi: _, ...without } = openApiOf(exportSiteFor("open"), schemas);
  expect((await new Validator().validate(without)).valid).toBe(false);
  const broken = JSON.parse(
    JSON.stringify(openApiOf(exportSiteFor("open"), schemas)).replaceAll('"in":"path"', '"in":"nowhere"'),
  );
  expect((await new Validator().validate(broken)).valid).toBe(false);
});

it("the opening site's description holds no property that is for agencies only", () => {
  const text = JSON.stringify(openApiOf(exportSiteFor("open"), schemas).components);
  expect(text).not.toContain('"grading"');
  expect(text).not.toContain('"sharing"');
  expect(JSON.stringify(openApiOf(exportSiteFor("share"), schemas).components)).toContain('"grading"');
});

it("every parameter is said once and used, and its example fits its pattern", () => {
  expect([...new Set(PATHS.flatMap(({ path }) => parametersOf(path)))].sort()).toEqual(
    Object.keys(PARAMETERS).sort(),
  );
  for (const { pattern, example } of Object.values(PARAMETERS))
    expect(example).toMatch(new RegExp(pattern, "u"));
});
