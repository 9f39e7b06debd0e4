// education-bureau/schools: kindergartens to special schools, as counted on 30 September.
import { address, busyTownship, coordinates, pointIn, type Township, townships } from "./places.ts";
import { random } from "./random.ts";
import { creditCode, pad, type Row, type Table } from "./table.ts";

export const schools: Table = {
  entry: "education-bureau/schools",
  file: "schools.csv",
  releases: { "2025": () => register(2025), "2026": () => register(2026) },
};

type Stage = "10" | "21" | "31" | "32" | "41" | "42" | "51" | "61";
interface Plan {
  name: string;
  stage: Stage;
  township: Township;
  private: boolean;
}

// For a stage: pupils least and most, pupils in a class, pupils for a teacher.
const size: Record<Stage, readonly [number, number, number, number]> = {
  "10": [60, 360, 26, 12],
  "21": [110, 1750, 42, 18],
  "31": [260, 1600, 46, 13.5],
  "32": [240, 2100, 43, 15],
  "41": [900, 3100, 48, 12.5],
  "42": [1100, 3400, 47, 13],
  "51": [800, 4200, 43, 17],
  "61": [60, 210, 10, 3.4],
};

function plans(): Plan[] {
  const source = random("school plans");
  const list: Plan[] = [];
  const add = (township: Township, stage: Stage, name: string, isPrivate = false): void => {
    list.push({ township, stage, name, private: isPrivate });
  };
  for (const township of townships) {
    const { name, full, kind, county } = township;
    if (kind === "街道") {
      const start = county.code === "999923" ? "澄川市" : county.name;
      for (const ordinal of ["", "第二", "第三", "实验"])
        add(township, "21", `${start}${name}${ordinal}小学`);
      for (const part of ["", "东园", "西园"]) add(township, "10", `${start}${name}${part}幼儿园`);
      add(
        township,
        "10",
        `${name}${source.pick(["小太阳", "蒲公英", "彩虹桥", "小海豚", "豆豆"])}幼儿园`,
        true,
      );
      add(township, "31", `${start}${name}初级中学`);
      if (source.chance(0.3)) add(township, "32", `${start}${name}学校`);
    } else {
      const start = county.name + full;
      add(township, "21", `${start}中心小学`);
      add(township, "10", `${start}中心幼儿园`);
      if (kind === "镇") add(township, "21", `${start}第二小学`);
      if (kind === "镇" && source.chance(0.7))
        add(township, "10", `${start}${source.pick(["春苗", "金穗", "阳光"])}幼儿园`, true);
      if (source.chance(0.55))
        add(
          township,
          "21",
          `${start}${source.pick(["上", "下", "大", "新"])}${source.pick(["坪", "塘", "湾", "圩"])}小学`,
        );
      add(
        township,
        kind === "镇" ? "31" : "32",
        kind === "镇" ? `${start}初级中学` : `${start}九年一贯制学校`,
      );
    }
  }
  const seat = (division: string) => townships.filter((t) => t.county.code === division && t.kind === "街道");
  for (let n = 1; n <= 7; n++)
    add(source.pick(seat("999923")), "41", `澄川市第${"一二三四五六七"[n - 1]}中学`);
  for (const division of ["999921", "999922"]) {
    const start = seat(division)[0]!.county.name;
    for (const part of ["高级中学", "第二高级中学", "实验高级中学"])
      add(source.pick(seat(division)), "41", start + part);
    for (const part of ["第一中学", "第三中学"]) add(source.pick(seat(division)), "42", start + part);
    add(source.pick(seat(division)), "51", `${start}职业教育中心`);
    add(source.pick(seat(division)), "61", `${start}特殊教育学校`);
  }
  for (const part of ["澄湖外国语学校", "江汀学校", "清涟双语学校"])
    add(source.pick(seat("999923")), "32", `澄川${part}`, true);
  for (const part of ["澄江完全中学", "云桥中学"]) add(source.pick(seat("999923")), "42", `澄川市${part}`);
  for (const part of ["信息职业学校", "交通职业学校", "卫生职业学校", "现代农业职业学校"])
    add(source.pick(seat("999923")), "51", `澄川${part}`);
  for (const part of ["特殊教育学校", "启聪学校"]) add(source.pick(seat("999923")), "61", `澄川市${part}`);
  for (let n = 1; n <= 6; n++) add(busyTownship(source), "10", `澄川机关第${"一二三四五六"[n - 1]}幼儿园`);
  return list.sort((a, b) => order(a) - order(b));
}

const order = (plan: Plan): number => Number(plan.township.code) * 100 + Number(plan.stage);

function register(year: number): Row[] {
  const source = random("school register");
  return plans().flatMap((plan, i): Row[] => {
    const { township, stage } = plan;
    const [least, most, perClass, perTeacher] = size[stage];
    const urban = { 街道: 0.75, 镇: 0.36, 乡: 0.1 }[township.kind];
    const share = Math.min(1, Math.max(0, urban + source.normal() * 0.16));
    const trend = source.between(township.kind === "街道" ? -0.02 : -0.09, stage === "10" ? -0.03 : 0.035);
    const pupils = Math.round((least + (most - least) * share) * (1 + (year - 2025) * trend));
    const teachers = Math.round((pupils / perTeacher) * source.between(0.9, 1.12));
    const classes = Math.max(stage === "10" || stage === "61" ? 3 : 6, Math.ceil(pupils / perClass));
    const boarding = source.between(0.2, 0.55);
    const founded = plan.private ? source.int(1998, 2020) : source.int(1928, 2018);
    const place = { where: address(township, source), ...coordinates(pointIn(township, source)) };
    const opensLater = source.chance(0.018);
    const closes = source.chance(0.015) && stage === "10";
    if ((opensLater && year < 2026) || (closes && year >= 2026)) return [];
    return [
      {
        schoolCode: `9${township.county.code.slice(2)}${stage}${pad(i + 1, 4)}`,
        schoolName: plan.name,
        creditCode: creditCode(plan.private ? "52" : "12", township.county.code, 40001 + i),
        schoolStage: stage,
        sponsorType: plan.private ? "2" : "1",
        governingCounty: township.county.code,
        schoolAddress: place.where,
        longitude: place.longitude,
        latitude: place.latitude,
        enrolledPupils: pupils,
        fullTimeTeachers: teachers,
        classGroups: classes,
        boardingPlaces:
          ["41", "42", "51"].includes(stage) || (stage >= "31" && township.kind !== "街道")
            ? Math.round((pupils * boarding) / 10) * 10
            : 0,
        foundedYear: opensLater ? 2026 : founded,
      },
    ];
  });
}
