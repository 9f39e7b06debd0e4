// urban-management-bureau/parks: the parks open to the public at the end of 2025.
import { address, busyTownship, coordinates, pointIn } from "./places.ts";
import { random } from "./random.ts";
import { pad, type Row, type Table } from "./table.ts";

export const parks: Table = {
  entry: "urban-management-bureau/parks",
  file: "parks.csv",
  releases: { "2025-h2": () => register() },
};

type Kind = "1" | "2" | "3" | "4" | "5";

const stock: Readonly<Record<string, string>> = {
  "999923":
    "澄湖 观澜 听涛 枕流 采菱 白鹭 芦汀 柳浦 文澜 钟台 双塔 银杏 丰乐 迎晖 通济 学士 桂香 锦带 汀兰 沧浪 碧波 横塘 渔浦 " +
    "望澄 云桥 长洲 清涟 丝厂 船坞 盐仓 荷塘 竹埠 桑园 枫桥 青圩",
  "999921": "明月 溪堤 柘林 锦屏 杨柳 莲花 龙尾 金沙 鹅湖 稻香 双溪 沙湾 大湖 乌桕",
  "999922": "望岭 云岫 松涛 石门 茶亭 天马 白水 桃坞 杉木 雾岩 三叠 桂坪 七里 山塘",
};
const notes = [
  "春季有百年紫藤廊，花期约三周",
  '湖心亭又称"半月亭"，清末旧址上重建',
  "由旧砖厂取土坑修复而成，保留两座窑体",
  "雨季下沉草坪蓄水，警戒线亮起时请绕行",
  "秋末银杏大道延长亮灯至22点",
  "每年十月举办菊展，展期部分园路单向通行",
];

function register(): Row[] {
  const source = random("parks");
  const used = new Map<string, number>();
  return Array.from({ length: 92 }, (_, i): Row => {
    const kind: Kind =
      i < 9
        ? "1"
        : source.weighted<Kind>([
            ["2", 30],
            ["3", 8],
            ["4", 44],
            ["5", 7],
          ]);
    const township = busyTownship(source, kind === "5" ? 1 : 9);
    const names = stock[township.county.code]!.split(" ");
    const nth = used.get(township.county.code) ?? 0;
    used.set(township.county.code, nth + 1);
    const first = names[nth % names.length]! + ["", "东", "西", "南"][Math.floor(nth / names.length)]!;
    const ending = {
      "1": "公园",
      "2": "社区公园",
      "3": source.pick(["儿童公园", "植物园", "体育公园", "湿地公园"]),
      "4": "游园",
      "5": "郊野公园",
    };
    const [least, most] = (
      { "1": [12, 68], "2": [1, 9], "3": [3, 40], "4": [0.2, 1.2], "5": [60, 420] } as const
    )[kind];
    const skew = source.next();
    const water = source.chance(kind === "4" ? 0.1 : 0.6) ? source.between(2, kind === "5" ? 22 : 45) : 0;
    const allDay = kind === "4" || source.chance(0.5);
    return {
      parkCode: `GY${pad(i + 1, 3)}`,
      parkName: first + ending[kind],
      parkClass: kind,
      mainGateAddress: address(township, source),
      district: township.county.code,
      ...coordinates(pointIn(township, source)),
      parkArea: (least + (most - least) * skew * skew).toFixed(2),
      waterShare: water.toFixed(1),
      gateHours: allDay
        ? "00:00-24:00"
        : source.pick(["05:30-22:00", "06:00-21:30", "06:00-22:00", "05:00-22:30"]),
      dogRule: source.weighted([
        ["0", 3],
        ["1", 6],
        ["2", 1],
      ]),
      playgroundCount: kind === "4" ? source.int(0, 1) : source.int(0, kind === "1" ? 4 : 2),
      openedYear: source.int(1956, 2025),
      visitorNote: source.chance(0.2) ? source.pick(notes) : null,
    };
  });
}
