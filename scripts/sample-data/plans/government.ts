// What offices run and answer.
import { random } from "../random.ts";
import type { Plan } from "../register.ts";
import { addDays, pad } from "../table.ts";
import { byValue, cross, months, partOf } from "./cells.ts";

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

export const government: readonly Plan[] = [
  {
    entry: "cloud-office/self-service-kiosks",
    files: ["self-service-kiosks.geojson"],
    rows: 124,
    changing: ["matterCount"],
    columns: {
      kioskAssetTag: "ZZ{division}{n:4}",
      hostVenue:
        "{county}{full}{a:便民服务中心*5|党群服务中心*3}|{town}{a:农商银行|商业广场|汽车站|地铁商城}一楼大厅",
      matterCount: "42~236",
      roundTheClock: "yes:34",
      printsCertificates: "yes:77",
      installedOn: "past:2020-05-01",
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
    entry: "info-centre/sharing-call-tally",
    files: ["interface-calls.csv", "interface-calls.parquet"],
    rows: ({ asOf }) =>
      cross({
        sharedServiceCode: Array.from(
          { length: 24 },
          (_, k) => `GX-${["HJ", "FR", "ZZ", "BDC", "SB", "JY"][k % 6]}-${pad(k + 1, 3)}`,
        ),
        callingAgency: [
          "澄川市市场监督管理局",
          "澄川市人力资源和社会保障局",
          "澄川市住房保障局",
          "澄川市医疗保障局",
          "澄川市民政局",
        ],
        tallyMonth: months("2026-01", asOf),
      }).filter((_, k) => (Math.floor(k / 10) * 7) % 5 !== 0),
    columns: {
      callTotal: ({ row, source }) => {
        const usual = random(`calls ${row.sharedServiceCode} ${row.callingAgency}`).next();
        return Math.round((60 + 64_000 * usual * usual * usual) * source.between(0.8, 1.25));
      },
      successRate: "94.20~99.98",
      medianLatency: ({ row, source }) =>
        (random(`latency ${row.sharedServiceCode}`).between(40, 420) * source.between(0.9, 1.15)).toFixed(1),
      supportedMatters: ({ row }) =>
        random(`matters ${row.sharedServiceCode} ${row.callingAgency}`).int(1, 28),
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
    entry: "wangling-data-bureau/hotline-topic-counts",
    files: ["hotline-topics.csv"],
    within: ["999922"],
    rows: ({ asOf }) =>
      cross({
        callMonth: [asOf.slice(0, 7)],
        callTownship:
          "望岭街道 岭南门街道 云岫镇 石门坳镇 青溪源镇 松坪镇 茶亭镇 天马岭镇 白水涧镇 桃坞镇 铁炉冲镇 大岭镇 杉木桥镇 高坪乡 雾岩乡 箬坑乡 深渡坪乡".split(
            " ",
          ),
        demandTopic: [
          "停车管理",
          "供水问题",
          "道路养护",
          "环境卫生",
          "噪声扰民",
          "医保咨询",
          "农田水利",
          "物业纠纷",
        ],
      }),
    columns: {
      acceptedCalls: "3~~140",
      closedWithinTerm: partOf("acceptedCalls", 0.82, 1),
      satisfiedShare: "72.0~99.0",
      repeatDemands: partOf("acceptedCalls", 0, 0.18),
    },
  },
];
