// urban-management-bureau/public-toilets: stand-alone and attached public toilets at the end of a quarter.
import { busyTownship, coordinates, pointIn } from "./places.ts";
import { random } from "./random.ts";
import { addDays, pad, type Row, type Table } from "./table.ts";

export const publicToilets: Table = {
  entry: "urban-management-bureau/public-toilets",
  file: "public-toilets.csv",
  releases: { "2026-q2": () => register("2026-06-30"), "2026-q3": () => register("2026-09-30") },
};

const beside = [
  "公交站旁",
  "口袋公园内",
  "农贸市场北侧",
  "停车场入口",
  "桥下空间",
  "垃圾中转站对面",
  "河堤步道旁",
  "小学围墙外",
  "加油站东侧",
];

function register(asOf: string): Row[] {
  const source = random("public toilets");
  const onRoad = new Map<string, number>();
  return Array.from({ length: 712 }, (_, i): Row | null => {
    const township = busyTownship(source, 11);
    const road = source.pick(township.roads);
    const nth = (onRoad.get(township.county.code + road) ?? 0) + 1;
    onRoad.set(township.county.code + road, nth);
    const grade = source.weighted([
      ["1", 12],
      ["2", 52],
      ["3", 24],
      ["9", 12],
    ]);
    const place = source.pick(beside);
    const women = grade === "9" ? source.int(2, 5) : source.int(3, grade === "1" ? 14 : 9);
    const men = Math.max(1, Math.round(women * source.between(0.55, 0.8)));
    const renewed = source.chance(0.75) ? addDays("2016-04-01", source.int(0, 3830)) : null;
    const opened = source.chance(0.02) ? "2026-08-15" : "2020-01-01";
    const closed = source.chance(0.012) ? "2026-07-20" : "9999-12-31";
    const family = grade === "1" || (grade === "2" && source.chance(0.45));
    const team =
      township.county.code === "999923"
        ? `南渡区环卫${source.pick(["一", "二", "三"])}所`
        : `${township.county.name}环境卫生所`;
    const row: Row = {
      toiletCode: `GC${township.county.code.slice(4)}${pad(i + 1, 4)}`,
      toiletName: `${road}${nth}号公厕`,
      toiletGrade: grade,
      landmarkDirection: `${township.full}${road}${place}`,
      district: township.county.code,
      ...coordinates(pointIn(township, source)),
      menCubicles: men,
      womenCubicles: women,
      familyRoom: family,
      barrierFreeCubicle: grade !== "3" || source.chance(0.3),
      openAllNight: grade === "9" ? false : source.chance(0.38),
      cleaningTeam: team,
      lastRefurbished:
        opened > "2026-01-01" ? null : renewed !== null && renewed > asOf ? "2019-05-20" : renewed,
    };
    return opened > asOf || closed <= asOf ? null : row;
  }).filter((row) => row !== null);
}
