// The bus network behind two tables: stops with two platforms, and the lines that serve them.
import { distance, type Point, pointIn, type Township, townships, village } from "./places.ts";
import { type Random, random } from "./random.ts";
import { addDays, pad } from "./table.ts";

export interface Stop extends Point {
  code: string;
  name: string;
  road: string;
  township: Township;
  lines: Line[];
  enabledOn: string;
}
export interface Line {
  code: string;
  name: string;
  kind: "1" | "2" | "3" | "4";
  opened: string;
  stops: Stop[];
  kilometres: number;
}

const sites = [
  "农贸市场",
  "小学",
  "卫生院",
  "汽车站",
  "文化站",
  "邮局",
  "粮站",
  "广场",
  "新村",
  "花园",
  "桥头",
  "码头",
];

export const stops: readonly Stop[] = townships.flatMap(stopsOf);
export const lines: readonly Line[] = drawLines();

function stopsOf(township: Township, index: number): Stop[] {
  const source = random(`stops ${township.code}`);
  const count = { 街道: 21, 镇: 6, 乡: 3 }[township.kind];
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, i) => {
    const road = source.pick(township.roads);
    let name = stopName(township, road, source);
    while (taken.has(name)) name = stopName(township, road, source);
    taken.add(name);
    const recent = source.chance(0.012);
    const age = addDays("2011-03-01", source.int(0, 5600));
    return {
      ...pointIn(township, source),
      code: `${township.county.code.slice(5)}${pad(index + 1, 2)}${pad(i + 1, 3)}`,
      name,
      road,
      township,
      lines: [],
      enabledOn: recent && i > 2 ? addDays("2026-10-08", source.int(0, 20)) : age,
    };
  });
}

function stopName(township: Township, road: string, source: Random): string {
  const kind = source.next();
  if (township.kind !== "街道") return kind < 0.5 ? township.name + source.pick(sites) : village(source);
  if (kind < 0.5) return `${road}${source.pick(township.roads.filter((other) => other !== road))}口`;
  return kind < 0.75 ? township.name + source.pick(sites) : `${road}${source.pick(sites)}`;
}

function drawLines(): Line[] {
  const source = random("bus lines");
  const isIn = (division: string) => (stop: Stop) => stop.township.county.code === division;
  const central = (stop: Stop) => stop.township.kind === "街道";
  const plans: {
    name: string;
    kind: Line["kind"];
    pool: Stop[];
    least: number;
    most: number;
    width: number;
  }[] = [];
  const add = (
    names: string[],
    kind: Line["kind"],
    pool: Stop[],
    least: number,
    most: number,
    width: number,
  ) => {
    for (const name of names) plans.push({ name, kind, pool, least, most, width });
  };
  const numbered = (count: number, make: (n: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i + 1));
  const old = stops.filter((stop) => stop.enabledOn < "2026-01-01");
  add(
    numbered(60, (n) => `${n}路`),
    "1",
    old.filter(isIn("999923")),
    7,
    19,
    0.45,
  );
  add(
    numbered(18, (n) => `临${n}路`),
    "2",
    old.filter(isIn("999921")),
    6,
    24,
    1.4,
  );
  add(
    numbered(12, (n) => `望${n}路`),
    "2",
    old.filter(isIn("999922")),
    8,
    30,
    1.8,
  );
  add(
    numbered(6, (n) => `20${n}路`),
    "3",
    old.filter(central),
    20,
    40,
    1.2,
  );
  add(
    numbered(4, (n) => `夜${n}路`),
    "4",
    old.filter(isIn("999923")).filter(central),
    6,
    13,
    0.5,
  );
  const drawn = plans.map(({ name, kind, pool, least, most, width }, i): Line => {
    let from = source.pick(pool);
    let to = source.pick(pool);
    while (distance(from, to) < least || distance(from, to) > most) {
      from = source.pick(pool);
      to = source.pick(pool);
    }
    const route = corridor(from, to, pool, width, kind === "3" ? 2.5 : 0.38);
    let kilometres = 0;
    for (let k = 1; k < route.length; k++) kilometres += distance(route[k - 1]!, route[k]!) * 1.22;
    const opened = [58, 77].includes(i) ? "2026-10-08" : "2020-01-01";
    return { code: `L${pad(i + 1, 3)}`, name, kind, opened, stops: route, kilometres };
  });
  for (const line of drawn) for (const stop of line.stops) stop.lines.push(line);
  serveTheRest();
  for (const stop of stops)
    if (stop.lines.every((line) => line.opened > "2026-10-01")) stop.enabledOn = "2026-10-08";
  return drawn;
}

/** Stops within `width` km of the straight line between two ends, in the order in which a bus meets them. */
function corridor(from: Stop, to: Stop, pool: readonly Stop[], width: number, gap: number): Stop[] {
  const length = distance(from, to);
  const dx = (to.lon - from.lon) * 95.8;
  const dy = (to.lat - from.lat) * 111;
  const along = pool
    .map((stop) => {
      const x = (stop.lon - from.lon) * 95.8;
      const y = (stop.lat - from.lat) * 111;
      return { stop, at: (x * dx + y * dy) / length, off: Math.abs(x * dy - y * dx) / length };
    })
    .filter(({ at, off }) => at > gap && at < length - gap && off < width)
    .sort((a, b) => a.at - b.at);
  const route = [from];
  let last = 0;
  for (const { stop, at } of along) {
    if (at - last < gap) continue;
    route.push(stop);
    last = at;
  }
  return [...route, to];
}

/** A stop that no corridor reaches is served by the lines of its nearest neighbour that has some. */
function serveTheRest(): void {
  const served = stops.filter((stop) => stop.lines.some((line) => line.opened < "2026-10-01"));
  for (const stop of stops.filter((other) => other.lines.length === 0)) {
    let nearest = served[0]!;
    for (const other of served) if (distance(other, stop) < distance(nearest, stop)) nearest = other;
    stop.lines = nearest.lines.filter((line) => line.kind !== "4").slice(0, 2);
    if (stop.lines.length === 0) stop.lines = nearest.lines.slice(0, 1);
  }
}
