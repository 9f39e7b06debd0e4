// Companies, their licences and what they were found to do wrong.
import { say } from "../phrase.ts";
import type { Plan, Spot } from "../register.ts";
import { addDays } from "../table.ts";
import { byValue, daysAfter, num, onlyIf, partOf } from "./cells.ts";

/** A telephone nobody has, and a person nobody is: what stands in columns that are not opened. */
export const PHONE = "000-0000-{d:4}";
export const PERSON = "示例人{n:4}";

/** Three years after a date. */
const threeYearsAfter = (column: string) => (spot: Spot) =>
  addDays(`${Number(String(spot.row[column]).slice(0, 4)) + 3}${String(spot.row[column]).slice(4)}`, 0);

/** A date between another one and the state of data, for some rows only. */
const later = (column: string, share: number, least: number, most: number) => (spot: Spot) => {
  const day = addDays(String(spot.row[column]), spot.source.int(least, most));
  return spot.source.chance(share) && day <= spot.asOf ? day : null;
};

/** What a job consists of. */
const DUTIES: readonly (readonly [RegExp, string])[] = [
  [/工程师/, "参与{a:方案设计|测试用例编写|图纸会审}，跟踪问题直至解决"],
  [/运营|销售/, "{a:维护客户与渠道|策划线上活动}，完成月度指标"],
  [/会计|文员/, "负责{a:凭证整理与报税|文件收发与会议安排}"],
  [/厨师|收银|前台|配送/, "负责{a:门店日常接待|备餐与出品|订单核对}"],
  [/护理|保育/, "照护{a:老人起居并做好记录|幼儿进餐、午睡和卫生}"],
  [/仓库|质检/, "负责{a:来料登记与出入库|成品检验和记录}"],
  [/./, "负责{a:设备操作与日常点检|按工艺单完成加工|产线换型和清洁}"],
];

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

