// The invented geography of Chengchuan: counties, townships, roads, villages, addresses and points (CGCS2000).
import { clamp, type Random, random } from "./random.ts";

export type Kind = "街道" | "镇" | "乡";
export interface Point {
  lon: number;
  lat: number;
}
export interface Township extends Point {
  code: string;
  name: string;
  kind: Kind;
  full: string;
  county: County;
  roads: string[];
}
export interface County {
  code: string;
  name: string;
  seat: readonly [number, number, number, number];
  zone: readonly [number, number, number, number];
  grid: readonly [number, number];
  names: Readonly<Record<Kind, string>>;
  roads: string;
}

export const counties: readonly County[] = [
  {
    code: "999921",
    name: "临溪县",
    seat: [118.6, 30.7, 118.67, 30.75],
    zone: [118.42, 30.63, 118.87, 30.87],
    grid: [6, 4],
    names: {
      街道: "临溪 溪东 明月台",
      镇: "柘林 横溪口 双石 沙湾埠 锦屏桥 杨柳店 大湖圩 三汊河 莲花塘 乌桕 龙尾桥 茅坪 金沙渡",
      乡: "上坞 下坞 黄泥塘 苦竹 李圩 新圩 芝麻岭 鹅湖",
    },
    roads: "临溪大道 明月路 溪堤路 柘林路 杨柳街 锦屏街 书院巷 东门街 西仓路 车站北路 稻香路 双溪路",
  },
  {
    code: "999922",
    name: "望岭县",
    seat: [118.23, 30.5, 118.29, 30.55],
    zone: [118.12, 30.23, 118.34, 30.85],
    grid: [4, 6],
    names: {
      街道: "望岭 岭南门",
      镇: "云岫 石门坳 青溪源 松坪 茶亭 天马岭 白水涧 桃坞 铁炉冲 大岭 杉木桥",
      乡: "高坪 雾岩 箬坑 深渡坪 三叠岭 桂花坪 老鹰岩 七里冲 寨上",
    },
    roads: "望岭大道 岭南路 云岫路 茶市街 松涛路 石门街 桥头街 林场路 山塘路 迎客路",
  },
  {
    code: "999923",
    name: "南渡区",
    seat: [118.43, 30.45, 118.59, 30.56],
    zone: [118.36, 30.35, 118.67, 30.62],
    grid: [3, 3],
    names: {
      街道: "澄江 文澜 南渡 安济 柳浦 东津 钟台 望澄 云桥 芦汀 银杏园 长洲 清涟 双塔",
      镇: "竹埠 石梁渡 荷塘桥 白鹭洲 青圩 桑园店 枫桥铺 河口集",
      乡: "",
    },
    roads:
      "澄江大道 文澜路 南渡路 安济街 柳浦路 东津路 钟台街 望澄路 云桥路 芦汀路 银杏路 长洲大道 清涟街 双塔路 " +
      "渔浦街 盐仓巷 采菱路 横塘路 澄湖东路 澄湖西路 丝厂路 船坞街 学士街 贡院路 桂香街 栖霞路 锦带路 汀兰路 " +
      "沧浪路 枕流街 观澜路 听涛路 白鹭路 丰乐街 迎晖路 朝宗路 通济路 广济巷 碧波路 新圩路",
  },
];

export const townships: readonly Township[] = counties.flatMap(settle);

/** Every street and town office gets a place on a loose grid, so that no two lie on each other. */
function settle(county: County): Township[] {
  const source = random(`places ${county.code}`);
  const names = (kind: Kind): string[] => county.names[kind].split(" ").filter(Boolean);
  const rural = [...names("镇"), ...names("乡")];
  const [west, south, east, north] = county.seat;
  const seat = { lon: (west + east) / 2, lat: (south + north) / 2 };
  const inner = cells(county.seat, Math.ceil(names("街道").length / 4), 4, source);
  const outer = cells(county.zone, county.grid[0], county.grid[1], source)
    .sort((a, b) => distance(b, seat) - distance(a, seat))
    .slice(0, rural.length);
  const spots = { 街道: source.sample(inner, inner.length), 镇: outer.reverse(), 乡: [] as Point[] };
  spots.乡 = spots.镇.splice(names("镇").length);
  const first: Record<Kind, number> = { 街道: 1, 镇: 101, 乡: 201 };
  return (["街道", "镇", "乡"] as const).flatMap((kind) =>
    names(kind).map((name, i): Township => {
      const own = ["大街", "老街", "中路", "环镇路", "东街", "桥头路"].map((end) => name + end);
      return {
        ...spots[kind][i]!,
        code: county.code + String(first[kind] + i).padStart(3, "0"),
        name,
        kind,
        full: name + kind,
        county,
        roads: kind === "街道" ? source.sample(county.roads.split(" "), 8) : own,
      };
    }),
  );
}

function cells(box: County["seat"], columns: number, rows: number, source: Random): Point[] {
  const [west, south, east, north] = box;
  return Array.from({ length: columns * rows }, (_, i) => ({
    lon: west + ((east - west) * ((i % columns) + source.between(0.25, 0.75))) / columns,
    lat: south + ((north - south) * (Math.floor(i / columns) + source.between(0.25, 0.75))) / rows,
  }));
}

/** Kilometres on the flat, good enough for a city: one degree is 95.8 km east-west and 111 km north-south. */
export function distance(a: Point, b: Point): number {
  const x = (a.lon - b.lon) * 95.8;
  const y = (a.lat - b.lat) * 111;
  return Math.sqrt(x * x + y * y);
}

/** A point around the centre of a township; rural ones are wider. It stays inside the bounding box. */
export function pointIn(township: Township, source: Random): Point {
  const width = township.kind === "街道" ? 0.0065 : 0.011;
  return {
    lon: clamp(township.lon + clamp(source.normal(), -2.2, 2.2) * width, 118.105, 118.895),
    lat: clamp(township.lat + clamp(source.normal(), -2.2, 2.2) * width, 30.205, 30.895),
  };
}

const villageFirst = [
  "上",
  "下",
  "大",
  "小",
  "新",
  "老",
  "东",
  "西",
  "前",
  "后",
  "石",
  "竹",
  "松",
  "沙",
  "清",
];
const villageLast = [
  "塘",
  "湾",
  "坞",
  "坪",
  "埠",
  "圩",
  "坑",
  "浦",
  "桥",
  "岗",
  "畈",
  "洲",
  "井",
  "林",
  "田",
];
export const village = (source: Random): string =>
  `${source.pick(villageFirst)}${source.pick(villageLast)}村`;

/** 南渡区文澜街道采菱路118号, or in the country now and then a village without a house number. */
export function address(township: Township, source: Random): string {
  const start = township.county.name + township.full;
  if (township.kind !== "街道" && source.chance(0.35)) return start + village(source);
  return `${start}${source.pick(township.roads)}${source.int(1, township.kind === "街道" ? 388 : 96)}号`;
}

export const coordinates = (point: Point): { longitude: string; latitude: string } => ({
  longitude: point.lon.toFixed(6),
  latitude: point.lat.toFixed(6),
});

/** Townships drawn by how much happens there: urban streets most, remote townships least. */
export function busyTownship(source: Random, urban = 5): Township {
  return source.weighted(
    townships.map((t) => [t, t.kind === "街道" ? urban : t.kind === "镇" ? 2 : 1] as const),
  );
}
