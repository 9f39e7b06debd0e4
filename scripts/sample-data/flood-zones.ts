// water-bureau/flood-risk-zones: low ground along the rivers, drawn as areas, with who lives in it.
import { busyTownship, type Point, pointIn } from "./places.ts";
import { random } from "./random.ts";
import { pad, type Row, type Table } from "./table.ts";

export const floodZones: Table = {
  entry: "water-bureau/flood-risk-zones",
  file: "flood-risk-zones.geojson",
  releases: { "2025": () => zones(2025), "2026": () => zones(2026) },
};

// Directions of the corners of an area around its middle: no sine, so that every machine agrees.
const CORNERS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0.87, 0.5],
  [0.5, 0.87],
  [0, 1],
  [-0.5, 0.87],
  [-0.87, 0.5],
  [-1, 0],
  [-0.87, -0.5],
  [-0.5, -0.87],
  [0, -1],
  [0.5, -0.87],
  [0.87, -0.5],
];

function zones(year: number): Row[] {
  const source = random("flood zones");
  const rows: Row[] = [];
  for (let i = 0; i < 132; i++) {
    const town = busyTownship(source, 2);
    const middle = pointIn(town, source);
    const reach = source.between(0.0012, 0.0048);
    const level = source.weighted([
      ["1", 6],
      ["2", 4],
      ["3", 2],
    ]);
    const corners = CORNERS.map(([east, north]): Point => {
      const stretch = reach * source.between(0.55, 1.2);
      return { lon: middle.lon + east * stretch * 1.6, lat: middle.lat + north * stretch * 0.8 };
    });
    const households = Math.round(reach * 90_000 * source.next() * (town.kind === "街道" ? 3 : 1));
    const river = source.pick(["澄江", "临溪", "云岫河", "双石河", "青溪", "柘林港", "渔浦港"]);
    const side = source.pick(["左岸", "右岸"]);
    const refuge = source.pick(["中心小学操场", "文化活动中心", "市民广场", "村部广场"]);
    const mended = source.chance(0.06);
    const added = source.chance(0.05);
    const struck = source.chance(0.03);
    if ((added && year < 2026) || (struck && year >= 2026)) continue;
    const ring = [...corners, corners[0] ?? middle].map(({ lon, lat }) => [
      Number(lon.toFixed(5)),
      Number(lat.toFixed(5)),
    ]);
    rows.push({
      zoneCode: `HF${town.county.code.slice(4)}${pad(i + 1, 3)}`,
      zoneName: `${river}${side}${town.name}低洼区`,
      riskLevel: mended && year >= 2026 ? "1" : level,
      returnPeriod: level === "1" ? 50 : level === "2" ? 20 : 10,
      district: town.county.code,
      zoneArea: (reach * reach * 1.28 * 2.9 * 95.8 * 111 * 100).toFixed(1),
      exposedHouseholds: mended && year >= 2026 ? Math.round(households * 0.4) : households,
      refuge: `${town.full}${refuge}`,
      geometry: JSON.stringify({ type: "Polygon", coordinates: [ring] }),
    });
  }
  return rows;
}
