import type { Field } from "../../src/catalog/types.gen.ts";
import { terms } from "./sectors.ts";

/** A part of the invented city; the first is the city itself. */
export const AREAS = [
  { slug: "", zh: "市", en: "Municipal", division: "999900" },
  { slug: "shibei", zh: "石北县", en: "Shibei", division: "999931" },
  { slug: "yunwan", zh: "云湾县", en: "Yunwan", division: "999932" },
  { slug: "qingping", zh: "青坪区", en: "Qingping", division: "999933" },
  { slug: "songling", zh: "松岭县", en: "Songling", division: "999934" },
] as const;

/** What kind of table an entry is: the second half of its title. */
export const KINDS = terms(`
  名录:directory 登记信息:register 统计月报:monthly-figures 年度统计:yearly-figures 监测记录:monitoring-records
  检查结果:inspection-results 许可信息:permit-records 处罚信息:penalty-records 设施台账:facility-ledger 办理记录:case-records
  空间分布:locations 评价等级:ratings 预警信息:alerts 投诉处理:complaint-handling 资金明细:funding-details 变更记录:change-records
  服务窗口:service-counters 巡查记录:patrol-records 建设计划:works-plan 汇总表:summary-table`);

/** Names of towns are put together from two syllables and a kind: several hundred different ones. */
export const SYLLABLES = terms(`
  青:qing 云:yun 石:shi 白:bai 松:song 柳:liu 梅:mei 龙:long 双:shuang 金:jin 高:gao 南:nan 竹:zhu 清:qing 泉:quan 枫:feng`);
export const LANDFORMS = terms(`
  桥:qiao 湾:wan 坪:ping 岭:ling 塘:tang 洲:zhou 坡:po 井:jing 渡:du 岗:gang 溪:xi 坝:ba`);
export const TOWN_KINDS = terms("街道:subdistrict 镇:town 乡:township");

/** Half-sentences of descriptions; one of each list makes a description. */
export const SCOPES = [
  "收录全部在用对象，一行一个",
  "按月汇总，一行是一个单位一个月",
  "一行是一次业务，撤回的不计",
  "包括已停用的对象，以状态区分",
  "自建档以来逐条记录，不作覆盖",
  "按街道和乡镇分组，附全域合计",
];
export const SOURCES = [
  "由业务科室在办结后录入",
  "取自现场巡查和设备自动采集",
  "由县区上报、市级复核",
  "来自业务系统，每晚同步一次",
  "依据年度普查成果整理",
  "由运营单位报送，抽查比例不低于一成",
];
export const USES = [
  "可用于选址分析和公众查询。",
  "供规划编制和年度考核使用。",
  "便于企业核对自身信息。",
  "可与地图叠加，判断服务盲区。",
  "数值按当期口径，不追溯调整。",
  "个别早期记录缺少坐标。",
];
export const ENGLISH_USES = [
  "One row is one record; cancelled ones are left out.",
  "Compiled from the reports of towns and subdistricts and checked by the city.",
  "Suitable for choosing sites and for enquiries by the public.",
  "Early records may lack coordinates.",
];

const field = (
  name: string,
  zh: string,
  type: Field["type"],
  more: Partial<Omit<Field, "name" | "title" | "type">> = {},
): Field => ({ name, title: { zh }, ...more, type });
const unit = (zh: string) => ({ unit: { zh } });
const codes = (...titles: string[]) => ({
  codes: titles.map((zh, i) => ({ value: String(i + 1), title: { zh } })),
});

/** Items that any table may have. The schema keeps no order of properties, so none is kept here. */
export const FIELDS: Field[] = [
  field("name", "名称", "string", { length: 120, required: true }),
  field("address", "地址", "string", { length: 200 }),
  field("town", "所属街道或乡镇", "string", { length: 60 }),
  field("district", "所属县区", "string", { length: 6 }),
  field("longitude", "经度", "double"),
  field("latitude", "纬度", "double"),
  field("phone", "咨询电话", "string"),
  field("openingHours", "开放时间", "string"),
  field("managedBy", "管理单位", "string"),
  field("responsibleUnit", "责任单位", "string"),
  field("approvedOn", "批准日期", "date"),
  field("validUntil", "有效期至", "date"),
  field("registeredOn", "登记日期", "date"),
  field("updatedAt", "更新时间", "datetime"),
  field("state", "状态", "string", codes("正常", "停用", "撤销")),
  field("category", "类别", "string"),
  field("grade", "等级", "string", codes("甲级", "乙级", "丙级")),
  field("quantity", "数量", "integer"),
  field("area", "面积", "number", unit("平方米")),
  field("lengthKm", "长度", "number", unit("千米")),
  field("capacity", "容量", "integer"),
  field("amount", "金额", "currency", unit("元")),
  field("budget", "预算数", "currency", unit("万元")),
  field("spent", "支出数", "currency", unit("万元")),
  field("statYear", "统计年份", "integer"),
  field("statMonth", "统计月份", "string", { length: 7, pattern: "^[0-9]{4}-[0-9]{2}$" }),
  field("value", "监测值", "float"),
  field("measuredAt", "监测时间", "datetime"),
  field("limitValue", "限值", "float"),
  field("exceeded", "是否超标", "boolean"),
  field("stationCode", "站点编号", "string"),
  field("deviceCode", "设备编号", "string"),
  field("result", "结果", "string", codes("合格", "不合格")),
  field("inspectedOn", "检查日期", "date"),
  field("documentNumber", "文书号", "string"),
  field("reason", "事由", "text"),
  field("basisText", "依据条款", "text"),
  field("measures", "整改措施", "text"),
  field("handledOn", "办结日期", "date"),
  field("handlingDays", "办理时长", "integer", unit("天")),
  field("applicantType", "申请人类型", "string"),
  field("enterpriseName", "企业名称", "string"),
  field("industryCode", "行业代码", "string"),
  field("investment", "投资额", "currency", unit("万元")),
  field("startDate", "开始日期", "date"),
  field("endDate", "结束日期", "date"),
  field("progress", "进度", "number", unit("%")),
  field("households", "户数", "integer", unit("户")),
  field("residents", "人数", "integer", unit("人")),
  field("vehicles", "车辆数", "integer", unit("辆")),
  field("builtYear", "建成年份", "integer"),
  field("material", "材质", "string"),
  field("model", "型号", "string"),
  field("website", "网址", "string"),
  field("remark", "备注", "text"),
];

/** Items about a person or an organisation: never opened. */
export const RESTRICTED_FIELDS: Field[] = [
  field("citizenId", "身份证号码", "string", { length: 18, identifierRole: "citizenId", opening: "none" }),
  field("contactPhone", "联系人电话", "string", { length: 20, opening: "none" }),
  field("householdAddress", "住址", "string", { length: 200, opening: "none" }),
];
