// Companies and organisations, and what they are licensed for.
import { say } from "../phrase.ts";
import type { Plan } from "../register.ts";
import { addDays } from "../table.ts";
import { byValue, later, num, onlyIf, PHONE, partOf, threeYearsAfter } from "./cells.ts";

const PERSON = "示例人{n:4}";

export const companies: readonly Plan[] = [
  {
    entry: "data-bureau/legal-entity-register",
    files: ["legal-entity-register.parquet"],
    rows: 2400,
    changing: ["registeredCapital", "survivalState"],
    keeps: true,
    columns: {
      entityKind: "code:70,3,7,6,11,3",
      creditCode: (spot) =>
        say(
          `{credit:${{ "10": "91", "20": "11", "30": "12", "40": "51", "50": "93", "90": "91" }[String(spot.row.entityKind)]}}`,
          spot,
        ),
      entityName: (spot) =>
        say(
          {
            "10": "{a:澄川|{short}}{brand}{a:商贸|科技|建筑工程|物流|食品|餐饮管理|机电设备|文化传播|环保|农业发展}有限公司",
            "20": "{county}{full}{a:人民政府|综合行政执法队|便民服务中心}（示例{n:4}）",
            "30": "{county}{full}{a:中心小学|卫生院|文化站|幼儿园|农技站}（示例{n:4}）",
            "40": "{county}{brand}{a:商会|志愿者协会|养老服务中心|篮球协会}",
            "50": "{county}{town}{brand}{a:茶叶|水稻|蔬菜|水产养殖|农机服务}专业合作社",
            "90": "{short}{brand}{a:合伙企业（普通合伙）|律师事务所}",
          }[String(spot.row.entityKind)] ?? "",
          spot,
        ),
      registeredCapital: "?4 3.00~~8800.00",
      establishedOn: "past:1992-01-01",
      registeredDomicile: "{address}{a:|101室|2幢302室|底层商铺|综合楼5层}",
      principalIndustry: (spot) =>
        spot.row.entityKind === "10"
          ? spot.source.pick(["5131", "5219", "4890", "5430", "1353", "6220", "3484", "7281", "7722", "0111"])
          : ({ "20": "9221", "30": "8321", "40": "9521", "50": "0111", "90": "7231" }[
              String(spot.row.entityKind)
            ] ?? null),
      registrationOrgan: "{county}{a:市场监督管理局|行政审批局}",
      survivalState: "code:90,3,5,1,1",
      deregisteredOn: onlyIf(
        ({ row }) => row.survivalState === "3",
        (spot) =>
          addDays(
            spot.asOf,
            -spot.source.int(
              0,
              Math.min(
                3000,
                Math.floor((Date.parse(spot.asOf) - Date.parse(String(spot.row.establishedOn))) / 86_400_000),
              ),
            ),
          ),
      ),
      representativeName: PERSON,
    },
  },
  {
    entry: "emergency-bureau/hazardous-chemical-licences",
    files: ["hazardous-chemical-licences.csv"],
    rows: 342,
    changing: ["storageCapacity"],
    columns: {
      tradingMode: "code:3,4,3",
      chemTraderName: (spot) =>
        say(
          spot.row.tradingMode === "L"
            ? "{short}{brand}加油站"
            : "澄川{brand}{a:化工|化学品|工业气体|涂料|石化}有限公司",
          spot,
        ),
      chemTraderCreditCode: "{credit}",
      chemLicenceIssuedOn: "past:2024-01-05",
      chemLicenceNo: "澄应急经字〔{year:chemLicenceIssuedOn}〕9{n:4}",
      licensedSubstances: (spot) =>
        spot.row.tradingMode === "L"
          ? "汽油、柴油〔闭杯闪点≤60℃〕"
          : spot.source
              .sample(
                [
                  "氢氧化钠",
                  "盐酸",
                  "硫酸",
                  "过氧化氢溶液",
                  "甲醇",
                  "乙醇",
                  "丙酮",
                  "氧〔压缩的〕",
                  "乙炔",
                  "氨溶液",
                  "二甲苯",
                  "乙酸乙酯",
                  "次氯酸钠溶液",
                ],
                spot.source.int(2, 7),
              )
              .join("、"),
      includesHighlyToxic: "yes:4",
      storageAddress: (spot) => (spot.row.tradingMode === "P" ? null : say("{address}", spot)),
      storageCapacity: (spot) =>
        spot.row.tradingMode === "P" ? null : spot.source.between(8, 420).toFixed(1),
      majorHazardGrade: (spot) =>
        num(spot, "storageCapacity") > 330 ? spot.source.pick(["3", "4", "4"]) : null,
      chemLicenceExpiry: threeYearsAfter("chemLicenceIssuedOn"),
      chemLicenceCancelledOn: later("chemLicenceIssuedOn", 0.05, 90, 800),
      chemTraderPhone: PHONE,
    },
  },
  {
    entry: "transport-bureau/road-passenger-operators",
    files: ["road-passenger-operators.xlsx"],
    rows: 64,
    changing: ["coachesApproved"],
    columns: {
      carrierName: "{short}{brand}{a:客运|旅游客运|运输|巴士}有限公司",
      roadTransportLicenceNo: "澄交运许字{n:5}号",
      passengerScope: "code:2,4,4,6,4",
      coachesApproved: "3~~120",
      safetyGrade: "一级|二级*4|三级*5",
      licenceExpiry: "future:30..1400",
    },
  },
  {
    entry: "urban-management-bureau/construction-waste-hauliers",
    files: ["construction-waste-hauliers.xlsx"],
    rows: 76,
    heads: "titles",
    changing: ["conductScore", "electricTrucks"],
    columns: {
      haulierName: "{short}{brand}{a:渣土运输|土石方工程|环境工程|运输}有限公司",
      disposalApprovalNo: "澄渣准〔{int:2024..2026}〕{n:3}号",
      approvedTrucks: "6~~88",
      electricTrucks: partOf("approvedTrucks", 0, 0.7),
      haulScope: "code:5,2,3",
      yardAddress: "{address}",
      conductScore: "52.0~100.0",
      dispatchState: (spot) => (num(spot, "conductScore") < 60 ? "2" : spot.source.chance(0.05) ? "3" : "1"),
      approvalExpires: "future:-40..700",
      haulierRegisteredAddress: "{address}",
    },
  },
  {
    entry: "civil-affairs-bureau/registered-social-organisations",
    files: ["social-organisations.xlsx"],
    heads: "titles",
    rows: 268,
    changing: ["annualCheckConclusion", "registrationState"],
    columns: {
      organisationForm: "code:5,5,1",
      organisationRegName: byValue("organisationForm", {
        T: "澄川市{a:茶叶|建筑业|书法家|物流|养蜂|乒乓球|民间文艺|电梯|殡葬|心理咨询|园艺}{a:协会|学会|商会}（示例{n:3}）",
        M: "澄川{brand}{a:社会工作服务中心|职业培训学校|养老服务中心|艺术培训中心|公益发展中心}",
        J: "澄川{brand}{a:教育|公益|助医}基金会",
      }),
      organisationCreditCode: byValue("organisationForm", {
        T: "{credit:51}",
        M: "{credit:52}",
        J: "{credit:53}",
      }),
      supervisingUnit: "无*3|市民政局*2|市教育局*2|市人社局|市文旅局|市科协",
      registeredFunds: ({ row, source }) =>
        row.organisationForm === "J" ? source.int(200, 2000) : source.int(3, 60),
      foundedOn: "past:1993-01-01",
      seatSubdistrict: "{county}{full}",
      charityStatus: "yes:16",
      publicFundraising: ({ row, source }) => row.charityStatus === true && source.chance(0.3),
      annualCheckConclusion: "code:82,8,3,7",
      registrationState: "code:92,4,3,1",
    },
  },
  {
    entry: "data-bureau/social-organisation-base",
    files: ["social-organisations.csv"],
    rows: 240,
    changing: ["annualCheckResult", "assessmentStars"],
    columns: {
      societyForm: "code:5,5,1",
      creditCode: byValue("societyForm", { S: "{credit:51}", M: "{credit:52}", J: "{credit:53}" }),
      societyTitle: byValue("societyForm", {
        S: "{county}{a:茶叶|水产|武术|摄影|家政|旅游|苗木|餐饮}{a:协会|商会}（示例{n:3}）",
        M: "{county}{brand}{a:幼儿园|养老服务中心|社工服务中心|职业培训学校}",
        J: "澄川{brand}公益基金会",
      }),
      supervisingUnit: "无*3|市民政局|市教育局*2|县教育局*2|市文旅局",
      openingFunds: ({ row, source }) =>
        row.societyForm === "J" ? source.int(200, 1500) : source.int(3, 50),
      annualCheckResult: "合格*8|基本合格|不合格|未参检",
      assessmentStars: "?55 5A|4A*3|3A*5|2A*2|1A",
      charitableStatus: "yes:14",
    },
  },
];
