// Writes the CSV files of the sample city, always the same bytes: `node_modules/.bin/node scripts/sample-data.ts`,
// or with `--check` only compares (exit 1 when a file differs).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { airQuality } from "./sample-data/air-quality.ts";
import { budgetByFunction } from "./sample-data/budget.ts";
import { busStops } from "./sample-data/bus-stops.ts";
import { busTimetable } from "./sample-data/bus-timetable.ts";
import { foodSampling } from "./sample-data/food-sampling.ts";
import { hospitals } from "./sample-data/hospitals.ts";
import { parks } from "./sample-data/parks.ts";
import { publicToilets } from "./sample-data/public-toilets.ts";
import { rainfallDaily } from "./sample-data/rainfall.ts";
import { reservoirLevels } from "./sample-data/reservoirs.ts";
import { residentsByTownship } from "./sample-data/residents.ts";
import { schools } from "./sample-data/schools.ts";
import { shelters } from "./sample-data/shelters.ts";
import { type Table, toCsv } from "./sample-data/table.ts";
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
];

for (const { entry, file, releases } of tables) {
  const [agency, id] = entry.split("/");
  for (const [release, rowsOf] of Object.entries(releases)) {
    const rows = rowsOf();
    const path = `catalogs/${agency}/data/${id}/${release}/${file}`;
    const text = toCsv(rows);
    if (read(path) === text) continue;
    if (process.argv.includes("--check")) {
      console.error(`${path} differs: run \`node scripts/sample-data.ts\`.`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      console.log(`wrote ${path} (${rows.length} rows)`);
    }
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
