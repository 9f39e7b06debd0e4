import type { ColumnView } from "./identifier.ts";

/** A column as a table or a data dictionary names it. */
export interface Column {
  name?: string;
  title?: string;
  identifierRole?: string;
}

const PERSON = /姓名|车主|驾驶人|驾驶员|司机|当事人|所有人|机主|(person|owner|driver)s?_?name/i;
const PLACE_OR_BODY = /企业|单位|公司|机构|团体|线路|产品|药品|项目/;

/** What the scanner takes from the names of a column and of those beside it. */
export function viewColumn(column: Column, beside: Column[] = []): ColumnView {
  const titles = beside.map(nameOf);
  return {
    title: nameOf(column),
    personsNamed: titles.some((title) => PERSON.test(title) && !PLACE_OR_BODY.test(title)),
  };
}

/** A role that the dictionary gives counts as a title. */
const nameOf = ({ title = "", name = "", identifierRole = "" }: Column) =>
  [title, name, identifierRole].filter(Boolean).join(" ");

const CITIZEN = /身份证|身份号码|公民.*号|citizenId|id_?card/i;
const PHONE = /电话|手机|联系|热线|传真|tel|phone|mobile|contact/i;
const CARD = /银行|卡号|账号|账户|工资卡|一卡通|补贴卡|bank|card|account/i;
const BODY_ACCOUNT = /对公|单位账|公司账|企业账|财政|专户|国库|预算/;
const CODE =
  /号码?$|码$|编号|编码|代码|单号|流水|序号|版本|校验|时间|日期|金额|资金|数$|面积|经度|纬度|坐标|网址|链接|(^|[\s_])(id|no|code|url)$|imei|iccid|isbn|uuid|hash|sha\d|md5|time|date|amount|price|count|longitude|latitude/i;
const CREDIT = /信用代码|纳税人识别号|credit_?code/i;

/** What a column's title says that it holds. */
export const says = {
  citizenId: (title: string) => CITIZEN.test(title),
  phone: (title: string) => PHONE.test(title),
  card: (title: string) => CARD.test(title) && !BODY_ACCOUNT.test(title),
  passport: (title: string) => /护照|通行证|证件号|证件编号|passport/i.test(title),
  office: (title: string) => /单位|机关|公共|举报|投诉|信访|客服|网址|链接|(^|[\s_])url/i.test(title),
  creditCode: (title: string) => CREDIT.test(title),
  /** A thing's number, a moment or a measure. */
  other: (title: string) => CODE.test(title) || BODY_ACCOUNT.test(title),
};
