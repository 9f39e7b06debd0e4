import type { Lang } from "../catalog/finding.ts";
import { asset } from "./links.ts";
import { findCard, memo, readEntry, readStage } from "./stage-fs.ts";
import { plainText } from "./text.ts";

/** The configured entry of the city's outlines, where this site has it and its newest release as GeoJSON. */
const entry = memo(() => {
  const id = readStage().config.outlines;
  return id && findCard(id) ? readEntry(id) : undefined;
});

/** The outlines that maps lie on: where their GeoJSON is, and what they are called. */
export function outlinesOf(lang: Lang): { address: string; title: string } | undefined {
  const file = entry()?.files.findLast(({ latest, derived }) => geoJsonOf(latest, derived));
  const path = file && geoJsonOf(file.latest, file.derived);
  return path ? { address: asset(path), title: plainText(entry()?.title, lang) } : undefined;
}

const geoJsonOf = (latest: string, derived: { format: string; latest: string }[] = []) =>
  latest.endsWith(".geojson") ? latest : derived.find(({ format }) => format === "geojson")?.latest;
