// Fields, gardens, markets.
import { say } from "../phrase.ts";
import type { Plan, Spot } from "../register.ts";
import { addDays, pad } from "../table.ts";
import { cross, days, num, onlyIf, PHONE } from "./cells.ts";

/** Produce of the wholesale markets: code, name, usual price in yuan a kilogram, tonnes on a usual day. */
const PRODUCE = [
  ["110101", "上海青", 3.6, 18],
  ["110102", "大白菜", 1.9, 42],
  ["110103", "菠菜", 5.8, 7],
  ["110201", "白萝卜", 1.8, 24],
  ["110202", "胡萝卜", 3.1, 12],
  ["110301", "番茄", 5.2, 16],
  ["110302", "黄瓜", 4.4, 15],
  ["110303", "茄子", 4.9, 8],
  ["110401", "土豆", 2.6, 30],
  ["120101", "蜜橘", 4.2, 21],
  ["120102", "红富士苹果", 7.6, 19],
  ["120103", "水晶梨", 5.0, 9],
  ["130101", "草鱼", 15.5, 8],
  ["130102", "鲫鱼", 19.8, 4],
  ["130103", "花鲢", 13.2, 5],
  ["140101", "土鸡蛋", 22.0, 2],
  ["140102", "普通鸡蛋", 9.4, 11],
  ["140103", "白条鸡", 17.6, 6],
] as const;

const produceOf = ({ row }: Spot) => PRODUCE.find(([code]) => code === row.produceCode) ?? PRODUCE[0];

