// Writes the data files of the sample city, always the same bytes: `node_modules/.bin/node scripts/sample-data.ts`,
// or with `--check` only compares (exit 1 when a file differs).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Dataset } from "../src/catalog/types.gen.ts";
import { airQuality } from "./sample-data/air-quality.ts";
import { airYear } from "./sample-data/air-year.ts";
import { budgetByFunction } from "./sample-data/budget.ts";
import { busRoutes } from "./sample-data/bus-routes.ts";
import { busStops } from "./sample-data/bus-stops.ts";
import { busTimetable } from "./sample-data/bus-timetable.ts";
import { encode } from "./sample-data/encode.ts";
import { floodZones } from "./sample-data/flood-zones.ts";
import { foodSampling } from "./sample-data/food-sampling.ts";
import { hospitals } from "./sample-data/hospitals.ts";
import { districtOutlines } from "./sample-data/outlines.ts";
import { parks } from "./sample-data/parks.ts";
import { plans } from "./sample-data/plans/index.ts";
import { publicToilets } from "./sample-data/public-toilets.ts";
import { rainfallDaily } from "./sample-data/rainfall.ts";
import { rowsOf } from "./sample-data/register.ts";
import { reservoirLevels } from "./sample-data/reservoirs.ts";
import { residentsByTownship } from "./sample-data/residents.ts";
import { schools } from "./sample-data/schools.ts";
import { shelters } from "./sample-data/shelters.ts";
import type { Table } from "./sample-data/table.ts";
import { museumsAndLibraries } from "./sample-data/venues.ts";

const tables: Table[] = [
  busStops,
  busTimetable,
  airQuality,
  schools,
  parks,
  publicToilets,
  budgetByFunction,
  hospitals,
  reservoirLevels,
  rainfallDaily,
  shelters,
  museumsAndLibraries,
  residentsByTownship,
  foodSampling,
  airYear,
  busRoutes,
  districtOutlines,
  floodZones,
];

const check = process.argv.includes("--check");

for (const { entry, file, releases } of tables) {
  const { fields = [] } = record(entry);
  for (const [release, rowsOfRelease] of Object.entries(releases))
    put(entry, release, file, await encode(file, rowsOfRelease(), fields, "names"));
}

for (const plan of plans) {
  const dataset = record(plan.entry);
  for (const [at, release] of (dataset.releases ?? []).entries()) {
    const rows = rowsOf(plan, dataset, at);
    for (const file of plan.files)
      put(
        plan.entry,
        release.id,
        file,
        await encode(file, rows, dataset.fields ?? [], plan.heads ?? "names"),
      );
  }
}

function record(entry: string): Dataset {
  const [agency, id] = entry.split("/");
  return JSON.parse(readFileSync(`catalogs/${agency}/datasets/${id}.json`, "utf8"));
}

/** Writes the file, or with `--check` only says that it differs. */
function put(entry: string, release: string, file: string, bytes: Uint8Array): void {
  const [agency, id] = entry.split("/");
  const path = `catalogs/${agency}/data/${id}/${release}/${file}`;
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  if (check) {
    console.error(`${path} differs: run \`node scripts/sample-data.ts\`.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`wrote ${path} (${bytes.length} bytes)`);
}
