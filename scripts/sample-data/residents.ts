// statistics-bureau/residents-by-township: residents at the end of the year; the newest year is preliminary.
import { townships } from "./places.ts";
import { clamp, random } from "./random.ts";
import type { Row, Table } from "./table.ts";

export const residentsByTownship: Table = {
  entry: "statistics-bureau/residents-by-township",
  file: "residents-by-township.csv",
  releases: { "2024": () => until(2024), "2025": () => until(2025) },
};

const kinds = { 街道: "1", 镇: "2", 乡: "3" } as const;

function until(last: number): Row[] {
  return townships.flatMap((township): Row[] => {
    const source = random(`residents ${township.code}`);
    const { kind, county } = township;
    const size = { 街道: county.code === "999923" ? 62_000 : 54_000, 镇: 27_000, 乡: 10_500 }[kind];
    const start = size * source.between(0.62, 1.38);
    const growth = kind === "街道" ? source.between(0.002, 0.016) : source.between(-0.021, -0.004);
    const young = kind === "街道" ? source.between(0.155, 0.185) : source.between(0.125, 0.15);
    const old = kind === "街道" ? source.between(0.17, 0.215) : source.between(0.255, 0.32);
    const urban = kind === "街道" ? source.between(92, 100) : source.between(18, kind === "镇" ? 52 : 26);
    const perHousehold = source.between(2.35, 2.85);
    const rows: Row[] = [];
    let level = start;
    for (let year = 2021; year <= last; year++) {
      const age = year - 2021;
      level *= 1 + growth + source.normal() * 0.002;
      const correction = 1 + source.normal() * 0.002;
      const preliminary = year === last;
      const total = Math.round(preliminary ? level * correction : level);
      const men = Math.round(total * (0.508 + source.normal() * 0.002));
      const children = Math.round(total * (young - age * 0.0035));
      const elders = Math.round(total * (old + age * 0.006));
      rows.push({
        townshipCode: township.code,
        statYear: year,
        townshipName: township.full,
        parentCounty: county.code,
        townshipKind: kinds[kind],
        residentTotal: total,
        householdTotal: Math.round(total / (perHousehold - age * 0.02)),
        maleResidents: men,
        femaleResidents: total - men,
        residentsUnder15: children,
        residents15to59: total - children - elders,
        residents60AndOver: elders,
        urbanShare: clamp(urban + age * 0.5, 0, 100).toFixed(1),
        figureState: preliminary ? "P" : "F",
      });
    }
    return rows;
  });
}
