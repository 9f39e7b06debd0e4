// What the statistics bureau counts.
import { townships } from "../places.ts";
import type { Plan, Spot } from "../register.ts";
import { cross, months, num, partOf, QUARTERS } from "./cells.ts";

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

const seatOf = ({ row }: Spot) => townships.find(({ code }) => code === row.townshipCode);

export const accounts: readonly Plan[] = [
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
    entry: "statistics-bureau/yearbook-tables",
    files: ["yearbook-tables.csv"],
    rows: ({ asOf }) =>
      Array.from({ length: Number(asOf.slice(0, 4)) - 1999 }, (_, k) => 2000 + k).flatMap((yearbookEdition) =>
        ["1-1", "1-3", "2-1", "2-4", "3-2", "4-1", "5-6", "7-2", "9-1", "11-3"].map((tableNumber) => ({
          yearbookEdition,
          tableNumber,
        })),
      ),
    columns: {
      tableCaption: ({ row }) =>
        ({
          "1-1": "行政区划",
          "1-3": "主要气象要素",
          "2-1": "主要年份国民经济主要指标",
          "2-4": "地区生产总值构成",
          "3-2": "常住人口年龄构成",
          "4-1": "城镇非私营单位从业人员和工资",
          "5-6": "固定资产投资按行业分",
          "7-2": "农作物播种面积和产量",
          "9-1": "规模以上工业主要产品产量",
          "11-3": "各级各类学校基本情况",
        })[String(row.tableNumber)] ?? "",
      chapterHeading: ({ row }) =>
        [
          "",
          "综合",
          "国民经济核算",
          "人口",
          "从业人员和工资",
          "固定资产投资",
          "",
          "农业",
          "",
          "工业",
          "",
          "教育和科技",
        ][Number(String(row.tableNumber).split("-")[0])] ?? null,
      scopeChangeNote:
        "?86 {a:2010|2014|2018|2020}年起按新行业分类重新归并，与早年不可直接相比。|普查后重编序列，见“修订表”。|2013年起按常住口径统计。",
      scannedOnly: (spot) => num(spot, "yearbookEdition") < 2009,
    },
  },
  {
    entry: "statistics-bureau/township-indicators",
    files: ["township-indicators.csv"],
    drift: 0.05,
    rows: () => townships.map(({ code }) => ({ townshipCode: code })),
    columns: {
      townshipName: (spot) => seatOf(spot)?.full ?? "",
      parentCounty: ({ row }) => String(row.townshipCode).slice(0, 6),
      seatLongitude: (spot) => seatOf(spot)?.lon.toFixed(5) ?? null,
      seatLatitude: (spot) => seatOf(spot)?.lat.toFixed(5) ?? null,
      registeredFarmland: "120.0~~2600.0",
      paddyShare: "20.0~86.0",
      rapeseedOutput: "0.0~~1900.0",
      teaOutput: "0.0~~640.0",
      vegetableOutput: "180.0~~26000.0",
      pigsSlaughtered: "0~~24000",
      poultryStock: "0~~3200",
      fishOutput: "0.0~~1800.0",
      companies: "38~~2400",
      industrialFirms: "0~~68",
      retailFirms: "0~~40",
      investmentGrowth: "-18.0~24.0",
      budgetRevenue: "320~~42000",
      budgetSpending: "1900~~36000",
      villages: "0~22",
      communities: "1~14",
      primarySchools: "1~5",
      primaryPupils: "60~~4800",
      kindergartens: "1~9",
      clinics: "2~38",
      hospitalBeds: "0~~900",
      careBeds: "0~~520",
      pensionInsured: "2100~~19000",
      medicalInsured: "5200~~48000",
      allowanceHouseholds: "18~~620",
      roadLength: "6.0~188.0",
      busLines: "1~24",
      tapWaterShare: "88.0~100.0",
      sewageShare: "38.0~99.0",
      broadbandUsers: "1200~~26000",
      parcelsReceived: "6~~1900",
      forestCover: "4.0~88.0",
      waterQualityMet: "80.0~100.0",
      visitors: "0.0~~160.0",
      guestRooms: "0~~1800",
      libraryBooks: "1.0~~90.0",
      grainOutput: (spot) => (num(spot, "registeredFarmland") * spot.source.between(5.4, 7.6)).toFixed(1),
      industrialOutput: (spot) =>
        Math.round(num(spot, "industrialFirms") * spot.source.between(4200, 19_000)),
      retailSales: (spot) => Math.round(num(spot, "retailFirms") * spot.source.between(900, 6200)),
      budgetBalance: (spot) => num(spot, "budgetRevenue") - num(spot, "budgetSpending"),
      doctors: (spot) => Math.round(3 + num(spot, "hospitalBeds") * spot.source.between(0.4, 0.8)),
    },
  },
];
