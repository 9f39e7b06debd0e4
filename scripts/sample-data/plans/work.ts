// Jobs, wages, disputes and accidents.
import { say } from "../phrase.ts";
import type { Plan } from "../register.ts";
import { addDays, pad } from "../table.ts";
import { cross, num, PHONE } from "./cells.ts";

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

export const work: readonly Plan[] = [
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
    rows: 420,
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
    entry: "human-resources-bureau/wage-guidance-by-occupation",
    files: ["wage-guidance.xlsx"],
    heads: "titles",
    rows: ({ id }) =>
      cross({
        surveyYear: Array.from({ length: Number(id) - 2021 }, (_, k) => 2022 + k),
        surveyedOccupation: [
          "保洁员",
          "保安员",
          "餐厅服务员",
          "中式烹调师",
          "收银员",
          "快递员",
          "养老护理员",
          "缝纫工",
          "车工",
          "电工",
          "焊工",
          "仓储管理员",
          "会计专业人员",
          "行政办事员",
          "市场营销专业人员",
          "机械工程技术人员",
          "软件开发工程技术人员",
          "人力资源管理师",
        ],
        employerSizeBand: ["S", "M", "L"],
      }),
    columns: {
      sampledEmployees: "15~~460",
      payMedian: ({ row, source }) => {
        const job = String(row.surveyedOccupation);
        const level = /工程技术/.test(job)
          ? 92_000
          : /师|营销|会计/.test(job)
            ? 74_000
            : /工$/.test(job)
              ? 68_000
              : 48_000;
        return (
          Math.round(
            (level *
              ({ S: 0.92, M: 1, L: 1.14 }[String(row.employerSizeBand)] ?? 1) *
              1.04 ** (Number(row.surveyYear) - 2024) *
              source.between(0.94, 1.06)) /
              100,
          ) * 100
        );
      },
      payDecileLow: (spot) =>
        Math.round((num(spot, "payMedian") * spot.source.between(0.58, 0.72)) / 100) * 100,
      payDecileHigh: (spot) =>
        Math.round((num(spot, "payMedian") * spot.source.between(1.5, 2.1)) / 100) * 100,
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
];
