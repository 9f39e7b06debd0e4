// Warnings, normals, the ten days of the farmers.
import { say } from "../phrase.ts";
import { random } from "../random.ts";
import type { Plan, Spot } from "../register.ts";
import { addDays, pad, type Row } from "../table.ts";
import { cross, dekads, num } from "./cells.ts";

/** One warning signal and what became of it, step by step. */
function signals(asOf: string): Row[] {
  const year = asOf.slice(0, 4);
  const stations = ["SJ", "LX", "WL", "ND"] as const;
  const count = Math.round(Number(asOf.slice(5, 7)) * 6);
  return Array.from({ length: count }, (_, k) => {
    const station = stations[(k * 7) % 4] ?? "SJ";
    const steps = 2 + ((k * 5) % 3);
    return Array.from({ length: steps }, (_, step) => ({
      signalIssueNo: `${station}-${year}-${pad(k + 1, 4)}`,
      signalSequence: step + 1,
      issuingStation: station,
      signalAction: step === 0 ? "N" : step === steps - 1 ? "X" : step % 2 === 1 ? "U" : "D",
      signedAt: `${addDays(`${year}-01-04`, Math.floor((k * (Number(asOf.slice(5, 7)) * 30 - 8)) / count))}T${pad((5 + step * 4 + (k % 4)) % 24, 2)}:${pad((k * 17 + step * 11) % 60, 2)}:00+08:00`,
    }));
  })
    .flat()
    .filter(({ signedAt }) => signedAt.slice(0, 10) <= asOf);
}

/** What a signal is about, by the month: the same for every step of it. */
const hazardOf = ({ row }: Spot): string => {
  const month = Number(String(row.signedAt).slice(5, 7));
  const serial = Number(String(row.signalIssueNo).slice(-4));
  const list =
    month <= 2 || month === 12
      ? ["DL", "DW", "BX", "DW"]
      : month >= 7 && month <= 9
        ? ["GW", "LD", "TF", "BY"]
        : ["BY", "LD", "DW", "LD"];
  return list[serial % 4] ?? "LD";
};

const COLOURS = ["B", "Y", "O", "R"];

const TOWNS: Record<string, string[]> = {
  LX: "临溪街道 柘林镇 横溪口镇 双石镇 沙湾埠镇 锦屏桥镇 大湖圩镇 龙尾桥镇 鹅湖乡 苦竹乡".split(" "),
  WL: "望岭街道 云岫镇 石门坳镇 青溪源镇 松坪镇 茶亭镇 白水涧镇 高坪乡 雾岩乡 老鹰岩乡".split(" "),
  ND: "澄江街道 文澜街道 南渡街道 柳浦街道 东津街道 长洲街道 竹埠镇 荷塘桥镇 青圩镇 桑园店镇".split(" "),
};

const GUIDES: Record<string, string> = {
  BY: "低洼地带住户做好排水，地下车库备好挡水板；山区注意山洪和滑坡，不要涉水行车。",
  TF: "加固门窗、广告牌和大棚，船只回港；停止高空和露天集体活动。",
  GW: "午后减少户外作业，给老人和病人降温补水；注意用电负荷。",
  LD: "停止水上和空旷处活动，关闭露天电器，不要在树下避雨。",
  DW: "减速慢行、开启雾灯；渡口和高速公路视能见度停航、限行。",
  BX: "清扫桥面和坡道积雪，加固棚架；非必要不出行。",
  DL: "坡道、桥面撒布防滑料，骑行者下车推行。",
};

export const weather: readonly Plan[] = [
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
    entry: "weather-bureau/weather-warnings",
    files: ["weather-warnings.json"],
    rows: ({ asOf }) => signals(asOf),
    columns: {
      hazardType: hazardOf,
      signalColour: ({ row }) => {
        const start = Number(String(row.signalIssueNo).slice(-4)) % 2;
        const step = Number(row.signalSequence) - 1;
        return (
          COLOURS[
            Math.min(
              3,
              start + (row.signalAction === "U" ? step : row.signalAction === "D" ? 0 : Math.min(step, 1)),
            )
          ] ?? "B"
        );
      },
      effectiveHours: ({ row, source }) => (row.signalAction === "X" ? null : source.pick([3, 6, 12, 24])),
      coveredTowns: ({ row }) => {
        if (row.issuingStation === "SJ") return "全区域";
        const source = random(`towns ${row.signalIssueNo}`);
        return source.sample(TOWNS[String(row.issuingStation)] ?? [], source.int(3, 8)).join("、");
      },
      signalText: (spot) =>
        say(
          spot.row.signalAction === "X"
            ? "{label:issuingStation}解除{label:hazardType}{label:signalColour}预警信号，相关影响已经减弱。"
            : "{label:issuingStation}{label:signalAction}{label:hazardType}{label:signalColour}预警信号：预计未来{effectiveHours}小时{coveredTowns}将出现{label:hazardType}天气，请注意防范。",
          spot,
        ),
      defenceGuide: (spot) =>
        spot.row.signalAction === "X" ? null : (GUIDES[String(spot.row.hazardType)] ?? null),
    },
  },
];
