// Who may pollute how much, and who did more.
import { say } from "../phrase.ts";
import type { Plan, Spot } from "../register.ts";
import { addDays } from "../table.ts";
import { byValue, later, num } from "./cells.ts";

/** All points of one unit lie in the same county, so that its code stays one. */
const STREET = ({ town }: Spot) => ({ ...town, county: { ...town.county, code: "999923" } });

export const ecology: readonly Plan[] = [
  {
    entry: "ecology-bureau/discharge-permits",
    files: ["discharge-permits.csv"],
    rows: 396,
    changing: ["permitEdition"],
    columns: {
      dischargerCreditCode: "{credit}",
      dischargePermitNo: (spot) =>
        `${spot.row.dischargerCreditCode}00${spot.source.int(1, 2)}${spot.source.pick(["P", "V", "Q"])}`,
      industryClass:
        "印染精加工*3|锦纶纤维制造*2|机制纸及纸板制造*2|水泥制造|金属表面处理及热处理加工*4|化学药品原料药制造|污水处理及其再生利用*3|白酒制造|屠宰|热力生产和供应*2|家具制造*3",
      dischargerName: byValue("industryClass", {
        印染精加工: "{short}{brand}印染有限公司",
        锦纶纤维制造: "{short}{brand}化纤有限公司",
        机制纸及纸板制造: "{short}{brand}纸业有限公司",
        水泥制造: "{short}{brand}水泥有限公司",
        金属表面处理及热处理加工: "{short}{brand}{a:电镀|金属制品|热处理}有限公司",
        化学药品原料药制造: "{short}{brand}药业有限公司",
        污水处理及其再生利用: "{short}{town}污水处理有限公司",
        白酒制造: "{short}{brand}酒业有限公司",
        屠宰: "{short}{brand}肉类食品有限公司",
        热力生产和供应: "{short}{brand}热电有限公司",
        家具制造: "{short}{brand}家具有限公司",
      }),
      productionSite: "{address}",
      managementLevel: "code:3,5",
      permitDecision: "code:4,3,4,1",
      permitEdition: ({ row, source }) => (row.permitDecision === "SC" ? 1 : source.int(2, 6)),
      airOutlets: "0~~14",
      waterOutlets: "0~3",
      permittedNox: "?40 0.050~~180.000",
      permittedCod: "?30 0.120~~96.000",
      permitValidUntil: "future:15..1800",
      dischargerRegisteredAddress: "{address}",
    },
  },
  {
    entry: "ecology-bureau/environmental-penalty-decisions",
    files: ["environmental-penalty-decisions.csv"],
    rows: 58,
    keeps: true,
    columns: {
      servedOn: "rising:2024-03-04",
      penaltyDocNo: "澄环罚〔{year:servedOn}〕{n:3}号",
      penalisedUnit: "{short}{brand}{a:石材|塑业|金属制品|养殖|汽车维修|建材}有限公司",
      penalisedCreditCode: "{credit}",
      violationFacts:
        "检查时{a:废气治理设施未开启|喷漆工序未在密闭空间进行|危险废物未按规定贮存}，现场{a:拍照|录像|采样}取证。|未依法取得排污许可证即投入生产，经营面积约{int:200..1800}平方米。|总排口化学需氧量{int:120..480}毫克/升，超过许可限值{a:0.4|1.1|2.3}倍。|养殖粪污未经处理流入{a:沟渠|鱼塘|溪流}，影响水域约{int:30..600}米。",
      violatedClause:
        "大气污染防治法第四十五条*3|水污染防治法第十条*2|固体废物污染环境防治法第七十九条*2|排污许可管理条例第二条",
      fineAmount: "5000~~260000/1000",
      revokedOn: later("servedOn", 0.04, 60, 200),
      creditRepaired: "yes:36",
    },
  },
  {
    entry: "ecology-bureau/key-discharger-monitoring",
    files: ["key-discharger-monitoring.parquet"],
    rows: ({ asOf }) => {
      const points = Array.from({ length: 48 }, (_, k) => `99MP${String(k + 1).padStart(4, "0")}`);
      return Array.from({ length: 60 }, (_, back) => addDays(asOf, back - 59)).flatMap((observedDate) =>
        points.flatMap((monitorPointCode, k) =>
          (k % 3 === 0 ? ["SO2", "NOX", "PM"] : ["COD", "NH3N"]).map((pollutantFactor) => ({
            monitorPointCode,
            pollutantFactor,
            observedDate,
          })),
        ),
      );
    },
    columns: {
      monitoredUnit: ({ row }) => {
        const k = Number(String(row.monitorPointCode).slice(-4)) - 1;
        return `澄川${[..."瑞丰恒嘉宏信安康福永华盛诚益泰和"][k % 16]}${[..."源达昌隆兴"][k % 5]}${["热电", "印染", "水务"][k % 3]}有限公司`;
      },
      monitoredCreditCode: (spot) =>
        say("{credit}", {
          ...spot,
          i: Number(String(spot.row.monitorPointCode).slice(-4)),
          town: STREET(spot),
        }),
      emissionLimit: ({ row }) =>
        ({ COD: 50, NH3N: 5, SO2: 35, NOX: 50, PM: 10 })[String(row.pollutantFactor)] ?? 0,
      validHours: ({ source }) => (source.chance(0.93) ? 24 : source.int(0, 23)),
      dailyMeanConcentration: (spot) =>
        num(spot, "validHours") < 20
          ? null
          : (
              num(spot, "emissionLimit") * Math.min(1.4, Math.max(0.08, 0.46 + spot.source.normal() * 0.19))
            ).toFixed(2),
      overLimitFlag: (spot) =>
        spot.row.dailyMeanConcentration === null
          ? null
          : num(spot, "dailyMeanConcentration") > num(spot, "emissionLimit"),
    },
  },
  {
    entry: "ecology-bureau/noise-functional-zones",
    files: ["noise-functional-zones.csv"],
    rows: 42,
    renewed: ["quarterLabel", "dayLeq", "nightLeq", "nightCompliance"],
    columns: {
      noiseSiteNo: "ZS{n:3}",
      acousticZoneClass: "code:4,5,2,3",
      quarterLabel: ({ asOf }) => `${asOf.slice(0, 4)}-Q${Math.ceil(Number(asOf.slice(5, 7)) / 3)}`,
      dayLeq: byValue("acousticZoneClass", {
        1: "46.0~56.5",
        2: "50.0~61.5",
        3: "53.0~66.0",
        "4a": "60.0~71.5",
      }),
      nightLeq: byValue("acousticZoneClass", {
        1: "38.0~46.5",
        2: "42.0~51.5",
        3: "45.0~56.0",
        "4a": "50.0~58.0",
      }),
      nightCompliance: ({ row }) =>
        Number(row.nightLeq) <= ({ 1: 45, 2: 50, 3: 55 }[String(row.acousticZoneClass)] ?? 55),
    },
  },
  {
    entry: "wangling-data-bureau/signal-dead-zones",
    files: ["signal-dead-zones.csv"],
    rows: 67,
    changing: ["weakestSignal", "driveTestedOn"],
    columns: {
      deadZoneCode: "WLMQ{n:4}",
      testedRoad:
        "{town}{a:通村公路|环山路|林区道路|县道}{a:一|二|三|四|五}号桥至{a:垭口|岭脚|水库大坝|村口}段",
      weakestSignal: "-118~-96",
      deadStretchLength: "120~~3800/10",
      carriersMissing: "甲运营商*3|乙运营商*3|丙运营商*2|甲运营商、丙运营商*2|全部运营商",
      nearestMast: "0.8~7.5",
      driveTestedOn: "past:2026-01-05",
    },
  },
];
