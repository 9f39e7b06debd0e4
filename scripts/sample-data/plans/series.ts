// Tables by time: prices, readings, accounts, counts.
import { say } from "../phrase.ts";
import { random } from "../random.ts";
import type { Plan, Spot } from "../register.ts";
import { addDays, pad, type Row } from "../table.ts";
import { cross, days, months, num, onlyIf, partOf, percent } from "./cells.ts";

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

const AREAS =
  "滨江 南门 文澜 澄湖东 澄湖西 北湖 高铁新城 长洲 芦汀 云桥 东津 柳浦 望澄 清涟 双塔 竹埠 石梁渡 临溪县城 溪东 望岭县城 岭南门".split(
    " ",
  );

/** The three ten-day starts of a month up to a day. */
const dekads = (last: string, count: number): string[] => {
  const list = months("2021-01", last).flatMap((month) => ["01", "11", "21"].map((day) => `${month}-${day}`));
  return list.filter((day) => day <= last).slice(-count);
};

const QUARTERS = (last: string): string[] =>
  months("2024-03", last)
    .filter((month) => Number(month.slice(5)) % 3 === 0)
    .map((month) => `${month.slice(0, 4)}Q${Number(month.slice(5)) / 3}`);

/** Yearly value added in 100 million yuan by section, and how fast it grows in per cent. */
const SECTIONS: Record<string, readonly [number, number]> = {
  A: [214, 3.4],
  BD: [1024, 6.1],
  E: [236, 1.2],
  F: [398, 5.2],
  G: [142, 4.6],
  J: [251, 5.8],
  K: [187, -2.3],
  QT: [823, 6.4],
};
const SHARE: Record<string, number> = { "999900": 1, "999921": 0.21, "999922": 0.16, "999923": 0.63 };

/** Growth, level and contribution of one section, from what stands in the row. */
function account({ row }: Spot): { now: number; growth: number; rise: number } {
  const quarter = Number(String(row.accountQuarter).at(-1));
  const year = Number(String(row.accountQuarter).slice(0, 4));
  const part = [0.22, 0.46, 0.71, 1][quarter - 1] ?? 1;
  const share = SHARE[String(row.accountArea)] ?? 1;
  const one = (section: string) => {
    const [level, pace] = SECTIONS[section] ?? [0, 0];
    const growth = pace + ((year * 7 + quarter * 3 + section.charCodeAt(0)) % 9) / 10 - 0.4;
    const now = level * share * part * 1.05 ** (year - 2025);
    return { now, growth, rise: now - now / (1 + growth / 100) };
  };
  if (row.industrySection !== "TT") return one(String(row.industrySection));
  const all = Object.keys(SECTIONS).map(one);
  const now = all.reduce((sum, { now: value }) => sum + value, 0);
  const rise = all.reduce((sum, { rise: value }) => sum + value, 0);
  return { now, rise, growth: (rise / (now - rise)) * 100 };
}

