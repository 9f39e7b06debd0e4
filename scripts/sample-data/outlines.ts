// planning-bureau/district-outlines: the city and its three counties as simplified areas. Borders run between the
// townships of two neighbours, so that every point of the other tables lies in the county it belongs to.
import { counties, type Point, townships } from "./places.ts";
import { random } from "./random.ts";
import type { Row, Table } from "./table.ts";

export const districtOutlines: Table = {
  entry: "planning-bureau/district-outlines",
  file: "district-outlines.geojson",
  releases: { "2026": outlines },
};

type Line = readonly Point[];
const points = (text: string): Point[] =>
  text.split(" ").map((pair) => {
    const [lon, lat] = pair.split(",").map(Number) as [number, number];
    return { lon, lat };
  });

/** Where the three counties meet, and where their borders reach the outer one. */
const MEETING: Point = { lon: 118.372, lat: 30.6212 };
const NORTH: Point = { lon: 118.388, lat: 30.872 };
const SOUTH: Point = { lon: 118.3545, lat: 30.333 };
const EAST: Point = { lon: 118.69, lat: 30.612 };

/** The outer border, clockwise from the north, in three parts. */
const NORTH_TO_EAST = points(
  "118.44,30.89 118.52,30.884 118.6,30.893 118.68,30.885 118.76,30.892 118.84,30.884 118.8905,30.868 118.882,30.8 118.892,30.73 118.884,30.66 118.86,30.622 118.8,30.612 118.74,30.604",
);
const EAST_TO_SOUTH = points(
  "118.676,30.56 118.682,30.5 118.674,30.44 118.679,30.38 118.64,30.338 118.56,30.342 118.48,30.336 118.41,30.342",
);
const SOUTH_TO_NORTH = points(
  "118.3535,30.285 118.356,30.235 118.3,30.214 118.22,30.222 118.15,30.212 118.106,30.236 118.103,30.31 118.102,30.4 118.107,30.48 118.102,30.56 118.106,30.64 118.101,30.72 118.106,30.8 118.112,30.862 118.18,30.872 118.26,30.864 118.33,30.874",
);

/** Steps of a border, each in the middle between the nearest townships on both sides. */
function between(of: readonly number[], along: "lon" | "lat", low: (code: string) => boolean): Point[] {
  const across = along === "lon" ? "lat" : "lon";
  const reach = 0.045;
  return of.flatMap((at): Point[] => {
    const near = townships.filter((town) => Math.abs(town[along] - at) < reach);
    const below = near.filter(({ county }) => low(county.code)).map((town) => town[across]);
    const above = near.filter(({ county }) => !low(county.code)).map((town) => town[across]);
    if (below.length === 0 || above.length === 0) return [];
    const middle = (Math.max(...below) + Math.min(...above)) / 2;
    return [along === "lon" ? { lon: at, lat: middle } : { lon: middle, lat: at }];
  });
}

const steps = (first: number, last: number, step: number): number[] =>
  Array.from({ length: Math.round((last - first) / step) + 1 }, (_, k) => first + k * step);

const isWangling = (code: string): boolean => code === "999922";
const isNandu = (code: string): boolean => code === "999923";

const SOUTH_UP = [SOUTH, ...between(steps(30.38, 30.58, 0.025), "lat", isWangling), MEETING];
const MEETING_UP = [MEETING, ...between(steps(30.66, 30.82, 0.02), "lat", isWangling), NORTH];
const MEETING_EAST = [MEETING, ...between(steps(118.42, 118.66, 0.02), "lon", isNandu), EAST];

/** Nature draws no straight lines: every stretch gets points aside of it, the same ones from both sides. */
function rough(line: Line, seed: string, by: number): Point[] {
  const source = random(`outline ${seed}`);
  return line.flatMap((point, k): Point[] => {
    const next = line[k + 1];
    if (next === undefined) return [point];
    return [0, 1 / 4, 2 / 4, 3 / 4].map((part) => ({
      lon: point.lon + (next.lon - point.lon) * part + (part === 0 ? 0 : (source.next() - 0.5) * by),
      lat: point.lat + (next.lat - point.lat) * part + (part === 0 ? 0 : (source.next() - 0.5) * by),
    }));
  });
}

const outer = {
  linxi: rough([NORTH, ...NORTH_TO_EAST, EAST], "north-east", 0.004),
  nandu: rough([EAST, ...EAST_TO_SOUTH, SOUTH], "south-east", 0.004),
  wangling: rough([SOUTH, ...SOUTH_TO_NORTH, NORTH], "west", 0.003),
};
const inner = {
  south: rough(SOUTH_UP, "south", 0.001),
  north: rough(MEETING_UP, "north", 0.003),
  east: rough(MEETING_EAST, "east", 0.001),
};
const back = (line: Line): Point[] => [...line].reverse();

/** Areas as closed rings against the clock, as RFC 7946 wants them. */
const RINGS: Record<string, Point[]> = {
  "999900": [...outer.linxi, ...outer.nandu, ...outer.wangling],
  "999921": [...outer.linxi, ...back(inner.east), ...inner.north],
  "999922": [...outer.wangling, ...back(inner.north), ...back(inner.south)],
  "999923": [...outer.nandu, ...inner.south, ...inner.east],
};

/** The ring of a division: counter-clockwise, closed, with four decimals (some ten metres). */
export function ringOf(code: string): [number, number][] {
  const ring = back(RINGS[code] ?? [])
    .map(({ lon, lat }): [number, number] => [Number(lon.toFixed(4)), Number(lat.toFixed(4))])
    .filter(([lon, lat], k, all) => k === 0 || lon !== all[k - 1]?.[0] || lat !== all[k - 1]?.[1]);
  const [first] = ring;
  const last = ring.at(-1);
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}

/** Square kilometres on the flat. */
function areaOf(ring: readonly (readonly [number, number])[]): number {
  let twice = 0;
  for (const [k, [lon, lat]] of ring.slice(0, -1).entries()) {
    const [nextLon, nextLat] = ring[k + 1] ?? [0, 0];
    twice += lon * nextLat - nextLon * lat;
  }
  return (Math.abs(twice) / 2) * 95.8 * 111;
}

const ENGLISH: Record<string, string> = {
  "999900": "Chengchuan",
  "999921": "Linxi",
  "999922": "Wangling",
  "999923": "Nandu",
};

function outlines(): Row[] {
  return ["999900", ...counties.map(({ code }) => code)].map((code): Row => {
    const county = counties.find((one) => one.code === code);
    const own = townships.filter((town) => county === undefined || town.county.code === code);
    const ring = ringOf(code);
    const kinds = (kind: string): number => own.filter((town) => town.kind === kind).length;
    return {
      divisionCode: code,
      divisionName: county?.name ?? "澄川市",
      divisionNameEn: ENGLISH[code] ?? "",
      divisionLevel: county === undefined ? "C" : "X",
      landArea: areaOf(ring).toFixed(1),
      streetOffices: kinds("街道"),
      towns: kinds("镇"),
      ruralTownships: kinds("乡"),
      seatTownship:
        (own.find((town) => town.name === (county?.name.slice(0, 2) ?? "澄江")) ?? own[0])?.full ?? "",
      geometry: JSON.stringify({ type: "Polygon", coordinates: [ring] }),
    };
  });
}