export const farming: readonly Plan[] = [
  {
    entry: "wangling-agriculture-bureau/tea-gardens",
    files: ["tea-gardens.csv"],
    rows: 1480,
    within: ["999922"],
    changing: ["springFreshLeaf", "stickyTrapDensity", "organicStage", "givenUp"],
    columns: {
      teaGardenNo: ({ town, i, source }) =>
        `${town.code.slice(-2)}${String(source.int(1, 18)).padStart(3, "0")}${String(i + 1).padStart(4, "0")}`,
      gardenVillage: "{full}{village}",
      gardenArea: "1.02~~128.00",
      meanAltitude: "120~860",
      mainCultivar: "code:5,6,2,1",
      plantedIn: "1965~2023",
      pluckingMode: "code:6,2,3",
      irrigationPiped: "yes:22",
      stickyTrapDensity: "?12 0~25",
      givenUp: "yes:3",
      springFreshLeaf: onlyIf(
        ({ row }) => row.givenUp !== true,
        ({ source }) => source.between(38, 210).toFixed(1),
      ),
      organicStage: "code:7,2,1",
    },
  },
  {
    entry: "agriculture-bureau/crop-variety-trials",
    files: ["crop-variety-trials.csv"],
    rows: ({ id }) =>
      cross({
        trialSeason: [id.endsWith("autumn") ? "2025Q" : "2026C"],
        demoSite: [
          "市农业科技园",
          "临溪县柘林示范点",
          "临溪县大湖圩示范点",
          "望岭县茶亭示范点",
          "南渡区青圩示范点",
        ],
        varietyDesignation: id.endsWith("autumn")
          ? ["澄油6号", "澄油8号", "双低油早2号", "秋甜糯11", "晚粳示1号"]
          : ["澄稻示3号", "澄香粳5号", "两优示88", "甜糯示9号", "金玉甜2号", "澄早籼7号"],
      }),
    columns: {
      sowingDate: ({ row, source }) =>
        addDays(row.trialSeason === "2025Q" ? "2025-07-05" : "2026-03-24", source.int(0, 20)),
      wholeGrowthDays: "78~138",
      lodgingScore: "0*5|1*3|2|3",
      blastResistance: "高抗|抗*3|中抗*4|感",
      measuredYield: ({ row, source }) =>
        (/稻|粳|优|籼/.test(String(row.varietyDesignation))
          ? source.between(480, 690)
          : /油/.test(String(row.varietyDesignation))
            ? source.between(140, 210)
            : source.between(760, 1150)
        ).toFixed(1),
      growerComment:
        "?30 {a:茎秆粗壮|分蘖快|熟期偏晚|穗大粒多}，{a:后期转色好|雨后有少量倒伏|口感比往年品种软糯|秃尖偏多}，{a:明年愿意扩种|再看一季|适合机收|建议密度放稀一些}。",
    },
  },
  {
    entry: "agriculture-bureau/pest-lamp-catches",
    files: ["pest-lamp-catches.xlsx"],
    heads: "titles",
    rows: ({ id }) =>
      cross({
        lampId: Array.from({ length: 27 }, (_, k) => `CB99-${pad(k + 1, 3)}`),
        tenDayPeriod: [id.replaceAll("-", "")],
        insectSpecies: ["二化螟", "稻飞虱", "稻纵卷叶螟", "草地贪夜蛾", "玉米螟", "小菜蛾", "斜纹夜蛾"],
      }),
    columns: {
      caughtAdults: "0~~210",
      femaleShare: onlyIf(
        (spot) => num(spot, "caughtAdults") > 4,
        ({ source }) => source.between(34, 63).toFixed(1),
      ),
      peakNight: onlyIf(
        (spot) => num(spot, "caughtAdults") > 0,
        ({ asOf, source }) => addDays(asOf, -source.int(0, 9)),
      ),
      missedNights: "0*7|1*2|2",
      checkedByHand: "yes:70",
    },
  },
  {
    entry: "agriculture-bureau/pesticide-retailers",
    files: ["pesticide-retailers.csv"],
    rows: 286,
    changing: ["trainedSalesStaff", "traceTerminalReady", "licenceState"],
    columns: {
      pesticideLicenceNo: "农药经许（99）{division}{n:4}",
      creditCode: "{credit:92}",
      outletSignName:
        "{town}{a:金穗|丰收|绿野|惠民|兴农|禾旺|田园|供销}{a:农资店|农资经营部|植保服务站|庄稼医院}",
      pesticideScope: "code:7,2,1",
      storeFloorArea: "18.0~~160.0",
      warehouseFloorArea: ({ source }) => (source.chance(0.3) ? 0 : source.between(10, 180).toFixed(1)),
      trainedSalesStaff: "1~4",
      traceTerminalReady: "yes:81",
      takeBackPoint: "yes:55",
      licenceState: "code:88,6,5,1",
      licenceValidUntil: (spot) =>
        say(
          { "10": "future:95..1700", "20": "future:1..90" }[String(spot.row.licenceState)] ??
            "past:2022-01-01",
          spot,
        ),
      outletPhone: PHONE,
    },
  },
  {
    entry: "agriculture-bureau/wholesale-produce-prices",
    files: ["wholesale-prices.parquet"],
    rows: ({ asOf }) =>
      cross({
        tradingDay: days("2026-09-01", asOf),
        wholesaleMarket: ["CN01", "LX01"],
        produceCode: PRODUCE.map(([code]) => code),
        produceGrade: ["A", "C"],
      }),
    columns: {
      produceName: (spot) => produceOf(spot)[1],
      modalDeal: (spot) => {
        const day = (Date.parse(String(spot.row.tradingDay)) - Date.parse("2026-09-01")) / 86_400_000;
        const course = 1 + 0.0012 * day + 0.05 * (((day * 13) % 17) / 17 - 0.5);
        const grade = spot.row.produceGrade === "A" ? 1.18 : 0.94;
        return (produceOf(spot)[2] * course * grade * spot.source.between(0.95, 1.05)).toFixed(2);
      },
      lowestDeal: (spot) => (num(spot, "modalDeal") * spot.source.between(0.84, 0.96)).toFixed(2),
      highestDeal: (spot) => (num(spot, "modalDeal") * spot.source.between(1.04, 1.2)).toFixed(2),
      arrivalTonnes: (spot) =>
        (
          produceOf(spot)[3] *
          spot.source.between(0.55, 1.4) *
          (spot.row.produceGrade === "A" ? 0.4 : 0.6)
        ).toFixed(1),
      originShareLocal: "?3 12~96",
      quotedStalls: "3*6|4*4|5*2|2",
    },
  },
  {
    entry: "linxi-education-bureau/canteen-ingredient-prices",
    files: ["canteen-prices.csv"],
    within: ["999921"],
    rows: ({ id }) =>
      cross({
        deliveryWeek: [id.toUpperCase()],
        ingredientItem: [
          "粳米",
          "小麦粉",
          "菜籽油",
          "猪前腿肉",
          "鸡胸肉",
          "鸡蛋",
          "巴氏鲜奶",
          "土豆",
          "青菜",
          "胡萝卜",
          "豆腐",
          "冬瓜",
          "番茄",
          "包菜",
        ],
        packingSpec: ["散装", "定量包装"],
      }),
    columns: {
      creditCode: (spot) => say("{credit}", { ...spot, i: spot.i % 6 }),
      supermarketReference: ({ row, source }) =>
        (
          (({
            粳米: 6.2,
            小麦粉: 5.4,
            菜籽油: 15.8,
            猪前腿肉: 29.6,
            鸡胸肉: 21.5,
            鸡蛋: 11.2,
            巴氏鲜奶: 14.6,
            豆腐: 7.2,
          })[String(row.ingredientItem)] ?? 5.2) * source.between(0.95, 1.08)
        ).toFixed(2),
      jointBidPrice: (spot) =>
        (num(spot, "supermarketReference") * spot.source.between(0.78, 0.93)).toFixed(2),
      deliveredKilograms: "180.0~~5200.0",
      schoolsServed: "3~46",
    },
  },
];
