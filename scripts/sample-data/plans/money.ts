// What offices buy, build and charge.
import { say } from "../phrase.ts";
import type { Plan } from "../register.ts";
import { pad } from "../table.ts";
import { daysAfter, num, timesOf } from "./cells.ts";

/** Who sells what a contract is about. */
const SUPPLIERS: readonly (readonly [RegExp, string])[] = [
  [/智慧校园|政务云|网络安全|档案/, "{a:信息技术|科技|数据服务}"],
  [/课桌椅|家具/, "{a:家具|教学设备}"],
  [/监护仪/, "医疗器械"],
  [/食材/, "{a:餐饮管理|农产品配送}"],
  [/物业|保洁|绿化/, "{a:物业管理|环境服务|园林绿化}"],
  [/车租赁/, "汽车租赁"],
  [/消防/, "消防器材"],
  [/图书/, "图书发行"],
  [/./, "管道工程"],
];

/** Fees and what they cost at most. */
const FEES = [
  ["不动产登记费", "每件{a:80|550}元"],
  ["城市道路占用挖掘修复费", "每平方米{int:60..480}元"],
  ["水资源费", "每立方米{a:0.10|0.20|0.35}元"],
  ["污水处理费", "每立方米{a:0.85|0.95|1.20}元"],
  ["生活垃圾处理费", "每户每月{a:3|5|6}元"],
  ["公办幼儿园保教费", "每生每月{a:260|380|520}元"],
  ["普通高中学费", "每生每学期{a:600|850|1100}元"],
  ["中等职业学校学费", "每生每学期{a:900|1300|1500}元"],
  ["机动车驾驶证工本费", "每证10元"],
  ["考试考务费", "每人每科{a:30|45|60}元"],
  ["特种设备检验检测费", "每台{a:180|320|900}元"],
  ["预防接种服务费", "每剂次{a:20|25|28}元"],
  ["住宿费", "每生每学期{a:200|350|500}元"],
  ["土地复垦费", "每平方米{a:12|16|22}元"],
  ["耕地开垦费", "每平方米{a:30|60|75}元"],
  ["公证费", "每件{a:80|200|300}元"],
] as const;

export const money: readonly Plan[] = [
  {
    entry: "cloud-office/digital-project-register",
    files: ["it-projects.xlsx", "it-projects.json"],
    heads: "titles",
    rows: 148,
    changing: ["buildStage", "contractFunds"],
    columns: {
      itProjectNo: ({ i, of }) => `${2019 + Math.floor((i / of) * 8)}${pad(i + 1, 4)}`,
      applicantAgency:
        "市{a:教育局|卫健委|交通局|水利局|应急管理局|城市管理局|市场监管局|民政局|人社局|文旅局|农业农村局|生态环境局}",
      itProjectTitle:
        "{applicantAgency}{a:业务协同平台|数据治理|视频会议|一体化监管系统|移动办公|指挥调度平台|档案数字化|数据挂接改造}{a:一期|二期|升级|}项目",
      requestedFunds: "38.00~~2600.00",
      approvedFunds: timesOf("requestedFunds", 0.62, 0.98),
      buildStage: ({ row, source }) =>
        String(row.itProjectNo) < "2024"
          ? source.weighted([
              ["6", 12],
              ["9", 1],
            ])
          : source.weighted([
              ["1", 1],
              ["2", 2],
              ["3", 2],
              ["4", 5],
              ["5", 3],
              ["6", 6],
            ]),
      contractFunds: (spot) =>
        /[456]/.test(String(spot.row.buildStage))
          ? (num(spot, "approvedFunds") * spot.source.between(0.88, 0.99)).toFixed(2)
          : null,
      creditCode: (spot) => (/[456]/.test(String(spot.row.buildStage)) ? say("{credit}", spot) : null),
      catalogueLinked: ({ row, source }) =>
        row.buildStage === "6" || (/[45]/.test(String(row.buildStage)) && source.chance(0.5)),
    },
  },
  {
    entry: "finance-bureau/administrative-fee-catalogue",
    files: ["fee-catalogue.csv"],
    rows: 64,
    keeps: true,
    columns: {
      feeItemName: ({ i }) =>
        `${FEES[i % FEES.length]?.[0] ?? ""}${["", "（减半征收）", "（县区）", "（其他）"][Math.floor(i / FEES.length)] ?? ""}`,
      feeItemCode: "SF99{n:4}",
      leviedBy: ({ row }) => {
        const name = String(row.feeItemName);
        return /学|保教|住宿/.test(name)
          ? "市教育局"
          : /水资源/.test(name)
            ? "市水利局"
            : /污水|垃圾|道路/.test(name)
              ? "市城市管理局"
              : /土地|耕地|不动产/.test(name)
                ? "市自然资源和规划局"
                : /接种/.test(name)
                  ? "市卫生健康委员会"
                  : "市公安局、市市场监管局等";
      },
      rateCeiling: (spot) => say(FEES[spot.i % FEES.length]?.[1] ?? "", spot),
      fundsOwnership: "缴入市级国库*5|缴入县区国库*3|财政专户管理*2",
      exemptionCases:
        "?30 低保、特困家庭凭证免收|小微企业{a:免收|减半}|残疾人、烈属免收|灾情期间由市政府公告减免",
      suspendedLevyOn: "?82 2019-07-01|2022-04-01|2023-01-01|2024-07-01",
      enterpriseRelated: "yes:48",
    },
  },
  {
    entry: "finance-bureau/procurement-contracts",
    files: ["procurement-contracts.csv"],
    rows: 700,
    changing: ["contractPlight", "amendmentTimes"],
    keeps: true,
    columns: {
      signedOn: "rising:2025-07-01",
      procurementContractNo: ({ row, i, town }) =>
        `${{ "999921": "LX", "999922": "WL", "999923": "ND" }[town.county.code]}-${String(row.signedOn).slice(0, 4)}-${String(i + 1).padStart(5, "0")}`,
      contractTitle:
        "{county}{a:智慧校园设备|中小学课桌椅|医用监护仪|公务用车租赁|办公家具|档案数字化加工|食堂食材配送|物业服务|道路保洁服务|绿化养护|政务云扩容|网络安全运维|消防器材|图书|污水管网检测}采购合同",
      buyerName: "{county}{full}{a:中心小学|卫生院|人民政府|财政所|综合行政执法队|文化站}",
      creditCode: "{credit}",
      supplierName: (spot) =>
        say(
          `{a:澄川|{short}}{brand}${SUPPLIERS.find(([goods]) => goods.test(String(spot.row.contractTitle)))?.[1]}有限公司`,
          spot,
        ),
      procurementMethod: "code:34,1,24,6,18,6,11",
      contractAmount: "12000.00~~9800000.00",
      announcedOn: daysAfter("signedOn", 0, 4),
      reservedForSmallFirms: "yes:43",
      amendmentTimes: ({ source }) => (source.chance(0.86) ? 0 : source.int(1, 3)),
      contractPlight: "code:55,43,2",
    },
  },
];
