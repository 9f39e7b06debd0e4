// emergency-bureau/shelters: the sites where people can stay in an emergency.
import { address, busyTownship, coordinates, pointIn } from "./places.ts";
import { random } from "./random.ts";
import { pad, type Row, type Table } from "./table.ts";

export const shelters: Table = {
  entry: "emergency-bureau/shelters",
  file: "shelters.csv",
  releases: { "2025": () => register(2025), "2026": () => register(2026) },
};

type Term = "1" | "2" | "3";
type Site = "1" | "2" | "3" | "4" | "5";
const endings: Record<Site, readonly string[]> = {
  "1": ["小学操场", "初级中学操场", "学校体育馆"],
  "2": ["公园草坪", "中心广场", "市民广场"],
  "3": ["体育场", "全民健身中心"],
  "4": ["文化活动中心", "党群服务中心", "敬老院"],
  "5": ["粮站晒场", "客运站停车场", "村部广场"],
};

function register(year: number): Row[] {
  const source = random("shelters");
  const taken = new Map<string, number>();
  return Array.from({ length: 154 }, (_, i): Row | null => {
    const township = busyTownship(source, 4);
    const site = source.weighted<Site>([
      ["1", 60],
      ["2", 40],
      ["3", 14],
      ["4", 24],
      ["5", 16],
    ]);
    const term =
      site === "3"
        ? source.weighted<Term>([
            ["2", 4],
            ["3", 5],
          ])
        : source.weighted<Term>([
            ["1", 8],
            ["2", 4],
          ]);
    const skew = source.next();
    const indoor = site === "4" || (site === "1" && source.chance(0.2));
    const area = Math.round(
      (site === "3" ? 6000 : 700) + (site === "3" ? 46000 : indoor ? 2600 : 17000) * skew * skew,
    );
    const perHead = { "1": 1, "2": 2, "3": 3.5 }[term];
    const base = `${township.full}${source.pick(endings[site])}`;
    const nth = (taken.get(base) ?? 0) + 1;
    taken.set(base, nth);
    const hazards = ["地震", "洪涝", "台风", "地质灾害"].filter(
      (hazard) =>
        hazard === "地震" ||
        source.chance(
          hazard === "地质灾害" ? (township.county.code === "999922" ? 0.6 : 0.1) : indoor ? 0.9 : 0.4,
        ),
    );
    const added = source.chance(0.05);
    const supplied = source.chance(term === "1" ? 0.25 : 0.85);
    const inspected = source.chance(0.04) ? "9" : "1";
    const row: Row = {
      shelterCode: `BN${township.county.code.slice(4)}${pad(i + 1, 3)}`,
      shelterName: `${base}${nth > 1 ? `（${nth}号）` : ""}应急避难场所`,
      shelterTerm: term,
      siteKind: site,
      siteAddress: address(township, source),
      district: township.county.code,
      ...coordinates(pointIn(township, source)),
      usableArea: area,
      ratedCapacity: Math.floor(area / perHead / 10) * 10,
      suitableHazards:
        (indoor ? hazards.filter((hazard) => hazard !== "地震" || term !== "1") : hazards).join(";") ||
        "洪涝",
      emergencyWater: source.int(0, 3) + (term === "1" ? 0 : 3),
      emergencyPower: supplied,
      siteReadiness: year === 2025 && inspected === "9" ? "1" : inspected,
    };
    return added && year === 2025 ? null : row;
  }).filter((row) => row !== null);
}
