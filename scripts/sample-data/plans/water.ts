// Rivers, wells, hazards and what flows in them.
import { say } from "../phrase.ts";
import type { Plan } from "../register.ts";
import { MOUNTAINS, num, onlyIf, partOf } from "./cells.ts";

export const water: readonly Plan[] = [
  {
    entry: "planning-bureau/geohazard-sites",
    files: ["geohazard-sites.geojson"],
    rows: 468,
    within: MOUNTAINS,
    changing: ["threatenedHouseholds", "monitoringMeans", "warningRainfall"],
    renewed: ["lastSurveyedOn"],
    columns: {
      hazardKind: "code:6,3,1,1",
      hazardSiteCode: "{division}{hazardKind}{n:4}",
      hazardSiteName: "{full}{village}{a:后山|村口|小学旁|公路边坡|老屋场|水库尾|茶厂后}{label:hazardKind}",
      hazardScale: "code:8,2,1",
      hazardVolume: ({ row, source }) =>
        ({ "1": source.between(0.1, 9.5), "2": source.between(10, 95), "3": source.between(100, 420) })[
          String(row.hazardScale)
        ]?.toFixed(1) ?? null,
      threatenedHouseholds: "0~~64",
      threatenedAssets: (spot) =>
        (
          num(spot, "threatenedHouseholds") * spot.source.between(12, 31) +
          spot.source.between(5, 160)
        ).toFixed(0),
      monitoringMeans: "code:6,1,2",
      escapeRoute: (spot) =>
        num(spot, "threatenedHouseholds") === 0
          ? null
          : say(
              "沿{a:村道|机耕路|溪边便道|后山石阶}向{a:东|西|南|北}撤至{a:村部广场|小学操场|文化礼堂|粮站晒场}，步行约{int:4..25}分钟，{a:夜间由网格员持灯引导|途中避开溪沟|雨后石阶湿滑请靠内侧行走|老人和学生由专人陪同}。",
              spot,
            ),
      warningRainfall: "45~120",
      lastSurveyedOn: ({ asOf, source }) =>
        `${asOf.slice(0, 8)}${String(source.int(3, 28)).padStart(2, "0")}`,
    },
  },
  {
    entry: "wangling-water-bureau/flash-flood-sirens",
    files: ["flash-flood-sirens.geojson"],
    rows: 236,
    within: ["999922"],
    changing: ["householdsInEarshot", "soundedOk"],
    renewed: ["lastSoundedOn"],
    columns: {
      catchmentName: "青溪源*4|白水涧*3|云岫河*4|松溪|桃坞坑|七里冲*2|大岭溪",
      sirenPointNo: (spot) =>
        `WL${["青溪源", "白水涧", "云岫河", "松溪", "桃坞坑", "七里冲", "大岭溪"].indexOf(String(spot.row.catchmentName)) + 1}${say("{n:3}", spot)}`,
      warnedHamlet: "{full}{village}{a:一|二|三|四|五|六}组",
      alarmDevice: "code:6,3,2,3",
      householdsInEarshot: "8~~180",
      prepareThreshold: "25~45",
      leaveThreshold: (spot) => num(spot, "prepareThreshold") + spot.source.int(8, 25),
      powerSupply: ({ row, source }) =>
        row.alarmDevice === "H" || row.alarmDevice === "G" ? "N" : source.pick(["M", "S", "D", "D"]),
      lastSoundedOn: ({ asOf, source }) => `${asOf.slice(0, 8)}${String(source.int(1, 18)).padStart(2, "0")}`,
      soundedOk: "yes:94",
    },
  },
  {
    entry: "water-bureau/river-chief-signboards",
    files: ["river-chief-signboards.geojson"],
    rows: 310,
    changing: ["boardCondition"],
    renewed: ["lastPhotographedOn"],
    columns: {
      chiefLevel: "code:1,3,6,9",
      signboardNo: "HZ{division}{n:4}",
      reachName: "{a:澄江|临溪|云岫河|青溪|柘林港|双石河|渔浦港}{town}段",
      chiefPost: ({ row, town }) =>
        ({
          "1": "市政府副市长",
          "2": `${town.county.name}副${town.county.name.at(-1)}长`,
          "3": `${town.full}${town.kind === "街道" ? "办事处主任" : town.kind === "镇" ? "镇长" : "乡长"}`,
          "4": "村（居）委会主任",
        })[String(row.chiefLevel)] ?? null,
      boardCondition: "code:90,6,4",
      lastPhotographedOn: ({ asOf, source }) =>
        new Date(Date.parse(asOf) - source.int(0, 88) * 86_400_000).toISOString().slice(0, 10),
    },
  },
  {
    entry: "water-bureau/water-abstraction-permits",
    files: ["water-abstraction-permits.csv"],
    rows: 268,
    changing: ["annualPermittedVolume", "meterOnline"],
    columns: {
      abstractionPermitCode: "{a:B|C}{division}{a:S|G}20{int:19..26}-{n:4}",
      abstractionPurpose: "code:2,6,5,3,1",
      abstractorName: (spot) =>
        say(
          {
            GG: "{short}{town}{a:自来水有限公司|水厂|供水站}",
            GY: "澄川{brand}{a:化纤|造纸|食品|印染|建材|酿酒|机械}有限公司",
            NG: "{county}{full}{a:灌区管理所|水利站|农业专业合作社联合社}",
            FD: "{county}{town}水电站",
            ST: "{county}{a:河湖管护中心|水环境养护中心}",
          }[String(spot.row.abstractionPurpose)] ?? "",
          spot,
        ),
      abstractorCreditCode: "{credit}",
      abstractionSource: "code:7,3,1",
      intakeWaterBody: ({ row, town, source }) =>
        row.abstractionSource === "G"
          ? `${town.full}第四系孔隙含水层`
          : row.abstractionSource === "R"
            ? `${town.county.name.slice(0, 2)}再生水厂`
            : source.pick(["澄江", "临溪", "澄源水库", "云岫水库", "柘林水库", "双石河", "青溪"]),
      annualPermittedVolume: ({ row, source }) =>
        (row.abstractionPurpose === "FD"
          ? source.between(600, 9800)
          : row.abstractionPurpose === "GG"
            ? source.between(40, 4200)
            : source.between(0.6, 180)
        ).toFixed(2),
      meterOnline: "yes:78",
      returnFlowOutlet: ({ row, source, town }) =>
        row.abstractionPurpose === "FD"
          ? "电站尾水渠"
          : row.abstractionPurpose === "NG"
            ? null
            : source.pick([`${town.county.name}污水处理厂`, "园区污水处理站", "澄江"]),
      abstractionGrantedOn: "past:2012-03-01",
      abstractionExpiry: "future:20..1800",
    },
  },
  {
    entry: "linxi-health-bureau/rural-drinking-water-tests",
    files: ["rural-drinking-water-tests.csv"],
    rows: ({ id }) =>
      Array.from({ length: 96 }, (_, k) => ({
        waterSampleNo: `LX${id.replace("-q", "")}${String(k + 1).padStart(4, "0")}`,
      })),
    within: ["999921"],
    columns: {
      waterworksName: "{full}{a:集中|}供水{a:站|厂}",
      samplePointKind: "code:1,2",
      sampledOn: ({ asOf, source }) =>
        new Date(Date.parse(asOf) - source.int(4, 80) * 86_400_000).toISOString().slice(0, 10),
      totalColiforms: ({ source }) => (source.chance(0.06) ? source.int(2, 33) : 0),
      freeChlorine: "?2 0.05~0.92",
      turbidityValue: "0.12~1.05",
      sampleVerdict: (spot) =>
        num(spot, "totalColiforms") > 0 || num(spot, "turbidityValue") > 1 ? "B" : "H",
    },
  },
  {
    entry: "water-bureau/tap-water-network-quality",
    files: ["tap-water-network-quality.csv"],
    rows: ({ id }) =>
      Array.from({ length: 60 }, (_, k) => ({
        tapSampleNo: `MS${id.replaceAll("-", "")}${String(k + 1).padStart(3, "0")}`,
      })),
    within: ["999923"],
    columns: {
      supplyZone: "{a:城北|城中|江东|江西|长洲|芦汀}供水分区",
      tapSitePlace: "{full}{road}{a:社区服务站|小学|农贸市场|快递驿站|公厕洗手台|老干部活动室}",
      secondarySupply: "yes:38",
      turbidityNtu: "0.10~0.98",
      residualChlorine: "0.05~0.80",
      colonyCount: "0~~96",
      sampledOnDate: ({ asOf, source }) =>
        new Date(Date.parse(asOf) - source.int(0, 6) * 86_400_000).toISOString().slice(0, 10),
      tapVerdict: (spot) => (num(spot, "turbidityNtu") > 0.96 ? spot.source.pick(["N", "R"]) : "Y"),
    },
  },
  {
    entry: "ecology-bureau/surface-water-assessment",
    files: ["surface-water-assessment.xlsx"],
    heads: "titles",
    rows: ({ asOf }) =>
      Array.from({ length: 27 }, (_, k) => ({
        sectionCode: `DM9999${String(k + 1).padStart(3, "0")}`,
        sampledMonth: asOf.slice(0, 7),
      })),
    columns: {
      sectionName: ({ row }) => {
        const k = Number(String(row.sectionCode).slice(-3)) - 1;
        const river = ["澄江", "临溪", "云岫河", "青溪", "双石河", "柘林港", "渔浦港", "白水涧", "鹅湖"][
          k % 9
        ];
        return `${river}${["入境", "大桥", "出境"][Math.floor(k / 9)]}断面`;
      },
      controlRank: ({ row }) => {
        const k = Number(String(row.sectionCode).slice(-3));
        return k <= 5 ? "G" : k <= 14 ? "S" : "C";
      },
      targetGrade: ({ row }) => (Number(String(row.sectionCode).slice(-1)) % 3 === 0 ? "II" : "III"),
      waterGrade: "code:1,9,12,3,1,0,1",
      permanganateIndex: onlyIf(
        ({ row }) => row.waterGrade !== "DRY",
        ({ row, source }) => {
          const [low, high] = { I: [1.1, 2], II: [2.1, 4], III: [4.1, 6], IV: [6.1, 9.5], V: [10.1, 14] }[
            String(row.waterGrade)
          ] ?? [2, 4];
          return source.between(low!, high!).toFixed(1);
        },
      ),
      totalPhosphorus: onlyIf(
        ({ row }) => row.waterGrade !== "DRY",
        ({ row, source }) => {
          const [low, high] = {
            I: [0.01, 0.02],
            II: [0.03, 0.1],
            III: [0.06, 0.2],
            IV: [0.12, 0.3],
            V: [0.21, 0.4],
          }[String(row.waterGrade)] ?? [0.03, 0.1];
          return source.between(low!, high!).toFixed(3);
        },
      ),
      exceedingFactors: (spot) =>
        ["IV", "V"].includes(String(spot.row.waterGrade))
          ? `高锰酸盐指数（${Math.max(0.1, num(spot, "permanganateIndex") / 6 - 1).toFixed(1)}）`
          : null,
    },
  },
  {
    entry: "wangling-water-bureau/dredged-gravel-auctions",
    files: ["dredged-gravel-auctions.xlsx"],
    rows: 34,
    within: ["999922"],
    columns: {
      gravelLotNo: "WLSS{int:2023..2026}-{n:3}",
      dredgedReach: "{a:青溪|云岫河|白水涧|大岭溪}{full}段",
      stockpileVolume: "1200~~48000",
      reservePrice: (spot) => Math.round(num(spot, "stockpileVolume") * spot.source.between(18, 34)),
      auctionOutcome: "code:8,1,1",
      hammerPrice: onlyIf(({ row }) => row.auctionOutcome === "S", partOf("reservePrice", 1.02, 1.6)),
      creditCode: onlyIf(
        ({ row }) => row.auctionOutcome === "S",
        (spot) => say("{credit}", spot),
      ),
      haulageDeadline: onlyIf(
        ({ row }) => row.auctionOutcome !== "U",
        (spot) => say("future:30..180", spot),
      ),
    },
  },
];
