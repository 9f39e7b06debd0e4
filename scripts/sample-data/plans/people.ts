// Registers of persons, whose names and numbers are never opened, and the wide table of townships.

import { say } from "../phrase.ts";
import { townships } from "../places.ts";
import type { Plan, Spot } from "../register.ts";
import { addDays } from "../table.ts";
import { num } from "./cells.ts";

/**
 * An identity number that nobody has: the division 999999 and the serial 000 exist nowhere. The check digit is right,
 * so that programs take it for one.
 */
export function citizenNumber({ source }: Spot): string {
  const born = addDays("1966-01-01", source.int(0, 12_000)).replaceAll("-", "");
  const body = `999999${born}000`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, k) => total + weight * Number(body[k]), 0);
  return body + "10X98765432"[sum % 11];
}

const SUBJECTS: Record<string, string> = {
  J: "语文*2|数学*3|英语*3|物理|科学",
  T: "篮球*2|游泳*2|跆拳道|羽毛球",
  Y: "舞蹈*2|钢琴|书画*2|播音主持",
  N: "少儿编程*3|机器人*2|围棋",
};

const seatOf = ({ row }: Spot) => townships.find(({ code }) => code === row.townshipCode);

export const people: readonly Plan[] = [
  {
    entry: "education-bureau/off-campus-tutors",
    files: ["off-campus-tutors.csv"],
    rows: 720,
    changing: ["tutorState", "yearlyTrainingHours", "providerName"],
    columns: {
      tutorNo: "PX99{n:6}",
      tutorName: "示例人{n:4}",
      citizenNumber,
      qualificationKind: "code:4,2,4,3",
      teachingSubject: (spot) => say(SUBJECTS[String(spot.row.qualificationKind)] ?? "", spot),
      providerName: (spot) =>
        say(
          `{short}{brand}${{ J: "教育培训中心", T: "体育俱乐部", Y: "艺术中心", N: "少儿学堂" }[String(spot.row.qualificationKind)]}（{town}校区）`,
          spot,
        ),
      tutorPosition: "code:6,3,1,2",
      hiredOn: "rising:2022-01-10",
      yearlyTrainingHours: "?3 0~72/4",
      tutorState: "code:93,3,4",
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
