// Land, plans, prices of land, and names of places.
import { pinyin } from "pinyin-pro";
import { say } from "../phrase.ts";
import type { Plan } from "../register.ts";
import { addDays, pad } from "../table.ts";
import { byValue, MOUNTAINS, num } from "./cells.ts";

/** Spelling of a Chinese name without tones, every syllable in capitals at its start. */
const spell = (name: string): string =>
  pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive" })
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");

export const land: readonly Plan[] = [
  {
    entry: "planning-bureau/mining-rights",
    files: ["mining-rights.xlsx"],
    rows: 41,
    within: MOUNTAINS,
    changing: ["restorationDeposit"],
    columns: {
      miningLicenceNo: "C{division}20{int:16..25}{d:2}7{n:5}",
      mineralKind: "建筑石料用灰岩*4|水泥用灰岩*2|建筑用砂岩*2|矿泉水|饰面用花岗岩",
      mineName: "{county}{brand}{a:矿业|建材}有限公司{full}{a:石料矿|采石场|矿区}",
      approvedOutput: "5~~150",
      miningUpperLevel: "180~520",
      miningLowerLevel: (spot) => num(spot, "miningUpperLevel") - spot.source.int(25, 140),
      licenceValidUntil: "future:-20..4200",
      restorationDeposit: "12.50~860.00",
    },
  },
  {
    entry: "planning-bureau/detailed-plan-sheets",
    files: ["detailed-plan-sheets.csv"],
    rows: 340,
    columns: {
      planUnitCode: "CC-{a:A|B|C|D}{int:1..9}",
      plotCode: "{planUnitCode}-{n:3}",
      landUseCode: "070102*5|0901*3|1001*2|1401*3|0803*2|0804|1207*2|0902",
      plotArea: "0.32~~9.80",
      maxPlotRatio: ({ row, source }) =>
        row.landUseCode === "1401" || row.landUseCode === "1207" ? null : source.between(1, 3.2).toFixed(1),
      maxBuildingHeight: ({ row, source }) =>
        row.landUseCode === "1401" || row.landUseCode === "1207"
          ? null
          : source.pick(["12", "18", "24", "36", "54", "80"]),
      minGreenRatio: ({ row, source }) =>
        row.landUseCode === "1207"
          ? null
          : row.landUseCode === "1401"
            ? "65"
            : source.pick(["20", "25", "30", "35"]),
      publicFacilities:
        "?45 配建{int:6..15}班幼儿园一处，用地不少于{int:3200..6400}平方米|配建社区用房不少于{int:200..900}平方米，含养老服务用房|配建公共停车位{int:40..220}个、公厕一座|沿街设{int:8..20}米公共绿带，并留出过街通道",
      planApprovalNo: "澄规批〔{int:2021..2026}〕{int:1..120}号",
      planEdition: "2024原*4|2024修1*2|2025修1|2026修1",
    },
  },
  {
    entry: "planning-bureau/benchmark-land-prices",
    files: ["benchmark-land-prices.csv"],
    rows: () =>
      ["I", "II", "III", "IV", "V"].flatMap((grade, k) =>
        Array.from({ length: 3 + k }, (_, n) => `${grade}-${n + 1}`).flatMap((zone) =>
          ["S", "Z", "G", "P"].map((use) => ({ landGradeZone: zone, priceLandUse: use })),
        ),
      ),
    columns: {
      groundPrice: ({ row, source }) => {
        const grade = ["I", "II", "III", "IV", "V"].indexOf(String(row.landGradeZone).split("-")[0] ?? "");
        const top = { S: 9800, Z: 8600, G: 620, P: 2400 }[String(row.priceLandUse)] ?? 0;
        return Math.round((top * 0.62 ** grade * source.between(0.94, 1.06)) / 5) * 5;
      },
      standardPlotRatio: byValue("priceLandUse", { S: "2.0", Z: "2.2", G: "1.2", P: "1.5" }),
      floorAreaPrice: (spot) => Math.round(num(spot, "groundPrice") / num(spot, "standardPlotRatio")),
      zoneBoundary:
        "东至{a:东津路|澄湖东路|环城东路}，南至{a:沧浪路|澄江大道|滨河路}，西至{a:澄湖西路|丝厂路|绕城路}，北至{a:栖霞路|迎晖路|铁路线}",
    },
  },
  {
    entry: "planning-bureau/public-aerial-image-2025",
    files: ["sheet-index.csv"],
    rows: () =>
      Array.from({ length: 12 }, (_, x) => x).flatMap((x) =>
        Array.from({ length: 16 }, (_, y) => ({
          publicSheetNo: `H50G${pad(x + 101, 3)}${pad(y + 201, 3)}`,
          sheetWestEdge: (118.1 + x * 0.0625).toFixed(4),
          sheetSouthEdge: (30.2 + y * (1 / 24)).toFixed(6),
        })),
      ),
    columns: {
      resampledPixel: "2",
      imageSeason: "2025-03*3|2025-04*2",
      cloudyShare: "0.0~~4.0",
      colourBalanced: "yes:97",
      imageBytes: "24000000~31000000",
    },
  },
  {
    entry: "planning-bureau/land-supply-results",
    files: ["land-supply-results.csv"],
    rows: 128,
    keeps: true,
    columns: {
      supplyConfirmedOn: "rising:2024-01-10",
      parcelNoticeNo: "澄自然资告{year:supplyConfirmedOn}-{n:3}",
      parcelLocation: "{county}{full}{road}{a:东侧|南侧|以北}",
      supplyMethod: "code:2,9,2,4",
      parcelArea: "0.4200~~14.0000",
      failedAuctions: ({ row, source }) =>
        ["1", "2"].includes(String(row.supplyMethod)) && source.chance(0.12) ? 1 : 0,
      granteeName: (spot) =>
        num(spot, "failedAuctions") > 0
          ? null
          : say(
              spot.row.supplyMethod === "4"
                ? "{county}{a:教育局|卫生健康局|水利局|交通运输局}"
                : "澄川{brand}{a:置业|实业|智能制造|物流}有限公司",
              spot,
            ),
      granteeCreditCode: (spot) =>
        spot.row.granteeName === null
          ? null
          : say(spot.row.supplyMethod === "4" ? "{credit:11}" : "{credit}", spot),
      plotRatioRange: "1.0-1.8*2|1.5-2.2*3|不低于1.2*3|不高于0.8",
      hammerPrice: (spot) =>
        spot.row.supplyMethod === "4" || spot.row.granteeName === null
          ? null
          : (num(spot, "parcelArea") * spot.source.between(420, 4200)).toFixed(0),
      landTermYears: ({ row }) =>
        row.supplyMethod === "4"
          ? null
          : /置业/.test(String(row.granteeName))
            ? 70
            : /物流|制造|实业/.test(String(row.granteeName))
              ? 50
              : 40,
    },
  },
  {
    entry: "data-bureau/standard-place-names",
    files: ["standard-place-names.geojson"],
    rows: 440,
    columns: {
      gazetteerCode: "{division}{n:8}",
      placeClass: "code:5,3,1,1,2,6",
      standardPlaceName: (spot) =>
        say(
          {
            A: "{village}",
            B: "{road}",
            C: "{town}{a:大桥|桥|人行桥|隧道}",
            D: "{town}{a:山|河|湖|洲|岭}",
            E: "{brand}{a:大厦|花园|公馆|商业中心}",
            F: "{road}{int:1..388}号",
          }[String(spot.row.placeClass)] ?? "",
          spot,
        ),
      pinyinSpelling: ({ row }) => spell(String(row.standardPlaceName)),
      formerNames: "?82 {town}{a:老街|旧村|大队|公社|东风村|红旗路}",
      doorPlate: ({ row, source }) =>
        row.placeClass === "F"
          ? `${/\d+号$/.exec(String(row.standardPlaceName))?.[0] ?? ""}${source.pick(["", "", "附1号", "附2号"])}`
          : null,
      approvedOn: ({ source }) =>
        source.chance(0.2) ? "1990-01-01" : addDays("1991-03-01", source.int(0, 12_600)),
      signErected: "yes:84",
    },
  },
  {
    entry: "civil-affairs-bureau/standard-place-names",
    files: ["standard-place-names.csv"],
    rows: 260,
    columns: {
      placeNameCode: "DM{division}{n:5}",
      placeNameKind: "code:5,4,1,2,1",
      standardPlaceName: byValue("placeNameKind", {
        ZC: "{village}",
        DL: "{road}",
        QL: "{town}{a:大桥|廊桥|石桥}",
        ZZ: "{brand}{a:花园|家园|新村}",
        JN: "{town}{a:渡口旧址|纪念亭|古樟园}",
      }),
      romanSpelling: ({ row }) => spell(String(row.standardPlaceName)),
      formerNames: "?60 {town}{a:旧街|下街|大队|里}",
      nameOrigin: byValue("placeNameKind", {
        ZC: "因{a:村前有石桥|旧时多产竹木|地处渡口|清代设有盐仓|先民沿溪筑坝}而得名，{a:方志已有记载|1958年改称生产大队，1984年复旧名|2014年并村后沿用旧称}。",
        DL: "{int:1996..2024}年由{a:原村道改建|新区规划}后命名，{a:因通往同名街巷得名|取沿线旧地名}。",
        QL: "原为{a:木桥|石拱桥|浮桥}，{int:1965..2012}年改建为公路桥，沿用地名命名。",
        ZZ: "开发单位申报，取{a:安居兴业|临水而居|四季有花}之意。",
        JN: "{a:旧时摆渡处|民国建亭|古树成片}，{int:1986..2015}年列为纪念地。",
      }),
      namingApprovalNo: "?35 澄民地〔{int:1998..2026}〕{int:1..86}号",
    },
  },
];
