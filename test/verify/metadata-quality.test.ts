import { describe, expect, it } from "vitest";
import { parseGraph } from "../../src/formats/import/graph.ts";
import {
  type Assessment,
  assess,
  CLOSED_BY_CONDITIONS,
  METRICS,
} from "../../src/reports/metadata-quality.ts";
import { shapesOf } from "../conformance/dcat-ap.ts";
import { exportsOf } from "../conformance/exports.ts";
import { fromTurtle, violations } from "../conformance/graphs.ts";
import { here } from "../conformance/shared.ts";
import { builtCity, CITY, serve } from "../sites.ts";

const { site, entries } = await exportsOf(CITY);
const ceiling = 405 - CLOSED_BY_CONDITIONS.reduce((sum, metric) => sum + METRICS[metric], 0);

/** Every entry of the served site by its own Turtle. An address outside the site cannot be asked here and counts as silent. */
async function assessAll(): Promise<Map<string, Assessment>> {
  const address = await serve(builtCity("open"));
  const shapes = here ? shapesOf("shapes.ttl") : undefined;
  const local = (url: string) => url.replace(site.url, `${address}/`);
  const answers = async (url: string) =>
    url.startsWith(site.url) && (await fetch(local(url), { method: "HEAD" })).status === 200;
  const found = new Map<string, Assessment>();
  for (const { id } of entries) {
    const iri = `${site.url}datasets/${id}/#dataset`;
    const text = await (await fetch(local(`${site.url}datasets/${id}/index.ttl`))).text();
    const { graph } = await parseGraph(text);
    const conforms = !shapes || (await violations(shapes, fromTurtle(text))).length === 0;
    found.set(id, await assess(graph, iri, answers, conforms));
  }
  return found;
}

const assessed = await assessAll();
const unconditional = entries.filter(({ opening }) => opening?.type === "unconditional");
const byFile = ({ distributions }: (typeof entries)[number]) =>
  distributions?.some(({ mode }) => mode === "file") === true;
const withFiles = unconditional.filter(byFile);
/** Their only way is an API or a page of an invented host, which cannot be asked. */
const elsewhere = unconditional.filter((entry) => !byFile(entry));
const conditional = entries.filter(({ opening }) => opening?.type === "conditional");
const pointsOf = (list: typeof entries) => list.map(({ id }) => assessed.get(id)?.points ?? 0);
const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe("metadata quality by the EU's 405 points", () => {
  it("is judged for every entry that says it has files: the site serves them", () => {
    expect(withFiles.filter(({ files }) => files.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it("is above 350 for every entry with files that opens without conditions, and 390 on average", () => {
    const points = pointsOf(withFiles);
    console.log(
      `${points.length} unconditional entries with files: mean ${mean(points).toFixed(1)}, least ${Math.min(...points)}`,
    );
    console.log(
      `${elsewhere.length} unconditional entries by API or page alone: mean ${mean(pointsOf(elsewhere)).toFixed(1)}`,
    );
    expect(withFiles.filter(({ id }) => (assessed.get(id)?.points ?? 0) <= 350).map(({ id }) => id)).toEqual(
      [],
    );
    expect(mean(points)).toBeGreaterThanOrEqual(390);
  });

  it(`reaches the ${ceiling} points that Art. 27 leaves for every entry opened under conditions`, () => {
    const points = pointsOf(conditional);
    console.log(`${points.length} conditional entries: mean ${mean(points).toFixed(1)}, ceiling ${ceiling}`);
    const missed = conditional.flatMap(({ id }) =>
      (assessed.get(id)?.missed ?? []).filter((metric) => !CLOSED_BY_CONDITIONS.includes(metric)),
    );
    expect(missed).toEqual([]);
  });
});
