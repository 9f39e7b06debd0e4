// bus-group/bus-timetable: one row per line, direction and kind of day.
import { type Line, lines } from "./bus-network.ts";
import { random } from "./random.ts";
import { pad, type Row, type Table } from "./table.ts";

export const busTimetable: Table = {
  entry: "bus-group/bus-timetable",
  file: "bus-timetable.csv",
  releases: { "2026-q3": () => timetable("2026-07-01"), "2026-q4": () => timetable("2026-10-08") },
};

const clock = (minutes: number): string => `${pad(Math.floor(minutes / 60) % 24, 2)}:${pad(minutes % 60, 2)}`;

function timetable(from: string): Row[] {
  return lines.filter((line) => line.opened <= from).flatMap((line) => rowsOf(line, from < "2026-10-01"));
}

function rowsOf(line: Line, summer: boolean): Row[] {
  const source = random(`timetable ${line.code}`);
  const night = line.kind === "4";
  const start = night ? 1290 : { "1": 340, "2": 370, "3": 380 }[line.kind as "1"] + source.int(0, 8) * 5;
  const end = night
    ? 1440 + source.int(0, 6) * 5
    : { "1": 1260, "2": 1080, "3": 1140 }[line.kind as "1"] + source.int(0, 18) * 5;
  const off = {
    "1": source.int(8, 18),
    "2": source.int(20, 50),
    "3": source.int(25, 40),
    "4": source.int(25, 40),
  }[line.kind];
  const revised = source.chance(0.05) ? 2 : 0;
  const fare =
    { "1": 2, "2": 2, "3": 5, "4": 2 }[line.kind] + (line.kilometres > 18 && line.kind === "2" ? 2 : 0);
  const down = source.int(-2, 4) * 5;
  const ends = [line.stops[0]!, line.stops.at(-1)!] as const;
  return (["1", "2"] as const).flatMap((direction) =>
    (["W", "E", "H"] as const).map((day): Row => {
      const first = start + (direction === "2" ? Math.max(0, down) : 0) + (day === "H" && !night ? 20 : 0);
      const last =
        end + (direction === "2" ? down : 0) + (summer && !night ? 30 : 0) - (day === "H" ? 15 : 0);
      const between = off - (summer ? revised : 0) + { W: 0, E: 2, H: 4 }[day];
      const peak = day === "W" && !night ? Math.max(4, Math.floor(between * 0.62)) : null;
      const span = last - first;
      const trips =
        peak === null
          ? Math.floor(span / between)
          : Math.floor(240 / peak) + Math.floor((span - 240) / between);
      const [origin, terminus] = direction === "1" ? ends : [ends[1], ends[0]];
      const side = direction === "1" ? "A" : "B";
      return {
        lineCode: line.code,
        lineName: line.name,
        lineClass: line.kind,
        travelDirection: direction,
        dayType: day,
        originStopCode: origin.code + side,
        terminusStopCode: terminus.code + side,
        firstDeparture: clock(first),
        lastDeparture: clock(last),
        peakHeadway: peak,
        offPeakHeadway: between,
        scheduledTrips: trips + 1,
        routeLength: (line.kilometres + (direction === "2" ? 0.3 : 0)).toFixed(1),
        adultFare: fare.toFixed(2),
      };
    }),
  );
}