export const series: readonly Plan[] = [
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
    entry: "civil-affairs-bureau/marriage-registration-statistics",
    files: ["marriage-registrations.xlsx"],
    heads: "titles",
    rows: ({ asOf }) =>
      cross({
        registryOffice: [
          "澄川市涉外婚姻登记处",
          "南渡区婚姻登记处",
          "南渡区澄湖公园婚姻登记点",
          "临溪县婚姻登记处",
          "望岭县婚姻登记处",
        ],
        registrationQuarter: QUARTERS(asOf).map((quarter) => quarter.replace("Q", "-Q")),
      }),
    columns: {
      marriagesRegistered: ({ row, source }) =>
        Math.round(
          ({ 涉: 22, 南: 470, 临: 310, 望: 180 }[
            String(row.registryOffice).includes("涉外") ? "涉" : (String(row.registryOffice)[0] ?? "临")
          ] ?? 90) * source.between(0.75, 1.3),
        ),
      divorcesRegistered: partOf("marriagesRegistered", 0.28, 0.46),
      coolingOffWithdrawn: partOf("divorcesRegistered", 0.2, 0.42),
      crossProvinceCases: partOf("marriagesRegistered", 0.03, 0.14),
      foreignRelatedCases: ({ row, source }) =>
        String(row.registryOffice).includes("涉外") ? (row.marriagesRegistered ?? 0) : source.int(0, 0),
    },
  },
  {
    entry: "education-bureau/education-statistics-yearbook",
    files: ["education-statistics.xlsx"],
    heads: "titles",
    rows: ({ id }) =>
      cross({
        academicYear: Array.from({ length: Number(id) - 2017 }, (_, k) => `${2018 + k}-${2019 + k}`),
        schoolStage: ["学前教育", "小学", "初中", "普通高中", "中等职业", "特殊教育"],
      }),
    columns: {
      fullTimePupils: ({ row, source }) => {
        const [size, pace] = {
          学前教育: [82_000, -0.055],
          小学: [176_000, -0.008],
          初中: [88_000, 0.021],
          普通高中: [44_000, 0.018],
          中等职业: [21_000, 0.004],
          特殊教育: [620, 0.01],
        }[String(row.schoolStage)] ?? [0, 0];
        return Math.round(
          size! *
            (1 + pace! * (Number(String(row.academicYear).slice(0, 4)) - 2018)) *
            source.between(0.99, 1.01),
        );
      },
      teachingStaff: ({ row, source }) =>
        Math.round(
          Number(row.fullTimePupils) /
            (({ 学前教育: 14.8, 小学: 16.9, 初中: 13.1, 普通高中: 12.6, 中等职业: 17.4, 特殊教育: 4.1 }[
              String(row.schoolStage)
            ] ?? 15) *
              source.between(0.98, 1.02)),
        ),
      pupilTeacherRatio: (spot) => (num(spot, "fullTimePupils") / num(spot, "teachingStaff")).toFixed(2),
      oversizeClasses: "0*4|2|5|9|14",
      schoolFloorArea: (spot) =>
        ((num(spot, "fullTimePupils") * spot.source.between(7.5, 13)) / 10_000).toFixed(2),
      privateShare: ({ row, source }) =>
        (row.schoolStage === "学前教育" ? source.between(34, 48) : source.between(0.5, 12)).toFixed(1),
    },
  },
  {
    entry: "health-commission/ambulance-response-times",
    files: ["ambulance-response-times.csv", "ambulance-response-times.parquet"],
    rows: ({ id, asOf }) => {
      const quarter = months(`2026-${pad(Number(asOf.slice(5, 7)) - 2, 2)}`, asOf);
      return Array.from({ length: 3200 }, (_, k): Row => {
        // A multiplier without a common factor shuffles the numbers, and every quarter anew.
        const number = (k * 7919 + Number(id.at(-1)) * 104_729) % 899_981;
        return { maskedCallNo: `X${pad(number, 6)}`, callMonth: quarter[k % 3] ?? "" };
      }).sort((a, b) => (String(a.maskedCallNo) < String(b.maskedCallNo) ? -1 : 1));
    },
    columns: {
      callTimeBand: "00-03|03-06|06-09*3|09-12*4|12-15*3|15-18*3|18-21*3|21-24*2",
      callWeekendFlag: "yes:29",
      sceneCounty: "code:23,16,61",
      complaintFamily: "code:64,27,9",
      urbanScene: ({ row, source }) => source.chance(row.sceneCounty === "999923" ? 0.82 : 0.38),
      responseBand: ({ row, source }) =>
        source.weighted(
          row.urbanScene
            ? ([
                ["00-05", 9],
                ["05-10", 46],
                ["10-15", 30],
                ["15-20", 11],
                ["20-25", 3],
                ["25-30", 1],
              ] as const)
            : ([
                ["05-10", 12],
                ["10-15", 28],
                ["15-20", 27],
                ["20-25", 16],
                ["25-30", 10],
                ["30-35", 5],
                ["35-40", 2],
              ] as const),
        ),
      hospitalReached: "yes:83",
    },
  },
  {
    entry: "health-commission/influenza-like-illness-weekly",
    files: ["influenza-weekly.parquet"],
    rows: ({ id }) => {
      const last = Number(id.slice(-2));
      const weeks = [
        ...Array.from({ length: 52 }, (_, k) => `2025-W${pad(k + 1, 2)}`),
        ...Array.from({ length: last }, (_, k) => `2026-W${pad(k + 1, 2)}`),
      ];
      return cross({ surveillanceWeek: weeks, sentinelCode: ["S1", "S2", "S3", "S4", "S5", "S6"] });
    },
    columns: {
      outpatientVisits: ({ row, source }) =>
        Math.round(
          ({ S1: 5200, S2: 2900, S3: 4600, S4: 2100, S5: 1500, S6: 1800 }[String(row.sentinelCode)] ?? 2000) *
            source.between(0.86, 1.14),
        ),
      iliCases: (spot) => {
        const week = Number(String(spot.row.surveillanceWeek).slice(-2));
        const winter = Math.max(0, 1 - Math.min(Math.abs(week - 2), Math.abs(week - 54)) / 13);
        const summer = Math.max(0, 1 - Math.abs(week - 27) / 6) * 0.35;
        const child = spot.row.sentinelCode === "S3" ? 2.1 : 1;
        return Math.round(
          num(spot, "outpatientVisits") *
            child *
            (0.018 + 0.055 * (winter + summer)) *
            spot.source.between(0.85, 1.15),
        );
      },
      iliShare: percent("iliCases", "outpatientVisits", 2),
      casesUnderFive: (spot) =>
        Math.round(
          num(spot, "iliCases") *
            (spot.row.sentinelCode === "S3"
              ? spot.source.between(0.52, 0.7)
              : spot.source.between(0.12, 0.26)),
        ),
      swabsTested: ({ source }) => source.int(18, 40),
      swabsPositive: (spot) =>
        Math.round(
          num(spot, "swabsTested") *
            Math.min(0.62, (num(spot, "iliCases") / num(spot, "outpatientVisits")) * 5) *
            spot.source.between(0.4, 1.2),
        ),
      dominantSubtype: (spot) =>
        num(spot, "swabsPositive") < 10
          ? null
          : String(spot.row.surveillanceWeek) < "2025-W20"
            ? "H1"
            : String(spot.row.surveillanceWeek) < "2026-W20"
              ? "H3"
              : "BV",
      lateReport: "yes:3",
    },
  },
  {
    entry: "health-commission/blood-stock-daily",
    files: ["blood-stock.csv"],
    rows: ({ asOf }) =>
      cross({
        stocktakeTime: days(addDays(asOf, -89), asOf).map((day) => `${day}T08:00:00+08:00`),
        bloodGroup: ["A", "B", "O", "AB", "NEG"],
      }),
    columns: {
      redCellUnits: ({ row, source }) =>
        row.bloodGroup === "NEG"
          ? null
          : (
              ({ A: 620, B: 540, O: 690, AB: 180 }[String(row.bloodGroup)] ?? 0) * source.between(0.55, 1.25)
            ).toFixed(1),
      plateletDoses: ({ row, source }) =>
        row.bloodGroup === "NEG" ? null : source.int(3, row.bloodGroup === "AB" ? 12 : 38),
      daysOfSupply: ({ row, source }) =>
        row.bloodGroup === "NEG"
          ? null
          : (
              (Number(row.redCellUnits) / ({ A: 96, B: 84, O: 108, AB: 28 }[String(row.bloodGroup)] ?? 90)) *
              source.between(0.95, 1.05)
            ).toFixed(1),
      alertColour: (spot) =>
        spot.row.bloodGroup === "NEG"
          ? spot.source.pick(["G", "G", "R"])
          : num(spot, "daysOfSupply") < 4.5
            ? "R"
            : num(spot, "daysOfSupply") < 5.5
              ? "Y"
              : "G",
    },
  },
  {
    entry: "housing-bureau/home-sales-ten-day",
    files: ["home-sales.csv"],
    rows: ({ asOf }) => cross({ tenDayStart: dekads(asOf, 36), marketArea: AREAS, homeKind: ["N", "E"] }),
    columns: {
      contractsCancelled: "0*7|1*2|2|4|6",
      contractsFiled: (spot) =>
        Math.round(
          ({ 高: 44, 城: 26, 滨: 30 }[String(spot.row.marketArea)[0] ?? ""] ?? 11) *
            spot.source.next() *
            (spot.row.homeKind === "N" ? 1 : 0.8),
        ) - num(spot, "contractsCancelled"),
      soldArea: (spot) => (num(spot, "contractsFiled") * spot.source.between(88, 122)).toFixed(2),
      meanUnitPrice: (spot) =>
        num(spot, "contractsFiled") < 5
          ? null
          : Math.round(
              (spot.row.homeKind === "N" ? 12_600 : 9_800) *
                (/县|溪|岭/.test(String(spot.row.marketArea)) ? 0.66 : 1) *
                spot.source.between(0.86, 1.16),
            ),
      smallHomeShare: (spot) =>
        num(spot, "contractsFiled") <= 0 ? null : spot.source.between(4, 46).toFixed(1),
      clearanceMonths: ({ row, source }) => (row.homeKind === "N" ? source.between(7, 34).toFixed(1) : null),
    },
  },
  {
    entry: "human-resources-bureau/wage-guidance-by-occupation",
    files: ["wage-guidance.xlsx"],
    heads: "titles",
    rows: ({ id }) =>
      cross({
        surveyYear: Array.from({ length: Number(id) - 2021 }, (_, k) => 2022 + k),
        surveyedOccupation: [
          "保洁员",
          "保安员",
          "餐厅服务员",
          "中式烹调师",
          "收银员",
          "快递员",
          "养老护理员",
          "缝纫工",
          "车工",
          "电工",
          "焊工",
          "仓储管理员",
          "会计专业人员",
          "行政办事员",
          "市场营销专业人员",
          "机械工程技术人员",
          "软件开发工程技术人员",
          "人力资源管理师",
        ],
        employerSizeBand: ["S", "M", "L"],
      }),
    columns: {
      sampledEmployees: "15~~460",
      payMedian: ({ row, source }) => {
        const job = String(row.surveyedOccupation);
        const level = /工程技术/.test(job)
          ? 92_000
          : /师|营销|会计/.test(job)
            ? 74_000
            : /工$/.test(job)
              ? 68_000
              : 48_000;
        return (
          Math.round(
            (level *
              ({ S: 0.92, M: 1, L: 1.14 }[String(row.employerSizeBand)] ?? 1) *
              1.04 ** (Number(row.surveyYear) - 2024) *
              source.between(0.94, 1.06)) /
              100,
          ) * 100
        );
      },
      payDecileLow: (spot) =>
        Math.round((num(spot, "payMedian") * spot.source.between(0.58, 0.72)) / 100) * 100,
      payDecileHigh: (spot) =>
        Math.round((num(spot, "payMedian") * spot.source.between(1.5, 2.1)) / 100) * 100,
    },
  },
  {
    entry: "info-centre/sharing-call-tally",
    files: ["interface-calls.csv", "interface-calls.parquet"],
    rows: ({ asOf }) =>
      cross({
        sharedServiceCode: Array.from(
          { length: 24 },
          (_, k) => `GX-${["HJ", "FR", "ZZ", "BDC", "SB", "JY"][k % 6]}-${pad(k + 1, 3)}`,
        ),
        callingAgency: [
          "澄川市市场监督管理局",
          "澄川市人力资源和社会保障局",
          "澄川市住房保障局",
          "澄川市医疗保障局",
          "澄川市民政局",
        ],
        tallyMonth: months("2026-01", asOf),
      }).filter((_, k) => (Math.floor(k / 10) * 7) % 5 !== 0),
    columns: {
      callTotal: ({ row, source }) => {
        const usual = random(`calls ${row.sharedServiceCode} ${row.callingAgency}`).next();
        return Math.round((60 + 64_000 * usual * usual * usual) * source.between(0.8, 1.25));
      },
      successRate: "94.20~99.98",
      medianLatency: ({ row, source }) =>
        (random(`latency ${row.sharedServiceCode}`).between(40, 420) * source.between(0.9, 1.15)).toFixed(1),
      supportedMatters: ({ row }) =>
        random(`matters ${row.sharedServiceCode} ${row.callingAgency}`).int(1, 28),
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
  {
    entry: "market-bureau/consumer-complaints-by-category",
    files: ["consumer-complaints.csv"],
    rows: ({ asOf }) =>
      cross({
        complaintMonth: months("2026-01", asOf),
        district: ["南渡区", "临溪县", "望岭县"],
        consumptionClass: [
          "食品",
          "餐饮服务",
          "服装鞋帽",
          "家用电器",
          "通讯产品",
          "家居用品",
          "美容美发",
          "健身服务",
          "教育培训",
          "汽车维修",
          "住宿服务",
          "物业停车",
          "网络购物平台",
          "药品医疗器械",
          "其他",
        ],
      }),
    columns: {
      complaintCases: "3~~180",
      mediatedCases: partOf("complaintCases", 0.45, 0.86),
      redressAmount: (spot) => (num(spot, "mediatedCases") * spot.source.between(90, 1100)).toFixed(2),
      onlineShopShare: "8.0~72.0",
      medianClosingDays: "3.0~18.0",
    },
  },
  {
    entry: "nandu-data-bureau/smart-pole-readings",
    files: ["smart-poles.parquet"],
    within: ["999923"],
    // A day of every pole, and of the newest release the last hours only.
    rows: ({ id, asOf }) =>
      cross({
        poleTag: Array.from({ length: 118 }, (_, k) => `ND${pad(99_000_001 + k * 13, 8)}`),
        sampledAt: Array.from({ length: id.length > 7 ? 48 : 160 }, (_, k) => {
          const minutes = k * (id.length > 7 ? 10 : 5);
          return `${asOf}T${pad(6 + Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}:00+08:00`;
        }),
      }),
    columns: {
      poleArea: ({ row }) => ["B", "B", "L", "Z"][Number(String(row.poleTag).slice(-2)) % 4] ?? "B",
      readingFlag: ({ source }) =>
        source.weighted([
          ["0", 985],
          ["2", 9],
          ["3", 4],
          ["1", 2],
        ]),
      noiseLeq: (spot) => pole(spot, 51 + 9 * Math.min(1, hourOf(spot) / 9), 4.2, 1),
      poleAirTemp: (spot) =>
        pole(
          spot,
          9 +
            (String(spot.row.sampledAt) < "2026-10-15" ? 13 : 4) +
            6 * (1 - Math.abs(hourOf(spot) - 14) / 12),
          0.8,
          1,
        ),
      poleHumidity: (spot) => pole(spot, 74 - 14 * (1 - Math.abs(hourOf(spot) - 14) / 12), 3.5, 1),
      crowdPerSquare: (spot) => pole(spot, spot.row.poleArea === "B" ? 2.4 : 1.3, 0.8, 2),
      standingWaterDepth: ({ row, source }) =>
        row.readingFlag === "2" ? null : source.chance(0.985) ? 0 : source.int(1, 18),
      lampDimming: ({ row }) =>
        row.readingFlag === "2" ? null : Number(String(row.sampledAt).slice(11, 13)) >= 17 ? 80 : 0,
    },
  },
  {
    entry: "nandu-market-bureau/complaint-settlements",
    files: ["complaint-settlements.xlsx"],
    heads: "titles",
    within: ["999923"],
    rows: ({ id }) =>
      Array.from({ length: 84 }, () => ({ postedWeek: id.toUpperCase() })).map((row, k) => ({
        ...row,
        traderSign: `${[..."瑞丰恒嘉宏信安康福永华盛诚益泰和"][k % 16]}${[..."源达昌隆兴茂"][k % 6]}${["超市", "餐厅", "手机店", "理发店", "洗衣店", "健身房", "家具店"][k % 7]}`,
      })),
    columns: {
      creditCode: "{credit:92}",
      complaintsLodged: "1~~22",
      settledByTalks: partOf("complaintsLodged", 0.3, 1),
      refundedTotal: (spot) => (num(spot, "settledByTalks") * spot.source.between(40, 620)).toFixed(2),
      mainGrievance: "商品质量*4|拒绝退款*3|预付卡余额*3|价格争议*2|服务态度",
      firstReplyHours: "0.5~46.0",
    },
  },
  {
    entry: "statistics-bureau/census-2020-housing",
    files: ["census-2020-housing.csv"],
    rows: () =>
      cross({
        censusCounty: ["999921", "999922", "999923"],
        settlementKind: ["C", "Z", "X"],
        builtPeriod: ["1979前", "1980-1989", "1990-1999", "2000-2009", "2010后"],
      }).filter(({ censusCounty, settlementKind }) => !(settlementKind === "C" && censusCounty === "999922")),
    columns: {
      weightedHouseholds: ({ row, source }) =>
        Math.round(
          ({ "1979前": 2600, "1980-1989": 9800, "1990-1999": 18_400, "2000-2009": 27_900, "2010后": 21_300 }[
            String(row.builtPeriod)
          ] ?? 0) *
            (row.censusCounty === "999923" ? 2.3 : 0.8) *
            source.between(0.7, 1.3) *
            0.6,
        ),
      floorAreaPerHead: "28.0~58.0",
      withLiftShare: ({ row, source }) =>
        (row.settlementKind === "X"
          ? 0
          : Number(String(row.builtPeriod).slice(0, 4)) >= 2000
            ? source.between(18, 82)
            : source.between(0, 6)
        ).toFixed(1),
      flushToiletShare: ({ row, source }) =>
        (row.builtPeriod === "1979前" ? source.between(38, 66) : source.between(80, 99.6)).toFixed(1),
    },
  },
  {
    entry: "statistics-bureau/quarterly-gdp-accounts",
    files: ["gdp-quarterly.xlsx", "gdp-quarterly.csv"],
    rows: ({ asOf }) =>
      cross({
        accountQuarter: QUARTERS(asOf),
        accountArea: ["999900", "999921", "999922", "999923"],
        industrySection: ["TT", ...Object.keys(SECTIONS)],
      }).map((row) => ({
        ...row,
        revisionRound: String(row.accountQuarter) < "2025" ? "1" : "0",
      })),
    columns: {
      valueAddedCurrent: (spot) => account(spot).now.toFixed(2),
      valueAddedConstant: (spot) => (account(spot).now * 0.986).toFixed(2),
      realGrowthRate: (spot) => account(spot).growth.toFixed(1),
      growthContribution: (spot) =>
        (
          (100 * account(spot).rise) /
          account({ ...spot, row: { ...spot.row, industrySection: "TT" } }).rise
        ).toFixed(1),
    },
  },
  {
    entry: "statistics-bureau/retail-sales-by-trade",
    files: ["retail-sales.xlsx"],
    heads: "titles",
    rows: ({ asOf }) =>
      cross({
        salesMonth: months("2025-02", asOf).filter((month) => !month.endsWith("-01")),
        commodityGroup: [
          "粮油食品类",
          "饮料类",
          "烟酒类",
          "服装鞋帽针纺织品类",
          "化妆品类",
          "金银珠宝类",
          "日用品类",
          "家用电器和音像器材类",
          "中西药品类",
          "文化办公用品类",
          "家具类",
          "通讯器材类",
          "石油及制品类",
          "汽车类",
        ],
      }),
    columns: {
      outletLocation: ({ source }) =>
        source.weighted([
          ["U", 8],
          ["R", 2],
        ]),
      aboveQuotaSales: ({ row, source }) =>
        Math.round(
          (/汽车/.test(String(row.commodityGroup))
            ? 86_000
            : /石油|粮油/.test(String(row.commodityGroup))
              ? 41_000
              : 12_000) * source.between(0.8, 1.2),
        ),
      belowQuotaEstimate: partOf("aboveQuotaSales", 0.3, 1.4),
      onlineDeliverySales: partOf("aboveQuotaSales", 0.05, 0.4),
      cumulativeGrowth: ({ source }) => (source.normal() * 5 + 3.8).toFixed(1),
    },
  },
  {
    entry: "urban-management-bureau/transfer-station-weighings",
    files: ["weighings.parquet"],
    rows: ({ asOf }) =>
      days(addDays(asOf, -20), asOf).flatMap((day) =>
        Array.from({ length: 410 }, (_, k) => ({
          weighTicketNo: `BD${day.replaceAll("-", "")}${pad(k + 1, 4)}`,
          weighedAt: `${day}T${pad(5 + Math.floor((k * 15) / 410), 2)}:${pad((k * 7) % 60, 2)}:${pad((k * 13) % 60, 2)}+08:00`,
        })),
      ),
    columns: {
      transferStation: ({ source }) =>
        `${"澄江 文澜 南渡 安济 柳浦 东津 钟台 望澄 云桥 芦汀 长洲 清涟 双塔 竹埠 荷塘桥 青圩 临溪 溪东 柘林 双石 望岭 云岫 茶亭".split(" ")[source.int(0, 22)]}转运站`,
      wasteStream: "code:78,19,3",
      tareTonnes: "6.20~11.80",
      netTonnes: ({ row, source }) =>
        (row.wasteStream === "R" ? source.between(2.1, 9.6) : source.between(0.8, 6)).toFixed(2),
      grossTonnes: (spot) => (num(spot, "tareTonnes") + num(spot, "netTonnes")).toFixed(2),
      manualTicket: "yes:1",
    },
  },
  {
    entry: "wangling-data-bureau/hotline-topic-counts",
    files: ["hotline-topics.csv"],
    within: ["999922"],
    rows: ({ asOf }) =>
      cross({
        callMonth: [asOf.slice(0, 7)],
        callTownship:
          "望岭街道 岭南门街道 云岫镇 石门坳镇 青溪源镇 松坪镇 茶亭镇 天马岭镇 白水涧镇 桃坞镇 铁炉冲镇 大岭镇 杉木桥镇 高坪乡 雾岩乡 箬坑乡 深渡坪乡".split(
            " ",
          ),
        demandTopic: [
          "停车管理",
          "供水问题",
          "道路养护",
          "环境卫生",
          "噪声扰民",
          "医保咨询",
          "农田水利",
          "物业纠纷",
        ],
      }),
    columns: {
      acceptedCalls: "3~~140",
      closedWithinTerm: partOf("acceptedCalls", 0.82, 1),
      satisfiedShare: "72.0~99.0",
      repeatDemands: partOf("acceptedCalls", 0, 0.18),
    },
  },
  {
    entry: "weather-bureau/agro-weather-ten-day",
    files: ["agro-weather.csv"],
    rows: ({ asOf }) =>
      cross({
        dekadStart: dekads(asOf, 27),
        cropDistrict: ["沿江平原稻麦区", "临溪丘陵油茶区", "望岭高山茶区", "城郊蔬菜区"],
      }),
    columns: {
      activeAccumTemp: ({ row, source }) => {
        const warm =
          [4, 6, 11, 16, 21, 25, 28.5, 28, 24, 18, 12, 6][Number(String(row.dekadStart).slice(5, 7)) - 1] ??
          15;
        const mean = warm + source.normal() - (String(row.cropDistrict).startsWith("望岭") ? 4 : 0);
        return (mean < 10 ? 0 : mean * 10).toFixed(1);
      },
      sunshineTotal: "12.0~86.0",
      soilMoisture20cm: "?4 52~96",
      phenophase: ({ row }) => {
        const season = Math.floor((Number(String(row.dekadStart).slice(5, 7)) % 12) / 3);
        return (
          {
            沿: ["小麦分蘖期", "小麦拔节期", "水稻孕穗期", "水稻灌浆期"],
            临: ["油茶休眠期", "油茶春梢生长期", "油茶果实膨大期", "油茶采收期"],
            望: ["茶树休眠期", "春茶采摘期", "夏梢生长期", "秋梢生长期"],
            城: ["大棚茄果苗期", "叶菜生长期", "茄果采收期", "秋播叶菜生长期"],
          }[String(row.cropDistrict)[0] ?? ""]?.[season] ?? null
        );
      },
      farmingAdvice: (spot) =>
        say(
          `{a:土壤偏湿|墒情适宜|表墒不足}，{a:及时清沟沥水|抢晴天追肥|早晚喷灌补墒}；${
            [
              "注意防范低温霜冻，大棚夜间加盖草苫",
              "关注病虫测报，达标田块及时防治",
              "避开午间高温作业，注意防汛排涝",
              "成熟田块抓紧收晒，谨防连阴雨",
            ][Math.floor((Number(String(spot.row.dekadStart).slice(5, 7)) % 12) / 3)]
          }。`,
          spot,
        ),
    },
  },
  {
    entry: "weather-bureau/climate-normals-1991-2020",
    files: ["climate-normals.xlsx"],
    rows: () =>
      cross({
        normalsStation: ["999001", "999002", "999003"],
        calendarMonth: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      }),
    columns: {
      meanTemperature: ({ row, source }) =>
        (
          ([4.1, 6.3, 10.8, 16.9, 22.1, 25.4, 29, 28.4, 24.2, 18.6, 12.4, 6.3][
            Number(row.calendarMonth) - 1
          ] ?? 15) -
          (row.normalsStation === "999003" ? 1.4 : 0) +
          source.between(-0.2, 0.2)
        ).toFixed(1),
      recordHigh: (spot) => (num(spot, "meanTemperature") + spot.source.between(9.5, 17)).toFixed(1),
      recordLow: (spot) => (num(spot, "meanTemperature") - spot.source.between(10.5, 16)).toFixed(1),
      meanPrecipitation: ({ row, source }) =>
        (
          ([62, 82, 128, 136, 158, 238, 172, 148, 92, 68, 71, 48][Number(row.calendarMonth) - 1] ?? 90) *
          source.between(0.93, 1.1)
        ).toFixed(1),
      frostDays: ({ row, source }) =>
        (
          ([11, 7, 3, 0.2, 0, 0, 0, 0, 0, 0.4, 4, 10][Number(row.calendarMonth) - 1] ?? 0) *
          source.between(0.8, 1.3)
        ).toFixed(1),
      prevailingWind: ({ row }) => ([6, 7, 8].includes(Number(row.calendarMonth)) ? "SSE" : "NE"),
      meanHumidity: "70~83",
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
];

const hourOf = ({ row }: Spot): number =>
  Number(String(row.sampledAt).slice(11, 13)) + Number(String(row.sampledAt).slice(14, 16)) / 60;

/** A sensor's value around a level; nothing from one that is offline. */
const pole = (spot: Spot, level: number, spread: number, decimals: number): string | null =>
  spot.row.readingFlag === "2" || spot.row.readingFlag === "3"
    ? null
    : Math.max(0, level + spot.source.normal() * spread).toFixed(decimals);