export const business: readonly Plan[] = [
  {
    entry: "agriculture-bureau/pesticide-retailers",
    files: ["pesticide-retailers.csv"],
    rows: 286,
    changing: ["trainedSalesStaff", "traceTerminalReady", "licenceState"],
    columns: {
      pesticideLicenceNo: "农药经许（99）{division}{n:4}",
      creditCode: "{credit:92}",
      outletSignName:
        "{town}{a:金穗|丰收|绿野|惠民|兴农|禾旺|田园|供销}{a:农资店|农资经营部|植保服务站|庄稼医院}",
      pesticideScope: "code:7,2,1",
      storeFloorArea: "18.0~~160.0",
      warehouseFloorArea: ({ source }) => (source.chance(0.3) ? 0 : source.between(10, 180).toFixed(1)),
      trainedSalesStaff: "1~4",
      traceTerminalReady: "yes:81",
      takeBackPoint: "yes:55",
      licenceState: "code:88,6,5,1",
      licenceValidUntil: (spot) =>
        say(
          { "10": "future:95..1700", "20": "future:1..90" }[String(spot.row.licenceState)] ??
            "past:2022-01-01",
          spot,
        ),
      outletPhone: PHONE,
    },
  },
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
    entry: "market-bureau/abnormal-operations-list",
    files: ["abnormal-operations-list.csv"],
    rows: 620,
    keeps: true,
    columns: {
      listedOn: "rising:2022-07-01",
      listingDecisionNo: "澄市监异列〔{year:listedOn}〕9{n:5}号",
      listedEntityName: "{short}{brand}{a:商贸|网络科技|装饰工程|服饰|物流|餐饮}有限公司",
      listedEntityCreditCode: "{credit}",
      listingGround: "code:6,1,1,4",
      listingRegistrar: "{county}市场监督管理局",
      removedOn: later("listedOn", 0.45, 10, 700),
      removalGround: (spot) =>
        spot.row.removedOn === null
          ? null
          : spot.row.listingGround === "4"
            ? "办理住所变更，恢复联系"
            : spot.source.pick(["补报并公示年度报告", "更正公示信息", "履行公示义务"]),
      consecutiveYears: (spot) =>
        Math.max(1, Number(spot.asOf.slice(0, 4)) - Number(String(spot.row.listedOn).slice(0, 4)) + 1),
      repairApplied: ({ row, source }) => row.removedOn !== null || source.chance(0.1),
    },
  },
  {
    entry: "market-bureau/penalty-decisions",
    files: ["penalty-decisions.csv"],
    rows: 240,
    keeps: true,
    columns: {
      penaltyDecidedOn: "rising:2024-01-08",
      penaltyDecisionNo: "{short}市监处罚〔{year:penaltyDecidedOn}〕{n:4}号",
      penalisedParty:
        "{short}{brand}{a:食品|超市|餐饮管理|大药房|电动车销售|美容服务}{a:有限公司|有限责任公司}",
      penalisedCreditCode: "{credit}",
      offenceSummary:
        "当事人经营的{a:预包装糕点|食用植物油|散装熟食|干制水果}超过保质期，货值金额{int:60..2600}元|当事人在{a:门店橱窗|网络店铺首页|宣传单页}使用“{a:最佳|顶级|国家级}”等绝对化用语|当事人未按规定{a:查验供货者许可证|建立进货查验记录|明码标价}，经责令改正后逾期未改|当事人销售的{a:电动自行车头盔|插线板|儿童玩具}经抽检{a:标识不全|阻燃性能不合格|绝缘电阻不合格}，抽样批次共{int:5..80}件",
      fineAmount: "500~~80000/100",
      confiscatedSum: "?55 35.00~~6200.00",
      penaltyMeasures: ({ row }) => (row.confiscatedSum === null ? "罚款" : "罚款、没收违法所得"),
      publicUntil: threeYearsAfter("penaltyDecidedOn"),
    },
  },
  {
    entry: "market-bureau/drug-retail-licences",
    files: ["drug-retail-licences.csv"],
    rows: 268,
    columns: {
      drugLicenceNo: "澄DA99{division}{n:4}",
      pharmacyName: "{short}{brand}大药房{a:{town}店|有限公司}",
      pharmacyCreditCode: "{credit}",
      chainHeadquarters: "?38 澄川{a:百草|仁和堂|惠民|康源}医药连锁有限公司",
      drugScope: ({ source }) =>
        [
          "处方药",
          "非处方药",
          "中药饮片",
          ...source.sample(["中成药", "化学药制剂", "生物制品"], source.int(1, 3)),
        ].join("、"),
      remotePrescriptionReview: "yes:44",
      coldChainCabinet: "yes:71",
      nightDispensing: "yes:18",
      drugLicenceExpires: "future:25..1790",
    },
  },
  {
    entry: "market-bureau/market-scale-checks",
    files: ["market-scale-checks.xlsx"],
    rows: 230,
    heads: "titles",
    columns: {
      scaleSerialNo: "SC{int:18..25}{d:6}",
      marketHall: "{town}{a:农贸市场|中心菜市场|水产市场}",
      stallNo: "{a:A|B|C|D}{int:1..9}-{int:1..48}",
      organiserCreditCode: "{credit}",
      scaleModel: "ACS-30*6|ACS-15*3|TCS-150|TCS-300",
      maxCapacity: ({ row }) => Number(String(row.scaleModel).split("-")[1]),
      checkResult: "code:95,5",
      fairScale: "yes:4",
      checkValidUntil: ({ row, asOf, source }) =>
        row.checkResult === "F" ? null : addDays(asOf, source.int(180, 364)),
    },
  },
  {
    entry: "data-bureau/serious-dishonesty-market-list",
    files: ["serious-dishonesty-market-list.csv"],
    rows: 74,
    keeps: true,
    columns: {
      listedOn: "rising:2022-10-12",
      listingDecisionNo: "澄市监严列〔{year:listedOn}〕{n:3}号",
      creditCode: "{credit}",
      breachDomain: "code:6,3,2,2,1,1",
      listedBusiness: byValue("breachDomain", {
        "01": "{short}{brand}{a:食品|餐饮管理|生物科技}有限公司",
        "02": "{short}{brand}{a:医疗器械|大药房|化妆品}有限公司",
        "03": "{short}{brand}{a:电梯工程|特种设备检测|锅炉安装}有限公司",
        "04": "{short}{brand}{a:健身服务|教育咨询|商贸}有限公司",
        "05": "{short}{brand}{a:网络科技|建材|服饰}有限公司",
        "09": "{short}{brand}{a:企业管理咨询|商务服务}有限公司",
      }),
      listingGrounds: byValue("breachDomain", {
        "01": "生产经营{a:超过保质期|添加禁用物质|未经检疫}的食品，情节严重，被处以较重行政处罚",
        "02": "销售未经注册的{a:医疗器械|化妆品}或购进渠道不明的药品，情节严重，被吊销许可",
        "03": "出具虚假{a:检验|检测}报告或未经许可安装特种设备，拒不改正",
        "04": "预收款后关门歇业，{int:20..300}名消费者的余额{int:2..90}万元未退还",
        "05": "{a:组织虚假交易|多次侵犯注册商标专用权|虚假宣传}，两年内受到三次以上行政处罚",
        "09": "提供虚假材料取得{a:营业执照|行政许可}，被撤销登记",
      }),
      removalDueOn: threeYearsAfter("listedOn"),
      removedOn: (spot) => {
        if (String(spot.row.removalDueOn) <= spot.asOf) return spot.row.removalDueOn ?? null;
        return later("listedOn", 0.12, 380, 900)(spot);
      },
      displayState: ({ row, source }) =>
        row.removedOn !== null
          ? "3"
          : source.weighted([
              ["1", 9],
              ["2", 1],
            ]),
      penaltyAmountFined: "5000~~680000/100",
    },
  },
  {
    entry: "data-bureau/wage-arrears-defaulters",
    files: ["wage-arrears-defaulters.csv"],
    rows: 38,
    keeps: true,
    columns: {
      defaulterNoticeNo: "澄人社欠薪列〔{int:2023..2026}〕{n:2}号",
      creditCode: "{credit}",
      defaultingEmployer: "{short}{brand}{a:建筑劳务|装饰工程|市政工程|园林绿化}有限公司",
      unpaidWorkers: "4~~96",
      unpaidWages: (spot) => (num(spot, "unpaidWorkers") * spot.source.between(4200, 23000)).toFixed(2),
      siteProject: "?20 {town}{a:安置房二期|标准厂房|中学扩建|道路提升|商业综合体}工程",
      sanctionUntil: "future:-120..1050",
      creditRepairedOn: ({ asOf, source }) =>
        source.chance(0.22) ? addDays(asOf, -source.int(5, 300)) : null,
    },
  },
  {
    entry: "ecology-bureau/discharge-permits",
    files: ["discharge-permits.csv"],
    rows: 396,
    changing: ["permitEdition"],
    columns: {
      dischargerCreditCode: "{credit}",
      dischargePermitNo: (spot) =>
        `${spot.row.dischargerCreditCode}00${spot.source.int(1, 2)}${spot.source.pick(["P", "V", "Q"])}`,
      industryClass:
        "印染精加工*3|锦纶纤维制造*2|机制纸及纸板制造*2|水泥制造|金属表面处理及热处理加工*4|化学药品原料药制造|污水处理及其再生利用*3|白酒制造|屠宰|热力生产和供应*2|家具制造*3",
      dischargerName: byValue("industryClass", {
        印染精加工: "{short}{brand}印染有限公司",
        锦纶纤维制造: "{short}{brand}化纤有限公司",
        机制纸及纸板制造: "{short}{brand}纸业有限公司",
        水泥制造: "{short}{brand}水泥有限公司",
        金属表面处理及热处理加工: "{short}{brand}{a:电镀|金属制品|热处理}有限公司",
        化学药品原料药制造: "{short}{brand}药业有限公司",
        污水处理及其再生利用: "{short}{town}污水处理有限公司",
        白酒制造: "{short}{brand}酒业有限公司",
        屠宰: "{short}{brand}肉类食品有限公司",
        热力生产和供应: "{short}{brand}热电有限公司",
        家具制造: "{short}{brand}家具有限公司",
      }),
      productionSite: "{address}",
      managementLevel: "code:3,5",
      permitDecision: "code:4,3,4,1",
      permitEdition: ({ row, source }) => (row.permitDecision === "SC" ? 1 : source.int(2, 6)),
      airOutlets: "0~~14",
      waterOutlets: "0~3",
      permittedNox: "?40 0.050~~180.000",
      permittedCod: "?30 0.120~~96.000",
      permitValidUntil: "future:15..1800",
      dischargerRegisteredAddress: "{address}",
    },
  },
  {
    entry: "ecology-bureau/environmental-penalty-decisions",
    files: ["environmental-penalty-decisions.csv"],
    rows: 58,
    keeps: true,
    columns: {
      servedOn: "rising:2024-03-04",
      penaltyDocNo: "澄环罚〔{year:servedOn}〕{n:3}号",
      penalisedUnit: "{short}{brand}{a:石材|塑业|金属制品|养殖|汽车维修|建材}有限公司",
      penalisedCreditCode: "{credit}",
      violationFacts:
        "检查时{a:废气治理设施未开启|喷漆工序未在密闭空间进行|危险废物未按规定贮存}，现场{a:拍照|录像|采样}取证。|未依法取得排污许可证即投入生产，经营面积约{int:200..1800}平方米。|总排口化学需氧量{int:120..480}毫克/升，超过许可限值{a:0.4|1.1|2.3}倍。|养殖粪污未经处理流入{a:沟渠|鱼塘|溪流}，影响水域约{int:30..600}米。",
      violatedClause:
        "大气污染防治法第四十五条*3|水污染防治法第十条*2|固体废物污染环境防治法第七十九条*2|排污许可管理条例第二条",
      fineAmount: "5000~~260000/1000",
      revokedOn: later("servedOn", 0.04, 60, 200),
      creditRepaired: "yes:36",
    },
  },
  {
    entry: "ecology-bureau/key-discharger-monitoring",
    files: ["key-discharger-monitoring.parquet"],
    rows: ({ asOf }) => {
      const points = Array.from({ length: 48 }, (_, k) => `99MP${String(k + 1).padStart(4, "0")}`);
      return Array.from({ length: 60 }, (_, back) => addDays(asOf, back - 59)).flatMap((observedDate) =>
        points.flatMap((monitorPointCode, k) =>
          (k % 3 === 0 ? ["SO2", "NOX", "PM"] : ["COD", "NH3N"]).map((pollutantFactor) => ({
            monitorPointCode,
            pollutantFactor,
            observedDate,
          })),
        ),
      );
    },
    columns: {
      monitoredUnit: ({ row }) => {
        const k = Number(String(row.monitorPointCode).slice(-4)) - 1;
        return `澄川${[..."瑞丰恒嘉宏信安康福永华盛诚益泰和"][k % 16]}${[..."源达昌隆兴"][k % 5]}${["热电", "印染", "水务"][k % 3]}有限公司`;
      },
      monitoredCreditCode: (spot) =>
        say("{credit}", {
          ...spot,
          i: Number(String(spot.row.monitorPointCode).slice(-4)),
          town: STREET(spot),
        }),
      emissionLimit: ({ row }) =>
        ({ COD: 50, NH3N: 5, SO2: 35, NOX: 50, PM: 10 })[String(row.pollutantFactor)] ?? 0,
      validHours: ({ source }) => (source.chance(0.93) ? 24 : source.int(0, 23)),
      dailyMeanConcentration: (spot) =>
        num(spot, "validHours") < 20
          ? null
          : (
              num(spot, "emissionLimit") * Math.min(1.4, Math.max(0.08, 0.46 + spot.source.normal() * 0.19))
            ).toFixed(2),
      overLimitFlag: (spot) =>
        spot.row.dailyMeanConcentration === null
          ? null
          : num(spot, "dailyMeanConcentration") > num(spot, "emissionLimit"),
    },
  },
  {
    entry: "finance-bureau/procurement-contracts",
    files: ["procurement-contracts.csv"],
    rows: 1000,
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
  {
    entry: "human-resources-bureau/labour-dispatch-permits",
    files: ["labour-dispatch-permits.csv"],
    rows: 92,
    changing: ["dispatchedWorkers", "clientEmployers", "annualCheckResult"],
    columns: {
      dispatchPermitNo: "99{division}{int:2022..2026}{n:4}",
      dispatchCompany: "{a:澄川|{short}}{brand}人力资源有限公司",
      dispatchCreditCode: "{credit}",
      permitValidUntil: "future:10..1080",
      dispatchedWorkers: "0~~1900",
      clientEmployers: "0~~46",
      annualCheckResult: "code:86,9,5",
    },
  },
  {
    entry: "human-resources-bureau/public-job-vacancies",
    files: ["public-job-vacancies.ndjson"],
    rows: 640,
    changing: ["openings"],
    columns: {
      vacancyId: "GW2026{n:6}",
      jobTitlePosted:
        "普工*4|缝纫工*3|数控车床操作工*2|质检员*2|仓库管理员*2|外卖配送站长|收银员*2|中餐厨师*2|酒店前台*2|护理员*2|幼儿园保育员|电工*2|会计|行政文员*2|新媒体运营|软件测试工程师|机械设计工程师|销售代表*3",
      hiringCreditCode: "{credit}",
      openings: "1~~40",
      monthlyPayFrom: ({ row, source }) =>
        100 *
        Math.round(
          /工程师|运营/.test(String(row.jobTitlePosted)) ? source.between(65, 110) : source.between(34, 58),
        ),
      monthlyPayTo: (spot) => num(spot, "monthlyPayFrom") + 100 * spot.source.int(5, 35),
      educationMinimum: ({ row, source }) =>
        /工程师/.test(String(row.jobTitlePosted))
          ? source.pick(["3", "4"])
          : source.pick(["0", "0", "1", "2", "2", "3"]),
      acceptsGraduates: "yes:54",
      jobDuties: (spot) =>
        say(
          `${DUTIES.find(([jobs]) => jobs.test(String(spot.row.jobTitlePosted)))?.[1]}，服从班组安排；{a:长白班|做六休一|排班制|双休}，{a:包工作餐|提供住宿|缴纳五险|有满勤奖}。`,
          spot,
        ),
      vacancyExpiresOn: "future:0..29",
      employerPhone: PHONE,
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
];

/** All points of one unit lie in the same county, so that its code stays one. */
const STREET = ({ town }: Spot) => ({ ...town, county: { ...town.county, code: "999923" } });
