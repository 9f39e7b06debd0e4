// Parking, lamps, ferries, works and what stands in the street.
import { pinyin } from "pinyin-pro";
import { say } from "../phrase.ts";
import type { Plan, Spot } from "../register.ts";
import { addDays, pad } from "../table.ts";
import { byValue, cross, days, daysAfter, NANDU, num, onlyIf } from "./cells.ts";

const hourOf = ({ row }: Spot): number =>
  Number(String(row.sampledAt).slice(11, 13)) + Number(String(row.sampledAt).slice(14, 16)) / 60;

/** A sensor's value around a level; nothing from one that is offline. */
const pole = (spot: Spot, level: number, spread: number, decimals: number): string | null =>
  spot.row.readingFlag === "2" || spot.row.readingFlag === "3"
    ? null
    : Math.max(0, level + spot.source.normal() * spread).toFixed(decimals);

export const streets: readonly Plan[] = [
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
    rows: 1200,
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
  {
    entry: "transport-bureau/road-excavation-permits",
    files: ["road-works.csv"],
    rows: 86,
    changing: ["worksTo"],
    columns: {
      worksFrom: ({ asOf, source }) => addDays(asOf, source.int(-60, 20)),
      worksPermitNo: "涉路{division}{n:4}",
      applicantUnit: "澄川{brand}{a:燃气|电力工程|通信工程|供水|市政工程}有限公司",
      applicantCreditCode: "{credit}",
      affectedRoute: "{a:S9|X9|Y9}{d:2}{a:临柘线|望云线|澄竹线|双沙线|石松线}",
      stakeRange: ({ source }) => {
        const km = source.int(2, 68);
        return `K${km}+${pad(source.int(0, 899), 3)}至K${km}+${pad(900 + source.int(0, 99), 3)}`;
      },
      laneClosureMode: "code:4,1,5",
      worksTo: daysAfter("worksFrom", 5, 120),
      detourAdvice: onlyIf(
        ({ row }) => row.laneClosureMode !== "S",
        (spot) => say("经{road}绕行，{a:高峰时段有交警指挥|大型货车请提前改道|早七点至九点不施工}。", spot),
      ),
    },
  },
  {
    entry: "bus-group/lost-property-items",
    files: ["lost-property.csv"],
    rows: 118,
    columns: {
      foundDate: "rising:2026-05-18",
      foundItemNo: "SW{n:6}",
      itemKind: "code:4,3,5,4,2",
      itemFeatures: byValue("itemKind", {
        BB: "{a:黑色|灰色|红格|藏青}{a:双肩包|手提袋|帆布包}，内有{a:水杯|课本|围巾|饭盒}",
        SJ: "{a:黑色|白色|银色}{a:手机，屏幕有裂纹|无线耳机充电盒|平板电脑，带蓝色保护套|充电宝}",
        YF: "{a:透明|碎花|黑色}{a:折叠伞|长柄伞}|{a:米色|深灰}{a:针织帽|羽绒背心|围巾}",
        ZJ: "{a:公交卡|校园卡|社保卡|图书证}一张",
        QT: "{a:儿童滑板车|保温杯|钥匙一串，挂毛绒小熊|象棋一副}",
      }),
      foundOnLine: "{int:1..60}路*6|临{int:1..18}路|望{int:1..12}路",
      keptAtDepot: "{a:澄江|长洲|高铁站|临溪|望岭}场站",
      claimState: "code:7,4,1",
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
];
