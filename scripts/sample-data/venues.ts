// culture-tourism-bureau/museums-and-libraries: museums, memorial halls, libraries, galleries, cultural centres.
import { address, busyTownship, coordinates, counties, pointIn, townships } from "./places.ts";
import { random } from "./random.ts";
import { pad, type Row, type Table } from "./table.ts";

export const museumsAndLibraries: Table = {
  entry: "culture-tourism-bureau/museums-and-libraries",
  file: "museums-and-libraries.csv",
  releases: { "2025": () => register(2025), "2026": () => register(2026) },
};

type Kind = "M" | "H" | "L" | "A" | "C";
interface Plan {
  name: string;
  kind: Kind;
  size: number;
  county: string;
}

function plans(): Plan[] {
  const list: Plan[] = [
    { name: "澄川博物馆", kind: "M", size: 5, county: "999923" },
    { name: "澄川市图书馆", kind: "L", size: 5, county: "999923" },
    { name: "澄川市少年儿童图书馆", kind: "L", size: 3, county: "999923" },
    { name: "澄川市美术馆", kind: "A", size: 4, county: "999923" },
    { name: "澄川市文化馆", kind: "C", size: 4, county: "999923" },
  ];
  const add = (kind: Kind, size: number, county: string, names: string): void => {
    for (const name of names.split(" ")) list.push({ name, kind, size, county });
  };
  add(
    "M",
    2,
    "999923",
    "南渡码头博物馆 澄川丝厂博物馆 盐仓旧址陈列馆 澄江水利博物馆 澄川方志馆 船坞工业博物馆 澄川票证博物馆 芦汀自然博物馆 公交历史陈列馆",
  );
  add("M", 2, "999921", "临溪县博物馆 柘林窑址博物馆 鹅湖渔具陈列馆 锦屏桥廊桥馆 双石民俗馆");
  add("M", 2, "999922", "望岭县博物馆 望岭茶文化博物馆 云岫竹艺馆 铁炉冲冶铁遗址陈列馆 雾岩地质博物馆");
  add("H", 1, "999923", "澄江渡口纪念馆 东津抗洪纪念馆");
  add("H", 1, "999921", "金沙渡纪念馆");
  add("H", 1, "999922", "石门坳林场纪念馆 寨上会师纪念馆");
  add("A", 1, "999923", "采菱画院美术馆 双塔版画馆");
  add("A", 1, "999921", "临溪美术馆");
  for (const county of counties) {
    add("L", 3, county.code, `${county.name}图书馆`);
    add("C", 2, county.code, `${county.name}文化馆`);
  }
  for (const township of townships.filter((t, i) => t.kind === "街道" || i % 3 === 0)) {
    add("L", 0, township.county.code, `${township.county.name}图书馆${township.name}分馆`);
  }
  for (const name of ["澄湖", "文澜", "丝厂", "长洲", "桂香", "临溪", "望岭"]) {
    add("L", 0, name === "临溪" ? "999921" : name === "望岭" ? "999922" : "999923", `${name}城市书房`);
  }
  return list;
}

function register(year: number): Row[] {
  const source = random("venues");
  return plans().flatMap(({ name, kind, size, county }, i): Row[] => {
    const own = name.replace(/^(临溪县|望岭县|南渡区)/, "");
    const local = townships.find((t) => t.county.code === county && own.includes(t.name));
    let township = local ?? busyTownship(source, 20);
    while (township.county.code !== county) township = busyTownship(source, 20);
    const library = kind === "L";
    const holdings = library
      ? [6_000, 0, 0, 240_000, 0, 1_450_000][size]!
      : kind === "C"
        ? 0
        : [0, 600, 2_800, 0, 1_900, 31_000][size]!;
    const growth = 1 + (year - 2025) * source.between(0.005, 0.06);
    const visits = [1.6, 4.5, 8, 34, 28, 96][size]! * source.between(0.6, 1.4) * growth;
    const days =
      library && size === 0
        ? source.pick(["周一至周日", "周二至周日"])
        : library
          ? "周二至周日，周一仅还书"
          : "周二至周日，周一闭馆";
    const level = size >= 4 ? "1" : size === 3 ? "2" : size === 2 ? source.pick(["2", "3", "0"]) : "0";
    const hours = library ? source.pick(["09:00-21:00", "08:30-20:30", "09:00-17:30"]) : "09:00-17:00";
    const ticket = kind === "M" && size === 2 && source.chance(0.15);
    const opensLater = name.endsWith("城市书房") && source.chance(0.35);
    const seats = library ? [40, 0, 0, 420, 0, 1800][size]! * source.between(0.7, 1.3) : 0;
    const row: Row = {
      venueCode: `WH${pad(i + 1, 3)}`,
      venueName: name,
      venueKind: kind,
      venueGrade: level,
      venueAddress: address(township, source),
      district: county,
      ...coordinates(pointIn(township, source)),
      weeklyOpening: days,
      visitingHours: name.endsWith("城市书房") ? "08:00-22:00" : hours,
      holdings: kind === "C" ? null : Math.round(holdings * source.between(0.6, 1.5) * growth),
      readingSeats: library ? Math.round(seats) : null,
      yearlyVisits: opensLater ? null : visits.toFixed(2),
      freeAdmission: !ticket,
    };
    return opensLater && year === 2025 ? [] : [row];
  });
}
