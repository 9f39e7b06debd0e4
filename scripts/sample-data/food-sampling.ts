// market-bureau/food-sampling: the samples of the third quarter of 2026; about one in forty fails.
import { busyTownship, townships } from "./places.ts";
import { random } from "./random.ts";
import { addDays, creditCode, pad, type Row, type Table } from "./table.ts";

export const foodSampling: Table = {
  entry: "market-bureau/food-sampling",
  file: "food-sampling.csv",
  releases: { "2026-q3": () => quarter() },
};

interface Food {
  names: string;
  weight: number;
  tests: readonly [number, number];
  // What may fail: food, item, limit, unit, and how many times the limit is usually measured.
  risks: readonly (readonly [food: string, item: string, limit: number, unit: string, times: number])[];
}

const foods: Record<string, Food> = {
  "01": {
    names: "大米 小麦粉 挂面 糯米粉",
    weight: 8,
    tests: [4, 9],
    risks: [["大米", "镉（以Cd计）", 0.2, "mg/kg", 1.3]],
  },
  "02": {
    names: "菜籽油 大豆油 芝麻油",
    weight: 6,
    tests: [5, 9],
    risks: [["菜籽油", "酸价（以KOH计）", 3, "mg/g", 1.4]],
  },
  "03": {
    names: "酱油 食醋 豆瓣酱 鸡精",
    weight: 7,
    tests: [5, 10],
    risks: [["酱油", "氨基酸态氮", 0.4, "g/100mL", 0.8]],
  },
  "04": {
    names: "酱卤牛肉 腊肠 卤鸭翅",
    weight: 8,
    tests: [6, 12],
    risks: [["卤鸭翅", "菌落总数", 100000, "CFU/g", 4.2]],
  },
  "07": {
    names: "蛋糕 月饼 桃酥 面包",
    weight: 10,
    tests: [7, 13],
    risks: [
      ["蛋糕", "霉菌", 150, "CFU/g", 2.1],
      ["桃酥", "过氧化值（以脂肪计）", 0.25, "g/100g", 1.5],
    ],
  },
  "15": {
    names: "黄酒 白酒 果酒",
    weight: 5,
    tests: [4, 8],
    risks: [["白酒", "酒精度偏差", 1, "%vol", 1.6]],
  },
  "16": {
    names: "酱腌菜 泡豆角 萝卜干",
    weight: 7,
    tests: [5, 9],
    risks: [["酱腌菜", "苯甲酸及其钠盐（以苯甲酸计）", 1, "g/kg", 1.3]],
  },
  "21": {
    names: "韭菜 芹菜 豇豆 生姜 小白菜 辣椒",
    weight: 22,
    tests: [6, 14],
    risks: [
      ["芹菜", "毒死蜱", 0.05, "mg/kg", 3],
      ["生姜", "噻虫胺", 0.2, "mg/kg", 2.2],
      ["韭菜", "腐霉利", 0.2, "mg/kg", 4],
      ["豇豆", "噻虫胺", 0.01, "mg/kg", 5],
    ],
  },
  "22": {
    names: "草鱼 鲫鱼 黄鳝 河虾",
    weight: 12,
    tests: [6, 11],
    risks: [
      ["鲫鱼", "恩诺沙星", 100, "μg/kg", 2.5],
      ["黄鳝", "恩诺沙星", 100, "μg/kg", 3.6],
    ],
  },
  "23": {
    names: "猪肉 鸡肉 鸡蛋 猪肝",
    weight: 15,
    tests: [6, 12],
    risks: [["鸡蛋", "恩诺沙星", 0, "μg/kg", 12.6]],
  },
  "31": {
    names: "自制馒头 油条 凉拌菜 复用餐具",
    weight: 14,
    tests: [2, 6],
    risks: [
      ["油条", "铝的残留量（干样品，以Al计）", 100, "mg/kg", 2],
      ["复用餐具", "阴离子合成洗涤剂", 0, "mg/100cm²", 0.021],
    ],
  },
};

const shops: Record<string, readonly string[]> = {
  "1": ["鲜汇超市", "万家惠超市", "邻里生活超市"],
  "2": ["农贸市场第一摊区", "农贸市场第二摊区", "农贸市场第三摊区"],
  "3": ["小吃店", "家常菜馆", "早餐铺"],
  "4": ["学校食堂", "幼儿园食堂"],
  "5": ["食品加工厂", "糕点作坊"],
};

function quarter(): Row[] {
  const source = random("food sampling");
  const codes = Object.entries(foods).map(([code, food]) => [code, food.weight] as const);
  const days = Array.from({ length: 806 }, () => source.int(0, 88)).sort((a, b) => a - b);
  return days.map((day, i): Row => {
    const township = busyTownship(source, 6);
    const code = source.weighted(codes);
    const food = foods[code]!;
    const venue =
      code === "31"
        ? source.pick(["3", "4"])
        : Number(code) > 20
          ? source.pick(["1", "2", "2", "4"])
          : source.pick(["1", "1", "2", "5"]);
    const failed = source.chance(code === "21" ? 0.045 : code === "31" ? 0.05 : 0.018);
    const [failing, item, limit, unit, times] = source.pick(food.risks);
    const kind = source.int(0, shops[venue]!.length - 1);
    const serial = 60001 + (townships.indexOf(township) * 15 + (Number(venue) - 1) * 3 + kind);
    const result = (limit || 1) * times * source.between(0.88, 1.2);
    const shown =
      result >= 1000 ? String(Math.round(result / 100) * 100) : String(Number(result.toPrecision(2)));
    return {
      sampleNumber: `CY2026Q3${pad(i + 1, 4)}`,
      sampledOn: addDays("2026-07-01", day),
      foodCategory: code,
      foodName: failed ? failing : source.pick(food.names.split(" ")),
      samplingVenue: venue,
      sampledBusiness: `${township.full}${shops[venue]![kind]!}`,
      creditCode: creditCode(
        venue === "4" ? "12" : venue === "5" ? "91" : "92",
        township.county.code,
        serial,
      ),
      samplingDistrict: township.county.code,
      testedItems: source.int(food.tests[0], food.tests[1]),
      inspectionVerdict: failed ? "2" : "1",
      failedItem: failed ? item : null,
      measuredValue: failed ? `${shown} ${unit}` : null,
      permittedLimit: failed ? (limit === 0 ? "不得检出" : `${times < 1 ? "≥" : "≤"}${limit} ${unit}`) : null,
      followUp: failed
        ? source.weighted([
            ["1", 5],
            ["2", 3],
            ["3", 1],
          ])
        : "0",
    };
  });
}
