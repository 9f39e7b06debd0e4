// Who broke the rules of the market, and what buyers complain about.
import type { Plan } from "../register.ts";
import { addDays } from "../table.ts";
import { byValue, cross, later, months, num, partOf, threeYearsAfter } from "./cells.ts";

export const market: readonly Plan[] = [
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
    entry: "market-bureau/consumer-complaints-by-category",
    files: ["consumer-complaints.csv"],
    rows: ({ asOf }) =>
      cross({
        complaintMonth: months("2026-01", asOf),
        district: ["南渡区", "临溪县", "望岭县"],
        consumptionClass: [
          "食品",
          "餐饮服务",
          "服装鞋帽",
          "家用电器",
          "通讯产品",
          "家居用品",
          "美容美发",
          "健身服务",
          "教育培训",
          "汽车维修",
          "住宿服务",
          "物业停车",
          "网络购物平台",
          "药品医疗器械",
          "其他",
        ],
      }),
    columns: {
      complaintCases: "3~~180",
      mediatedCases: partOf("complaintCases", 0.45, 0.86),
      redressAmount: (spot) => (num(spot, "mediatedCases") * spot.source.between(90, 1100)).toFixed(2),
      onlineShopShare: "8.0~72.0",
      medianClosingDays: "3.0~18.0",
    },
  },
  {
    entry: "nandu-market-bureau/complaint-settlements",
    files: ["complaint-settlements.xlsx"],
    heads: "titles",
    within: ["999923"],
    rows: ({ id }) =>
      Array.from({ length: 84 }, () => ({ postedWeek: id.toUpperCase() })).map((row, k) => ({
        ...row,
        traderSign: `${[..."瑞丰恒嘉宏信安康福永华盛诚益泰和"][k % 16]}${[..."源达昌隆兴茂"][k % 6]}${["超市", "餐厅", "手机店", "理发店", "洗衣店", "健身房", "家具店"][k % 7]}`,
      })),
    columns: {
      creditCode: "{credit:92}",
      complaintsLodged: "1~~22",
      settledByTalks: partOf("complaintsLodged", 0.3, 1),
      refundedTotal: (spot) => (num(spot, "settledByTalks") * spot.source.between(40, 620)).toFixed(2),
      mainGrievance: "商品质量*4|拒绝退款*3|预付卡余额*3|价格争议*2|服务态度",
      firstReplyHours: "0.5~46.0",
    },
  },
];
