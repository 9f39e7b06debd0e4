// Places that people go to: care, health, parking, offices, names on the map.
import { pinyin } from "pinyin-pro";
import { say } from "../phrase.ts";
import type { Plan } from "../register.ts";
import { addDays, pad } from "../table.ts";
import { byValue, num, onlyIf, partOf } from "./cells.ts";

const NANDU = ["999923"];

/** Spelling of a Chinese name without tones, every syllable in capitals at its start. */
const spell = (name: string): string =>
  pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive" })
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");

export const places: readonly Plan[] = [
  {
    entry: "civil-affairs-bureau/elderly-care-homes",
    files: ["elderly-care-homes.geojson", "elderly-care-homes.csv"],
    rows: 148,
    changing: ["residentsPresent", "bedFeeMonthly", "homeState"],
    columns: {
      operatingMode: "code:5,3,4",
      careHomeName: (spot) =>
        say(
          spot.row.operatingMode === "SB"
            ? "{short}{a:松鹤|颐年|康泰|夕阳红|福寿|安养}{a:养老院|养护院|老年公寓}（{town}）"
            : "{county}{full}{a:敬老院|养老服务中心|区域养老中心}",
          spot,
        ),
      careHomeCreditCode: (spot) =>
        say(spot.row.operatingMode === "SB" ? "{credit:52}" : "{credit:12}", spot),
      careHomeGrade: "code:6,2,5,6,2,1",
      bedsFiled: "30~~380/2",
      nursingBeds: partOf("bedsFiled", 0.35, 0.9),
      residentsPresent: (spot) =>
        spot.row.homeState === "N" ? 0 : Math.round(num(spot, "bedsFiled") * spot.source.between(0.28, 0.95)),
      dementiaUnit: "yes:24",
      bedFeeMonthly: (spot) =>
        spot.row.operatingMode === "GG" ? 100 * spot.source.int(6, 14) : 100 * spot.source.int(11, 38),
      fireInspectionOn: "past:2024-03-01",
      homeState: "code:93,3,4",
    },
  },
  {
    entry: "nandu-civil-affairs-bureau/senior-canteens",
    files: ["senior-canteens.geojson"],
    rows: 96,
    within: NANDU,
    changing: ["seniorDiscount", "foodSafetyGrade"],
    renewed: ["mealsServedMonth"],
    columns: {
      canteenKind: "code:3,6,1",
      canteenName: "{town}{a:|东|西|桥头|湖畔|新村}{a:社区食堂|老年助餐点|幸福餐桌|长者食堂}{n:2}",
      canteenNo: "NDZC{n:4}",
      operatingBody: "澄川{brand}{a:餐饮管理有限公司|养老服务中心|家政服务有限公司}",
      lunchFrom: "11:00*4|10:45|11:15|10:30*2",
      mealPriceStandard: "10*2|12*5|13|15*3|16",
      seniorDiscount: "10|15*2|20*4|25|30",
      deliveryRadius: "0*3|500*3|800*2|1000*3|1500",
      mealsServedMonth: "160~~4300",
      foodSafetyGrade: "code:5,4,1,1",
    },
  },
  {
    entry: "health-commission/vaccination-clinics",
    files: ["vaccination-clinics.geojson"],
    rows: 146,
    crs: "gcj02",
    changing: ["openWeekdays", "coldChainVerifiedOn", "observationSeats"],
    columns: {
      siteType: "code:5,3,2,1",
      vaccinationSite: byValue("siteType", {
        ET: "{county}{full}{a:卫生院|社区卫生服务中心}儿童接种门诊",
        CR: "{county}{full}{a:卫生院|社区卫生服务中心}成人接种门诊",
        QS: "{county}{full}{a:中心卫生院|社区卫生服务中心}犬伤处置门诊",
        CK: "{county}{brand}妇产医院产科接种室",
      }),
      siteCreditCode: "{credit:12}",
      openWeekdays: ({ row, source }) =>
        ["QS", "CK"].includes(String(row.siteType))
          ? "1234567"
          : source.pick(["135", "246", "12345", "1357", "24", "36"]),
      vaccinesOffered: byValue("siteType", {
        ET: "乙肝、脊灰、百白破、麻腮风、乙脑、流脑、甲肝{a:、水痘|、手足口|、水痘、流感|}",
        CR: "流感、带状疱疹{a:、肺炎球菌|、人乳头瘤病毒|、肺炎球菌、人乳头瘤病毒}",
        QS: "狂犬病{a:、破伤风|}",
        CK: "卡介苗、乙肝首针",
      }),
      bookingRequired: ({ row, source }) =>
        row.siteType !== "QS" && row.siteType !== "CK" && source.chance(0.7),
      observationSeats: "8~60/2",
      coldChainVerifiedOn: "past:2025-06-01",
    },
  },
  {
    entry: "medical-insurance-bureau/designated-pharmacies",
    files: ["designated-pharmacies.csv", "designated-pharmacies.geojson"],
    rows: 220,
    changing: ["agreementState", "pharmacistsOnDuty", "outpatientPooling"],
    columns: {
      pharmacyInsuranceCode: "P{division}{n:5}",
      creditCode: "{credit}",
      pharmacySignName: "{brand}大药房{a:{town}店|{road}店|{town}二店}",
      outpatientPooling: "yes:57",
      dualChannelShop: "yes:9",
      agreementState: "code:93,4,3",
      suspensionFrom: onlyIf(
        ({ row }) => row.agreementState === "2",
        ({ asOf, source }) => addDays(asOf, -source.int(2, 80)),
      ),
      dispensaryHours: "07:30-21:30*4|08:00-21:00*4|08:00-22:00*2|00:00-24:00",
      pharmacistsOnDuty: "1~4",
      pharmacyAddress: "{address}",
    },
  },
  {
    entry: "transport-bureau/car-parks",
    files: ["car-parks.csv", "car-parks.geojson"],
    rows: 280,
    changing: ["totalBays", "tariffText", "chargingBays"],
    columns: {
      parkCode: "{division}{n:4}",
      parkKind: "code:3,6,5,1,1",
      parkName: byValue("parkKind", {
        "1": "{town}{a:中心|广场|体育馆|医院东侧}公共停车场",
        "2": "{brand}{a:广场|大厦|商业中心|酒店}地下停车场",
        "3": "{road}（{a:{town}大街|文化巷|中山路}至{a:环城路|滨河路|车站路}）",
        "4": "{town}{a:公交|客运}换乘停车场",
        "5": "{town}{a:待建地块|市场北侧}临时停车场",
      }),
      countyCode: "{division}",
      entranceAddress: ({ row, ...spot }) =>
        String(say(row.parkKind === "3" ? "{county}{full}{road}" : "{address}", { ...spot, row })),
      totalBays: ({ row, source }) => {
        const part = source.next();
        return Math.round(row.parkKind === "3" ? 8 + 60 * part : 24 + 780 * part * part * part);
      },
      chargingBays: (spot) =>
        spot.row.parkKind === "3" ? 0 : Math.round(num(spot, "totalBays") * spot.source.between(0, 0.22)),
      accessibleBays: (spot) =>
        Math.max(spot.row.parkKind === "3" ? 0 : 1, Math.round(num(spot, "totalBays") * 0.02)),
      heightLimit: ({ row, source }) =>
        row.parkKind === "2" ? source.pick(["1.9", "2.0", "2.1", "2.2", "2.4"]) : null,
      freeMinutes: ({ row, source }) => (row.parkKind === "4" ? 1440 : source.pick([15, 15, 30, 30, 60])),
      dailyCapFee: ({ row, source }) => (row.parkKind === "4" ? 0 : source.pick([10, 15, 20, 20, 25, 30])),
      tariffText: (spot) =>
        spot.row.parkKind === "4"
          ? "凭当日公交乘车记录全天免费，未乘车的每次5元。"
          : say(
              "停车{freeMinutes}分钟内免费；首小时{a:3|4|5}元，之后每{a:半|1}小时{a:1|1.5|2}元，24小时最高{dailyCapFee}元。{a:|新能源汽车充电期间首2小时免费。|22时至次日7时每次3元。|持残疾人证的车辆免费。}",
              spot,
            ),
      overnightAllowed: "yes:72",
      filedOn: "past:2019-03-01",
    },
  },
  {
    entry: "urban-management-bureau/street-lamps",
    files: ["street-lamps.csv"],
    rows: 1600,
    changing: ["lampWattage", "lightSource"],
    columns: {
      lampPostNo: "{division}{n:6}",
      litStreet: "{road}",
      lightSource: "code:78,20,2",
      lampWattage: ({ row, source }) =>
        source.pick(row.lightSource === "L" ? [60, 80, 100, 120, 150] : [150, 250, 400]),
      postHeight: "6.0*2|8.0*4|10.0*3|12.0*2|15.0",
      controlCabinet: "KG{division}{int:10..99}",
      retrofitBatch: ({ row, source }) =>
        row.lightSource === "L" ? source.pick(["2021-1", "2023-1", "2023-2", "2025-1"]) : null,
    },
  },
  {
    entry: "cloud-office/self-service-kiosks",
    files: ["self-service-kiosks.geojson"],
    rows: 124,
    changing: ["matterCount"],
    columns: {
      kioskAssetTag: "ZZ{division}{n:4}",
      hostVenue:
        "{county}{full}{a:便民服务中心*5|党群服务中心*3}|{town}{a:农商银行|商业广场|汽车站|地铁商城}一楼大厅",
      matterCount: "42~236",
      roundTheClock: "yes:34",
      printsCertificates: "yes:77",
      installedOn: "past:2020-05-01",
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
  {
    entry: "linxi-health-bureau/village-clinics",
    files: ["village-clinics.xlsx"],
    rows: 184,
    within: ["999921"],
    heads: "titles",
    changing: ["villageDoctors", "essentialDrugKinds"],
    columns: {
      clinicRoomNo: "LXW{n:4}",
      administrativeVillage: "{full}{village}",
      parentHealthCentre: "临溪县{full}卫生院",
      villageDoctors: "1~3",
      outreachDay: "0*2|1|2|3|4|5|25|14",
      insuranceSettlement: "yes:93",
      essentialDrugKinds: "46~128",
    },
  },
  {
    entry: "nandu-civil-affairs-bureau/residents-committees",
    files: ["residents-committees.csv"],
    rows: 112,
    within: NANDU,
    changing: ["householdsCovered", "committeeMembers"],
    renewed: ["lastElectionOn"],
    columns: {
      residentsCommittee:
        "{full}{a:采菱|渔浦|横塘|学士|桂香|栖霞|汀兰|沧浪|听涛|迎晖|朝宗|通济|碧波|丰乐}{a:|第一|第二|东|西}社区居民委员会",
      committeeCreditCode: "{credit:55}",
      parentSubdistrict: "{full}",
      householdsCovered: "860~4300",
      committeeMembers: "5*4|7*5|9*2",
      lastElectionOn: ({ asOf }) => (asOf >= "2026-06-01" ? "2026-05-16" : "2021-05-20"),
      officeFloorArea: "120.0~980.0",
      splitFrom: "?93 {full}{a:采菱|学士|听涛}社区居民委员会",
    },
  },
  {
    entry: "transport-bureau/ferry-crossings",
    files: ["ferry-crossings.xlsx"],
    rows: 26,
    columns: {
      ferryName: "{town}{a:上|下|老|新}渡{n:2}",
      riverCrossed: "澄江*5|临溪*2|双石河|青溪",
      leftBankVillage: "{village}",
      rightBankVillage: "{village}",
      boatCapacity: "8*2|12*4|16*2|24",
      crossingWidth: "42~~380",
      stopWaterLevel: "18.20~42.60",
      waitingPavilion: "yes:68",
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
    entry: "public-security-bureau/traffic-violation-hotspots",
    files: ["traffic-violation-hotspots.csv"],
    rows: ({ id }) =>
      Array.from({ length: 38 }, (_, k) => ({ hotspotNo: `TS${id.replace("-q", "")}${pad(k + 1, 3)}` })),
    columns: {
      roadSection: "{road}（{a:{town}大街口|环城路口|铁路桥下}至{a:滨河路口|学校北门|客运站}）",
      mainViolation: "code:4,1,2,4,5",
      peakHourFrom: "7*5|8*3|11|17*5|18*3|21",
      minorCrashes: "2~~24",
      speedLimitPosted: "30*2|40*4|50*3|60*3|70",
      remedyTaken:
        "增设{a:中央护栏|减速标线|非机动车待行区|爆闪灯}，{a:早晚高峰安排警力|重新划设导向车道|延长行人绿灯}。|会同{a:城管|交通}部门{a:迁移遮挡标志的树木|封闭开口|补装路灯}，{a:下季度复评|已完工}。",
    },
  },
  {
    entry: "urban-management-bureau/street-parking-vacancies",
    files: ["street-parking-vacancies.csv"],
    rows: 146,
    within: NANDU,
    renewed: ["freeBays", "snapshotAt"],
    columns: {
      parkingSectionName: "{road}（{a:东|南|北}段·{int:1..9}区）",
      parkingSectionId: (spot) =>
        `${pinyin(String(spot.row.parkingSectionName).split("（")[0] ?? "", {
          pattern: "first",
          toneType: "none",
          type: "array",
        })
          .join("")
          .toUpperCase()
          .slice(0, 5)}${pad(spot.i + 1, 3)}`,
      snapshotAt: ({ asOf, source }) =>
        `${asOf}T10:${pad(source.int(0, 9), 2)}:${pad(source.int(0, 59), 2)}+08:00`,
      markedBays: "8~64",
      closedBays: ({ source }) => (source.chance(0.85) ? 0 : source.int(1, 5)),
      freeBays: (spot) =>
        Math.round((num(spot, "markedBays") - num(spot, "closedBays")) * spot.source.between(0, 0.6)),
      sensingMode: "code:4,4,2",
      tariffZone: "code:2,4,3",
      firstHourFee: byValue("tariffZone", { "1": "6", "2": "4", "3": "2" }),
      sectionMidpoint: ({ point }) => `${point.lon.toFixed(5)},${point.lat.toFixed(5)}`,
    },
  },
];
