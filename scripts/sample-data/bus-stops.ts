// transport-bureau/bus-stops: one row per platform, two platforms per stop name.
import { type Stop, stops } from "./bus-network.ts";
import { coordinates } from "./places.ts";
import { random } from "./random.ts";
import type { Row, Table } from "./table.ts";

const notes = [
  "因澄江大桥维修临时外移约50米",
  "与港湾式停车带同步改造，雨棚待恢复",
  '站牌曾用名"老汽车站"，2024年更名',
  "早高峰设定点班次，站台两侧不同时停靠",
  "汛期积水时停用",
];

export const busStops: Table = {
  entry: "transport-bureau/bus-stops",
  file: "bus-stops.csv",
  releases: { "2026-09": () => platforms("2026-09-30"), "2026-10": () => platforms("2026-10-31") },
};

function platforms(asOf: string): Row[] {
  const source = random("bus platforms");
  return stops
    .flatMap((stop) => ["A", "B"].map((side) => platform(stop, side)))
    .filter((row) => row !== null);

  function platform(stop: Stop, side: string): Row | null {
    const eastWest = source.chance(0.5);
    const shift = (side === "A" ? 1 : -1) * source.between(0.0001, 0.0003);
    const urban = stop.township.kind === "街道";
    const single =
      side === "B" && stop.lines.length === 1 && source.chance(0.1) && stop.lines[0]!.stops.indexOf(stop) > 0;
    const ends = stop.lines.some((line) => line.stops[0] === stop || line.stops.at(-1) === stop);
    const shelter = source.weighted(
      urban
        ? [
            ["1", 5],
            ["2", 3],
            ["3", 2],
          ]
        : [
            ["1", 3],
            ["2", 0.4],
            ["3", 6],
          ],
    );
    const raised = source.chance(urban ? 0.62 : 0.18);
    const upgraded = source.chance(0.02);
    const note = source.chance(0.03) ? source.pick(notes) : null;
    const removed = source.chance(0.012) && side === "A" && !ends;
    if (stop.enabledOn > asOf || (single && !ends)) return null;
    if (removed && asOf >= "2026-10-31") return null;
    const names = stop.lines.filter((line) => line.opened <= asOf).map((line) => line.name);
    if (names.length === 0) return null;
    return {
      stopCode: stop.code + side,
      stopName: stop.name,
      platformSide: eastWest ? (side === "A" ? "N" : "S") : side === "A" ? "E" : "W",
      boardingRoad: stop.road,
      district: stop.township.county.code,
      ...coordinates({ lon: stop.lon + (eastWest ? 0 : shift), lat: stop.lat + (eastWest ? shift : 0) }),
      servingLines: names.join(";"),
      lineTotal: names.length,
      shelterForm: upgraded && asOf < "2026-10-31" ? "3" : upgraded ? "2" : shelter,
      barrierFreeBoarding: raised,
      arrivalDisplay: (upgraded && asOf >= "2026-10-31") || (shelter === "2" && !upgraded),
      enabledOn: stop.enabledOn,
      siteRemark: note,
    };
  }
}
