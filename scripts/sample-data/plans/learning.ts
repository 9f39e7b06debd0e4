// Schools, tutors, heritage, travel.
import { say } from "../phrase.ts";
import type { Plan, Spot } from "../register.ts";
import { addDays } from "../table.ts";
import { byValue, cross, num } from "./cells.ts";

/**
 * An identity number that nobody has: the division 999999 and the serial 000 exist nowhere. The check digit is right,
 * so that programs take it for one.
 */
function citizenNumber({ source }: Spot): string {
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

export const learning: readonly Plan[] = [
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
    entry: "education-bureau/off-campus-training-providers",
    files: ["white-list.xlsx"],
    heads: "titles",
    rows: 214,
    changing: ["escrowBalance", "filedMaterials", "lastSiteInspection"],
    columns: {
      trainingLicenceNo: "教民{division}9{n:5}",
      trainingKind: "code:2,4,6,3",
      providerName: byValue("trainingKind", {
        A: "{short}{brand}教育培训中心（{town}校区）",
        B: "{short}{brand}{a:篮球|游泳|跆拳道|羽毛球}俱乐部（{town}店）",
        C: "{short}{brand}{a:舞蹈|书画|钢琴|播音主持}艺术中心（{town}校区）",
        D: "{short}{brand}{a:少儿编程|机器人}学堂（{town}校区）",
      }),
      providerCreditCode: "{credit}",
      teachingSite: "{address}",
      licensedSeats: "20~~260/5",
      escrowBalance: "0.00~~86.00",
      filedMaterials: "2~~64",
      lastSiteInspection: ({ asOf, source }) => addDays(asOf, -source.int(3, 170)),
      annualGrade: "code:86,10,4",
    },
  },
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
    entry: "linxi-education-bureau/dialect-lesson-recordings",
    files: ["transcripts.csv"],
    within: ["999921"],
    rows: 132,
    columns: {
      clipNumber: "XY{n:4}",
      oralGenre: "code:4,4,3,2",
      dialectTown: "{full}",
      recordedSchoolYear: "2021-2022|2022-2023",
      clipSeconds: "14~~360",
      pieceTitle: byValue("oralGenre", {
        RY: "{a:月光光|排排坐|小雨点|摇篮谣|数蛤蟆}（{town}）",
        NY: "{a:清明看天|六月晒谷|霜降收薯|惊蛰听雷}（{town}）",
        GS: "{town}{a:石桥的故事|渡口老人|两个卖茶人}",
        SG: "{town}{a:采茶山歌|放排山歌|对歌}",
      }),
      phoneticTranscript: byValue("oralGenre", {
        RY: "yeh guang guang, liong {a:dong|tong} dong, {a:ah ma|ah bo} lai den deng",
        NY: "cing ming ko tien, {a:gu y|li xia} ko tien, {a:ho|bo} ziu qiu ko tien",
        GS: "lao bei lai gong, zong {a:qien|xin} mai you ih zo giau",
        SG: "a hei, song do {a:hang|dang} lai cai ga, cai do {a:ih|liong} lo",
      }),
      mandarinGloss: byValue("oralGenre", {
        RY: "月亮亮堂堂，照着池塘，{a:外婆|阿婆}来点灯。",
        NY: "清明看天色，{a:谷雨|立夏}看雨水，收成就看这几日。",
        GS: "老辈人讲，从前村口有一座桥，{a:冬天|夜里}过桥要先招呼一声。",
        SG: "上到山冈来采茶，采得{a:一|两}箩背回家。",
      }),
    },
  },
  {
    entry: "culture-tourism-bureau/intangible-heritage-items",
    files: ["heritage-items.csv"],
    rows: 96,
    changing: ["activeBearers", "recordedMinutes"],
    columns: {
      listLevel: "code:1,4,9",
      heritageClass: "code:2,2,2,2,1,3,7,4",
      heritageItemCode: "{listLevel}-{heritageClass}-{n:4}",
      heritageItemName: byValue("heritageClass", {
        "01": "{town}{a:渡口传说|双塔传说|石桥故事}",
        "02": "{town}{a:号子|山歌|锣鼓}",
        "03": "{town}{a:龙舞|狮舞|鱼灯}",
        "04": "{a:澄川采茶戏|临溪木偶戏|望岭傩戏}（{town}）",
        "05": "{town}{a:道情|渔鼓|评话}",
        "07": "{town}{a:剪纸|木雕|竹刻}",
        "08": "{town}{a:手工造纸|绿茶制作|酱油酿造|竹编|制秤|米酒酿造}技艺",
        "10": "{town}{a:庙会|渔民开江|舞龙灯|采茶节}",
      }),
      listedBatch: "第{a:一|二|三|四|五|六|七}批",
      protectingBody: "{county}文化馆|{full}文化站|{town}{brand}工坊",
      cradleArea: "{county}{full}及{a:周边乡镇|沿江各村|澄江两岸}",
      activeBearers: "1~7",
      teachingPlaces: "0~4",
      materialNeeded: ({ row, source }) =>
        row.heritageClass === "08"
          ? source.pick([
              "毛竹、石灰、纸槽、竹帘、焙墙",
              "鲜叶、铁锅、竹匾、焙笼",
              "黄豆、面粉、粗盐、陶缸",
              "糯米、酒曲、木甑、陶坛",
              "毛竹篾、刮刀、模具",
            ])
          : null,
      recordedMinutes: "12.5~~460.0",
      endangered: "yes:17",
    },
  },
  {
    entry: "culture-tourism-bureau/travel-agencies",
    files: ["travel-agencies.xlsx"],
    rows: 94,
    changing: ["branchesCount", "depositPaid"],
    columns: {
      agencyLicenceNo: "L-CC99{n:4}",
      agencyName: "{short}{brand}{a:国际旅行社|旅行社|假期旅行社}有限公司",
      businessRange: "code:8,2",
      branchesCount: "0~~12",
      depositPaid: ({ row, source }) => (row.businessRange === "O" ? 140 : 20) + 5 * source.int(0, 6),
      agencyPhone: "0000-555{d:4}",
      agencyGrade: "?45 3A*4|4A*2|5A",
      officeAddress: "{address}",
    },
  },
];
