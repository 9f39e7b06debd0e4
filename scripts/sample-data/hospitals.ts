// health-commission/hospitals: hospitals, health centres and community health centres at the end of a quarter.
import { address, busyTownship, coordinates, pointIn, type Township, townships } from "./places.ts";
import { random } from "./random.ts";
import { creditCode, pad, type Row, type Table } from "./table.ts";

export const hospitals: Table = {
  entry: "health-commission/hospitals",
  file: "hospitals.csv",
  releases: { "2026-q2": () => register("2026-06-30"), "2026-q3": () => register("2026-09-30") },
};

type Kind = "A1" | "A2" | "A3" | "A4" | "A5" | "B1" | "C1";
interface Plan {
  name: string;
  kind: Kind;
  level: "33" | "32" | "23" | "22" | "13" | "00";
  township: Township;
  public: boolean;
  beds: readonly [number, number];
}

function plans(): Plan[] {
  const source = random("hospital plans");
  const list: Plan[] = [];
  const streets = (division: string) =>
    townships.filter((t) => t.county.code === division && t.kind === "街道");
  const add = (
    name: string,
    kind: Kind,
    level: Plan["level"],
    beds: readonly [number, number],
    township: Township,
    owned = true,
  ) => list.push({ name, kind, level, township, public: owned, beds });
  const city = () => source.pick(streets("999923"));
  add("澄川市第一人民医院", "A1", "33", [1600, 2100], city());
  add("澄川市第二人民医院", "A1", "33", [1000, 1400], city());
  add("澄川市第三人民医院", "A1", "32", [600, 900], city());
  add("澄川市中医院", "A2", "33", [800, 1100], city());
  add("澄川市中西医结合医院", "A3", "23", [350, 500], city());
  add("澄川市妇幼保健院", "A5", "33", [500, 700], city());
  add("澄川市精神卫生中心", "A4", "33", [600, 800], city());
  add("澄川市口腔医院", "A4", "23", [60, 90], city());
  add("澄川市传染病医院", "A4", "23", [240, 300], city());
  add("澄川市康复医院", "A4", "22", [180, 260], city());
  add("澄川市职业病防治院", "A4", "22", [80, 120], city());
  add("南渡区人民医院", "A1", "23", [380, 520], city());
  add("南渡区妇幼保健院", "A5", "22", [90, 140], city());
  for (const division of ["999921", "999922"]) {
    const here = streets(division);
    const start = here[0]!.county.name;
    add(`${start}人民医院`, "A1", division === "999921" ? "32" : "23", [480, 760], source.pick(here));
    add(`${start}中医院`, "A2", "23", [260, 380], source.pick(here));
    add(`${start}妇幼保健院`, "A5", "22", [100, 160], source.pick(here));
    add(`${start}第二人民医院`, "A1", "22", [150, 240], source.pick(here));
  }
  for (const township of townships) {
    const start = township.county.name;
    if (township.kind === "街道")
      add(`${start}${township.full}社区卫生服务中心`, "C1", "00", [0, 40], township);
    else
      add(
        `${start}${township.full}${township.kind === "镇" ? "中心" : ""}卫生院`,
        "B1",
        "13",
        [18, 95],
        township,
      );
  }
  const first =
    "禾安 润泽 康澄 百汇 仁渡 江汀 博济堂 沐阳 瑞岭 同济桥 和畅 松鹤 德馨 明瞳 澄心 安渡 慈航 杏圃".split(
      " ",
    );
  const second: readonly (readonly [string, Kind])[] = [
    ["综合医院", "A1"],
    ["眼科医院", "A4"],
    ["骨伤医院", "A4"],
    ["口腔医院", "A4"],
    ["康复医院", "A4"],
    ["中医医院", "A2"],
    ["护理院", "A4"],
    ["妇产医院", "A4"],
  ];
  const taken = new Set<string>();
  while (taken.size < 70) {
    const [ending, kind] = source.pick(second);
    const name = `澄川${source.pick(first)}${ending}`;
    if (taken.has(name)) continue;
    taken.add(name);
    add(
      name,
      kind,
      source.weighted([
        ["22", 2],
        ["13", 3],
        ["00", 6],
      ]),
      [20, 180],
      busyTownship(source, 12),
      false,
    );
  }
  return list;
}

function register(asOf: string): Row[] {
  const source = random("hospital register");
  return plans().flatMap((plan, i): Row[] => {
    const { township } = plan;
    const beds = source.int(plan.beds[0], plan.beds[1]);
    const extended = source.chance(0.05) && asOf > "2026-07-01" ? source.int(1, 4) * 10 : 0;
    const emergency =
      plan.public && plan.kind === "A1"
        ? true
        : plan.kind === "B1"
          ? source.chance(0.7)
          : source.chance(0.15);
    const designated = plan.public || source.chance(0.72);
    const where = address(township, source);
    const point = coordinates(pointIn(township, source));
    const opened = !plan.public && source.chance(0.06) ? "2026-08-01" : "2000-01-01";
    if (opened > asOf) return [];
    return [
      {
        hospitalCode: `YL${township.county.code.slice(4)}${pad(i + 1, 4)}`,
        hospitalName: plan.name,
        creditCode: creditCode(plan.public ? "12" : "91", township.county.code, 50001 + i),
        hospitalType: plan.kind,
        hospitalLevel: plan.level,
        ownershipForm: plan.public ? "1" : source.chance(0.2) ? "2" : "3",
        hospitalAddress: where,
        longitude: point.longitude,
        latitude: point.latitude,
        approvedBeds:
          Math.round(beds / (beds > 200 ? 10 : 1)) * (beds > 200 ? 10 : 1) + (beds > 50 ? extended : 0),
        emergencyClinic: emergency,
        insuranceDesignated: designated,
        registrationPhone: `0000-5550${pad(300 + i, 3)}`,
        dutyOfficePhone: `0000-5550${pad(600 + i, 3)}`,
      },
    ];
  });
}
