// What offices do for people: permits, projects, warnings, culture, care.
import { say } from "../phrase.ts";
import { random } from "../random.ts";
import type { Plan, Spot } from "../register.ts";
import { addDays, pad, type Row } from "../table.ts";
import { byValue, daysAfter, num, onlyIf, partOf, timesOf } from "./cells.ts";

/** One warning signal and what became of it, step by step. */
function signals(asOf: string): Row[] {
  const year = asOf.slice(0, 4);
  const stations = ["SJ", "LX", "WL", "ND"] as const;
  const count = Math.round(Number(asOf.slice(5, 7)) * 9);
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

export const services: readonly Plan[] = [
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
    entry: "civil-affairs-bureau/welfare-lottery-projects-archive",
    files: ["lottery-projects.csv"],
    rows: 284,
    columns: {
      approvedInYear: ({ i, of }) => 2011 + Math.floor((i / of) * 10),
      lotteryProjectNo: "FC{approvedInYear}-{n:4}",
      fundingDirection: "code:6,3,2,2",
      lotteryProjectTitle: byValue("fundingDirection", {
        L: "{county}{full}{a:敬老院消防改造|居家养老服务站|农村幸福院}项目",
        Z: "{county}{full}{a:残疾人之家|无障碍坡道改造|辅具租借点}项目",
        G: "{county}{full}{a:儿童之家|困境儿童关爱站}项目",
        J: "{county}{full}{a:社区服务站|救助管理站供暖|慈善超市}项目",
      }),
      grantApproved: "30000~~1800000/10000",
      grantSettled: timesOf("grantApproved", 0.86, 1.0),
    },
  },
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
  {
    entry: "data-bureau/elicence-type-list",
    files: ["elicence-types.json"],
    rows: 92,
    columns: {
      licenceTypeCode: "11999900MULU00{n:4}Z1",
      licenceTypeName: ({ i, source }) => {
        const kinds = [
          "食品经营许可证",
          "施工许可证",
          "取水许可证",
          "排污许可证",
          "道路运输证",
          "老年人优待证",
          "残疾人证",
          "不动产权证书",
          "教师资格证",
          "医师执业证书",
          "林木采伐许可证",
          "公共场所卫生许可证",
          "民办学校办学许可证",
          "渔业捕捞许可证",
          "特种设备使用登记证",
          "城市道路占用许可证",
        ];
        return `${kinds[i % kinds.length]}${["", "（副本）", "（变更）", "（临时）", "（补发）", "（注销证明）"][Math.floor(i / kinds.length)] ?? source.pick(["（其他）"])}`;
      },
      holderClass: ({ row }) =>
        /优待|残疾|教师|医师/.test(String(row.licenceTypeName))
          ? "P"
          : /不动产/.test(String(row.licenceTypeName))
            ? "M"
            : "O",
      issuingAgencyName: ({ row }) => {
        const name = String(row.licenceTypeName);
        return `澄川市${/食品|公共场所|医师/.test(name) ? "卫生健康委员会" : /施工/.test(name) ? "住房保障局" : /取水/.test(name) ? "水利局" : /排污/.test(name) ? "生态环境局" : /道路/.test(name) ? "交通运输局" : /教师|学校/.test(name) ? "教育局" : "行政审批局"}`;
      },
      faceElements: "8~26",
      mutualRecognition: "全国*2|长江流域四省|本省*4|本市*5",
      paperDiscontinued: "yes:22",
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
    entry: "emergency-bureau/work-accident-reports",
    files: ["accident-reports.csv"],
    rows: 31,
    keeps: true,
    columns: {
      accidentDate: "rising:2021-02-01",
      accidentReportNo: "SG{year:accidentDate}-{n:3}",
      accidentKind: "高处坠落*5|物体打击*2|机械伤害*3|车辆伤害*3|触电|中毒和窒息|坍塌",
      accidentTitle: (spot) => {
        const [, month, day] = String(spot.row.accidentDate).split("-");
        return say(
          `{county}{brand}{a:建筑工地|机械厂|物流园|石料场|食品厂}“${Number(month)}·${Number(day)}”{accidentKind}事故`,
          spot,
        );
      },
      accidentSeverity: "code:93,6,1",
      deaths: ({ row, source }) =>
        row.accidentSeverity === "1"
          ? source.pick([0, 1, 1, 1, 2])
          : row.accidentSeverity === "2"
            ? source.int(3, 5)
            : 10,
      directLoss: (spot) => (60 + num(spot, "deaths") * spot.source.between(110, 170)).toFixed(1),
      directCause: (spot) =>
        say(
          `${
            {
              高处坠落: "作业人员{a:未系安全带|踩踏未固定的脚手板}，从{int:4..18}米处坠落",
              物体打击: "{a:吊物捆绑不牢|上层物料堆放过高}，坠物击中下方人员",
              机械伤害: "作业人员{a:未停机即伸手清理|拆除了防护罩}，被卷入传动部位",
              车辆伤害: "{a:倒车无人指挥|叉车超速转弯}，挤压行走人员",
              触电: "临时线路绝缘破损，作业人员{a:未断电检修|潮湿环境徒手操作}",
              中毒和窒息: "未通风检测即进入{a:污水池|发酵罐|储料仓}，施救人员盲目施救",
              坍塌: "{a:基坑未按方案放坡|围墙根部堆土过高}，{a:雨后|机械扰动后}失稳坍塌",
            }[String(spot.row.accidentKind)]
          }；现场{a:无人监护|防护栏缺失|警示标志不足}，{a:班前交底流于形式|安全培训记录不实}。`,
          spot,
        ),
      rectificationReviewOn: (spot) => {
        const day = addDays(String(spot.row.accidentDate), spot.source.int(300, 420));
        return day <= spot.asOf ? day : null;
      },
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
    entry: "housing-bureau/construction-permits",
    files: ["construction-permits.json"],
    rows: 236,
    changing: ["permitChanges", "plannedFinish"],
    columns: {
      plannedStart: "rising:2024-06-01",
      buildPermitNo: ({ row, town, i }) =>
        `${town.county.code}${String(row.plannedStart).replaceAll("-", "")}${pad(i + 1, 4)}`,
      worksKind: "code:6,3,3,1",
      worksTitle: byValue("worksKind", {
        "01": "{town}{a:安置房二期|标准厂房|中学教学楼|社区医院|商住楼}{int:1..9}号楼",
        "02": "{road}{a:改造|雨污分流|桥梁加固|照明提升}工程",
        "03": "{town}{a:商业广场|酒店|办公楼}室内装饰工程",
        "04": "{town}{a:口袋公园|滨水绿道}景观工程",
      }),
      clientName: "{county}{brand}{a:城市建设投资|置业|产业园开发}有限公司",
      clientCreditCode: "{credit}",
      mainContractor: "澄川{brand}{a:建设集团|建筑工程|市政工程}有限公司",
      supervisionFirm: "无*2|澄川{brand}工程监理有限公司*7",
      contractSum: byValue("worksKind", {
        "01": "620.00~~18600.00",
        "02": "86.00~~6400.00",
        "03": "42.00~~900.00",
        "04": "38.00~~1200.00",
      }),
      buildingScale: (spot) =>
        spot.row.worksKind === "02"
          ? null
          : (num(spot, "contractSum") * spot.source.between(1.8, 4.6)).toFixed(1),
      plannedFinish: daysAfter("plannedStart", 120, 900),
      permitChanges: "0*7|1*2|2",
    },
  },
  {
    entry: "housing-bureau/presale-permits",
    files: ["presale-permits.csv"],
    rows: 262,
    changing: ["presalePermitState"],
    keeps: true,
    columns: {
      presaleGrantedOn: "rising:2012-03-05",
      presalePermitNo: "（{year:presaleGrantedOn}）澄房预售证第9{n:4}号",
      estateName: "{brand}{a:澄湖|江畔|云著|花园|公馆|名邸|里}{a:一期|二期|}",
      developerName: "澄川{brand}{a:置业|房地产开发}有限公司",
      developerCreditCode: "{credit}",
      presaleBuildings: ({ row, source }) => {
        if (String(row.presaleGrantedOn) < "2016") return null;
        const first = source.int(1, 12);
        return Array.from({ length: source.int(1, 5) }, (_, k) => `${first + k}幢`).join("、");
      },
      presaleUnits: ({ row, source }) =>
        row.presaleBuildings === null
          ? null
          : String(row.presaleBuildings).split("、").length * source.int(48, 132),
      presaleFloorArea: (spot) =>
        spot.row.presaleUnits === null
          ? null
          : (num(spot, "presaleUnits") * spot.source.between(96, 128)).toFixed(2),
      escrowBank: "澄川农商银行{town}支行*3|示例银行澄川分行*2|澄川村镇银行南渡支行",
      presalePermitState: ({ row, source }) =>
        String(row.presaleGrantedOn) < "2020"
          ? source.weighted([
              ["2", 9],
              ["3", 1],
            ])
          : source.weighted([
              ["1", 14],
              ["2", 3],
              ["4", 1],
            ]),
    },
  },
  {
    entry: "human-resources-bureau/arbitration-hearing-notices",
    files: ["hearing-notices.csv"],
    rows: ({ id, asOf }) =>
      Array.from({ length: 36 }, (_, k) => ({
        arbitrationCaseNo: `澄劳人仲案〔2026〕${pad(Number(id.slice(-2)) * 30 + k, 4)}号`,
        hearingAt: `${addDays(asOf, 3 + (k % 5) + 7 * Math.floor(k / 18))}T${["09:00", "10:30", "14:30", "16:00"][k % 4]}:00+08:00`,
      })),
    columns: {
      respondentEmployer: "{short}{brand}{a:电子|服饰|物流|餐饮管理|建筑劳务|物业管理}有限公司",
      respondentCreditCode: "?6 {credit}",
      disputeCause: "code:6,4,2,3",
      courtroomName: "第{a:一|二|三}仲裁庭",
      publicSeats: "6*2|10*3|16",
      adjourned: "yes:8",
    },
  },
  {
    entry: "info-centre/cataloguing-course-materials",
    files: ["course-materials.csv"],
    rows: 42,
    columns: {
      taughtOn: "rising:2023-03-06",
      coursewareNo: "KJ{year:taughtOn}{n:3}",
      coursewareTitle:
        "{a:编目入门|字段怎么写|共享与开放属性判定|数据挂接实操|数据质量自查|常见退回原因|接口联调|更新与发布登记|异议处理流程}（{a:讲义|操作录像|答疑汇编}）{a:|·上|·下}",
      lecturingUnit: "市信息中心数据资源科*4|市数据局*2|南渡区数据局",
      runningMinutes: "18~95",
      platformEdition: ({ row }) =>
        String(row.taughtOn) < "2024"
          ? "旧平台 V3"
          : String(row.taughtOn) < "2026"
            ? "一体化平台 V1"
            : "一体化平台 V2",
    },
  },
  {
    entry: "info-centre/government-site-ledger",
    files: ["government-sites.csv"],
    rows: 126,
    changing: ["spotCheckVerdict", "ipv6Ready"],
    renewed: ["lastPostOn"],
    columns: {
      siteRegistryMark: "999900{n:4}",
      mediaForm: "code:3,5,2,1",
      hostUnit: "{county}{full}{a:人民政府|办事处}*3|市{a:教育局|民政局|水利局|卫健委|统计局}*2",
      siteTitle: byValue("mediaForm", {
        W: "{town}政府网（示例{n:3}）",
        G: "{town}发布（示例{n:3}）",
        V: "看{town}（示例{n:3}）",
        A: "{town}办事通（示例{n:3}）",
      }),
      homepageUrl: ({ row, i }) =>
        row.mediaForm === "W" ? `https://site${pad(i + 1, 3)}.chengchuan.example/` : null,
      lastPostOn: ({ asOf, source }) => addDays(asOf, -source.int(0, 14)),
      spotCheckVerdict: "合格*9|不合格，限期整改|复检合格",
      ipv6Ready: "yes:86",
      remark:
        "?70 首页轮播图更换为无障碍版本|{a:二|三}级栏目已并入主站|搜索服务改用统一检索|整合后停止单独运维",
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
    entry: "medical-insurance-bureau/volume-based-drug-prices",
    files: ["volume-drug-prices.csv"],
    rows: 224,
    changing: ["agreedVolumeDone", "phasedOutOn"],
    columns: {
      drugPriceBatch: ({ i }) => `国采示例第${"一二三四五六七八"[i % 8]}批`,
      genericDrugName: ({ i }) => DRUGS[i % DRUGS.length]?.[0] ?? "",
      dosageForm: ({ row }) =>
        /注射/.test(String(row.genericDrugName))
          ? "注射剂"
          : /胶囊/.test(String(row.genericDrugName))
            ? "胶囊剂"
            : /散/.test(String(row.genericDrugName))
              ? "散剂"
              : "片剂",
      packSpecification: ({ row, source, i }) => {
        const [, dose = ""] = DRUGS.find(([name]) => name === row.genericDrugName) ?? [];
        if (row.dosageForm === "注射剂") return `${dose}×${source.pick([5, 10])}支/盒`;
        const unit = row.dosageForm === "散剂" ? "袋" : row.dosageForm === "胶囊剂" ? "粒" : "片";
        return `${dose}×${7 * (1 + (i % 6))}${unit}/盒`;
      },
      winningManufacturer: "示例{brand}{a:制药|药业|医药}有限公司",
      winningUnitPrice: ({ row, source }) =>
        ((DRUGS.find(([name]) => name === row.genericDrugName)?.[2] ?? 1) * source.between(0.7, 1.4)).toFixed(
          4,
        ),
      agreedVolumeDone: "12.0~128.0",
      phasedOutOn: "?84 2025-03-31|2025-12-31|2026-06-30",
    },
  },
  {
    entry: "nandu-data-bureau/one-matter-packages",
    files: ["one-matter.csv"],
    within: ["999923"],
    rows: ({ id }) =>
      PACKAGES.slice(0, id === "2025-12" ? 20 : 22).map(([packageSlug, lifeEvent]) => ({
        packageSlug,
        lifeEvent,
      })),
    columns: {
      leadCounter: ({ row }) =>
        /企业|店|招聘|纳税|公司/.test(String(row.lifeEvent)) ? "企业服务综合窗口" : "民生服务综合窗口",
      bundledMatters: "3~11",
      papersBefore: "9~34",
      papersNow: partOf("papersBefore", 0.25, 0.55),
      promisedWorkdays: "0.5*2|1*4|2*3|3*4|5*2",
      visitsNeeded: "0*4|1*6",
      guideText:
        "登录{a:网上办事大厅|自助终端}选择“{lifeEvent}”，{a:系统自动带出已有证照|上传缺少的材料}，{a:一次填写一张申请表|由牵头窗口统一受理}；办结后{a:短信通知|邮寄送达|自助机打印}。",
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
    entry: "statistics-bureau/yearbook-tables",
    files: ["yearbook-tables.csv"],
    rows: ({ asOf }) =>
      Array.from({ length: Number(asOf.slice(0, 4)) - 1999 }, (_, k) => 2000 + k).flatMap((yearbookEdition) =>
        ["1-1", "1-3", "2-1", "2-4", "3-2", "4-1", "5-6", "7-2", "9-1", "11-3"].map((tableNumber) => ({
          yearbookEdition,
          tableNumber,
        })),
      ),
    columns: {
      tableCaption: ({ row }) =>
        ({
          "1-1": "行政区划",
          "1-3": "主要气象要素",
          "2-1": "主要年份国民经济主要指标",
          "2-4": "地区生产总值构成",
          "3-2": "常住人口年龄构成",
          "4-1": "城镇非私营单位从业人员和工资",
          "5-6": "固定资产投资按行业分",
          "7-2": "农作物播种面积和产量",
          "9-1": "规模以上工业主要产品产量",
          "11-3": "各级各类学校基本情况",
        })[String(row.tableNumber)] ?? "",
      chapterHeading: ({ row }) =>
        [
          "",
          "综合",
          "国民经济核算",
          "人口",
          "从业人员和工资",
          "固定资产投资",
          "",
          "农业",
          "",
          "工业",
          "",
          "教育和科技",
        ][Number(String(row.tableNumber).split("-")[0])] ?? null,
      scopeChangeNote:
        "?86 {a:2010|2014|2018|2020}年起按新行业分类重新归并，与早年不可直接相比。|普查后重编序列，见“修订表”。|2013年起按常住口径统计。",
      scannedOnly: (spot) => num(spot, "yearbookEdition") < 2009,
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

/** Name, dose and usual price of a unit in yuan. */
const DRUGS = [
  ["氨氯地平片", "5mg", 0.08],
  ["阿托伐他汀钙片", "20mg", 0.21],
  ["二甲双胍缓释片", "0.5g", 0.11],
  ["厄贝沙坦片", "75mg", 0.19],
  ["氯吡格雷片", "75mg", 2.4],
  ["蒙脱石散", "3g", 0.34],
  ["头孢呋辛酯片", "0.25g", 0.42],
  ["奥美拉唑肠溶胶囊", "20mg", 0.16],
  ["左氧氟沙星片", "0.5g", 1.1],
  ["孟鲁司特钠咀嚼片", "5mg", 1.9],
  ["碳酸氢钠注射液", "10ml", 0.9],
  ["盐酸氨溴索注射液", "2ml", 1.3],
  ["格列美脲片", "2mg", 0.12],
  ["美托洛尔缓释片", "47.5mg", 0.68],
] as const;

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

const PACKAGES = [
  ["newborn", "新生儿出生"],
  ["start-shop", "开便利店"],
  ["start-restaurant", "开餐饮店"],
  ["start-company", "开办公司"],
  ["close-company", "企业注销"],
  ["hire", "企业招聘用工"],
  ["retire", "职工退休"],
  ["school-entry", "孩子入学"],
  ["marriage", "结婚成家"],
  ["house-transfer", "二手房过户"],
  ["water-power-gas", "水电气网报装"],
  ["disability-care", "残疾人服务"],
  ["funeral", "公民身后"],
  ["veteran", "军人退役"],
  ["flexible-work", "灵活就业参保"],
  ["credit-repair", "企业信用修复"],
  ["talent", "人才引进落户"],
  ["old-lift", "老旧小区加装电梯"],
  ["start-clinic", "开办诊所"],
  ["start-training", "开办培训机构"],
  ["relocate-company", "企业迁移登记"],
  ["medical-abroad", "异地就医备案"],
] as const;
