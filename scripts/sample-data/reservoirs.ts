// water-bureau/reservoir-levels: eight reservoirs, 365 days of a simple water balance read at 8 o'clock.
import { clamp, random } from "./random.ts";
import type { Row, Table } from "./table.ts";
import { cityRain } from "./weather.ts";

export const reservoirLevels: Table = {
  entry: "water-bureau/reservoir-levels",
  file: "reservoir-levels.csv",
  releases: { "2026-10": () => year() },
};

interface Reservoir {
  code: string;
  name: string;
  dead: number; // metres
  normal: number;
  season: number; // the limit from May to September
  full: number; // 10,000 cubic metres at the normal level
  basin: number; // square kilometres
}

const reservoirs: Reservoir[] = [
  { code: "SK01", name: "澄源水库", dead: 96, normal: 128, season: 125.5, full: 11800, basin: 236 },
  { code: "SK02", name: "云岫水库", dead: 142, normal: 171, season: 169, full: 6400, basin: 118 },
  { code: "SK03", name: "青溪源水库", dead: 158, normal: 182.5, season: 181, full: 2950, basin: 64 },
  { code: "SK04", name: "白水涧水库", dead: 210, normal: 234, season: 232.5, full: 1480, basin: 31 },
  { code: "SK05", name: "柘林水库", dead: 71, normal: 88, season: 86.5, full: 3720, basin: 82 },
  { code: "SK06", name: "龙尾桥水库", dead: 64.5, normal: 78, season: 77, full: 1260, basin: 27 },
  { code: "SK07", name: "鹅湖水库", dead: 52, normal: 61.5, season: 60.8, full: 1090, basin: 22 },
  { code: "SK08", name: "荷塘桥水库", dead: 41, normal: 50, season: 49.2, full: 1340, basin: 30 },
];

/** Storage grows with the square of the height above the dead level, plus a dead storage of 8 %. */
const storageAt = (r: Reservoir, level: number): number => {
  const height = (level - r.dead) / (r.normal - r.dead);
  return r.full * (0.08 + 0.92 * height * Math.abs(height));
};
const levelAt = (r: Reservoir, storage: number): number =>
  r.dead + (r.normal - r.dead) * Math.sqrt(Math.max(0, (storage / r.full - 0.08) / 0.92));

function year(): Row[] {
  const source = random("reservoirs");
  const states = reservoirs.map((r) => ({ r, storage: r.full * source.between(0.6, 0.78), soil: 0 }));
  return cityRain("2025-11-01", 365).flatMap(({ day, month, millimetres }) =>
    states.map((state): Row => {
      const { r } = state;
      const flood = month >= 5 && month <= 9;
      const limit = flood ? r.season : r.normal;
      const rain = millimetres * source.between(0.6, 1.5);
      const runoff = 0.2 + 0.4 * clamp(state.soil / 60, 0, 1);
      state.soil = state.soil * 0.9 + rain;
      const inflow =
        (rain * runoff * r.basin) / 86.4 + r.basin * 0.0075 * source.between(0.7, 1.3) * (flood ? 1.4 : 0.8);
      // Irrigation and town water first, power in the wet season, and a spill down to the limit.
      const supply = r.full * (month >= 6 && month <= 8 ? 0.0035 : 0.0016) * source.between(0.85, 1.15);
      const share = state.storage / storageAt(r, limit);
      const power = share > 0.9 ? supply * (share - 0.9) * 22 : 0;
      const wanted = share < 0.35 ? supply * 0.4 : supply + power;
      const after = state.storage + inflow * 8.64 - wanted;
      const spill = Math.max(0, after - storageAt(r, limit)) * (flood ? 0.75 : 0.6);
      state.storage = Math.max(r.full * 0.1, after - spill);
      const outflow = (wanted + spill) / 8.64;
      const level = levelAt(r, state.storage).toFixed(2);
      const above = Number(level) - limit;
      const manual = source.chance(0.015);
      return {
        reservoirCode: r.code,
        observedOn: day,
        reservoirName: r.name,
        waterLevel: level,
        storedVolume: state.storage.toFixed(1),
        inflowRate: inflow.toFixed(2),
        outflowRate: outflow.toFixed(2),
        floodLimitLevel: limit.toFixed(2),
        aboveLimit: above > 0 ? above.toFixed(2) : null,
        gateState: spill > 0.5 ? "3" : power > 0 ? "2" : "1",
        readingMethod: manual ? "M" : "A",
      };
    }),
  );
}
