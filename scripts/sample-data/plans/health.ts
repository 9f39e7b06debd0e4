// What hospitals and clinics can do, and how fast.
import { say } from "../phrase.ts";
import type { Plan } from "../register.ts";
import { addDays, pad, type Row } from "../table.ts";
import { byValue, cross, days, months, num, percent } from "./cells.ts";

export const health: readonly Plan[] = [
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
    entry: "health-commission/dialysis-centres",
    files: ["dialysis-centres.csv"],
    rows: 38,
    changing: ["dialysisStations", "shiftsPerWeek", "waterConductivity"],
    columns: {
      unitKind: "code:1,5,2",
      dialysisUnitName: byValue("unitKind", {
        A: "{short}{brand}血液透析中心",
        B: "{county}{brand}医院透析室",
        C: "{county}{brand}中医院透析室",
      }),
      licenseeCreditCode: (spot) => say(spot.row.unitKind === "A" ? "{credit:91}" : "{credit:12}", spot),
      dialysisStations: "8~46/2",
      crrtMachines: ({ row, source }) => (row.unitKind === "B" ? source.int(0, 6) : 0),
      shiftsPerWeek: "12*3|15*2|18*5|21",
      isolationZones: "code:1,5,4,3",
      waterConductivity: "2.4~9.6",
      nephrologistsOnDuty: "2~9",
      eveningSession: "yes:22",
      appointmentLine: "0000-555{d:4}",
    },
  },
  {
    entry: "health-commission/large-medical-equipment",
    files: ["large-medical-equipment.csv"],
    rows: 46,
    columns: {
      equipmentClass: "code:6,1,4,2",
      commissionedOn: "rising:2014-05-01",
      configurationLicenceNo: "乙99{year:commissionedOn}{equipmentClass}{n:4}",
      holderCreditCode: "{credit:12}",
      installedHospital: "{county}{a:人民医院|中医院|第二人民医院|肿瘤医院}",
      equipmentModel: "示例{a:甲|乙|丙|丁}型-{d:4}",
      licencePurchasePrice: ({ row, source }) =>
        ({
          MR: source.int(1400, 2200),
          PET: source.int(2600, 3900),
          LA: source.int(1100, 2400),
          DSR: source.int(1800, 2500),
        })[String(row.equipmentClass)] ?? null,
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
];
