import type { Words } from "../../catalog/finding.ts";

/** What a raw key can mean. */
export type Meaning =
  | "sourceId"
  | "title"
  | "publisher"
  | "district"
  | "description"
  | "tags"
  | "theme"
  | "topics"
  | "opening"
  | "mode"
  | "updateCycle"
  | "issued"
  | "modified"
  | "format"
  | "page"
  | "phone"
  | "email";

/**
 * Portals name the same idea differently. For each meaning: the property of the standard that it becomes (as the
 * report shows it) and the raw keys, the most telling first; where a row has several, the first that can be mapped
 * gives the value.
 */
export const MEANINGS: Record<Meaning, { property: string; keys: string[] }> = {
  sourceId: {
    property: "id",
    keys: ["id", "信息资源代码", "资源代码", "资源标识", "目录编码", "数据集标识", "identifier"],
  },
  title: {
    property: "title",
    keys: list("标题 资源名称 数据集名称 信息资源名称 目录名称 资源信息名称 名称 subjectBaseName title"),
  },
  publisher: {
    property: "agency",
    keys: list(
      "数据提供方 提供单位 来源部门 所属部门 所属单位 信息资源提供方 提供机构 资源提供方 提供部门 发布部门 数源单位 数据来源 orgName publisher",
    ),
  },
  district: { property: "agency", keys: ["所属区县"] },
  description: {
    property: "description",
    keys: list(
      "摘要 摘要信息 摘要描述 数据摘要 资源摘要 目录摘要 描述 资源描述 内容简介 简介 服务描述 tableRemark description",
    ),
  },
  tags: { property: "keywords", keys: list("数据标签 资源标签 标签 关键字 label keyword") },
  theme: {
    property: "theme, keywords",
    keys: list(
      "数据领域 所属领域 重点领域 领域分类 主题领域 主题名称 所属主题 fieldName 主题分类 数据主题 国家主题分类 领域 theme",
    ),
  },
  topics: {
    property: "keywords",
    keys: list("所属行业 行业类型 行业名称 行业分类 数据行业 industry 应用场景 场景分类"),
  },
  opening: {
    property: "opening",
    keys: list("开放属性 开放类型 开放方式 开放状态 开放等级 是否向社会开放 openTypeName 开放条件"),
  },
  mode: { property: "opening.modes", keys: ["资源类型", "数据类型"] },
  updateCycle: {
    property: "updateCycle",
    keys: list("更新频度 更新频率 更新周期 资源更新频率 frequency"),
  },
  issued: {
    property: "issued",
    keys: list(
      "首次发布日期 发布日期 发布时间 目录发布时间 上线日期 上传时间 releaseTime issued 创建日期 创建时间",
    ),
  },
  modified: {
    property: "modified",
    keys: list("更新日期 更新时间 最近更新 资源更新日期 数据更新时间 updateTime modified"),
  },
  format: { property: "distributions", keys: list("数据格式 资源格式 格式类型 dataType format") },
  page: { property: "distributions", keys: ["详情页网址", "url", "landingPage"] },
  phone: { property: "contact", keys: list("联系电话 部门电话 联系方式 orgPhone") },
  email: { property: "contact", keys: list("部门邮箱 orgEmail") },
};

/** Why a value is kept in `origin` only, though it can be read. */
export const REASONS = {
  derived: {
    zh: "数量由数据文件推算，不存入目录",
    en: "counts are derived from the data files, never stored",
  },
  version: {
    zh: "平台自己的版本号，标准不存",
    en: "a version number of the portal's own; the standard has none",
  },
  tree: { zh: "平台自己的目录树", en: "the portal's own tree" },
  person: { zh: "个人信息不导入，也不留在来源中", en: "persons are not imported, nor kept in the origin" },
  elsewhere: { zh: "同义的另一个键已给出这一属性", en: "another key of the same meaning gave the property" },
  shared: {
    zh: "多条数据共用的网址，不指向这一条",
    en: "an address that several rows share points at none of them",
  },
  technical: {
    zh: "只供机器识别，不是目录内容",
    en: "for machines to tell things apart; it says nothing of the data",
  },
  linked: {
    zh: "只是另一份文件的网址，导入不联网读取",
    en: "the address of another document; an import fetches nothing",
  },
} satisfies Record<string, Words>;
export type Reason = keyof typeof REASONS;

/** Keys that are known and on purpose have no property. */
export const UNUSED = new Map<string, Reason>([
  ["数据量", "derived"],
  ["数据容量", "derived"],
  ["数据条数", "derived"],
  ["文件数", "derived"],
  ["dataNumSum", "derived"],
  ["版本号", "version"],
  ["资源目录", "tree"],
  ["联系人", "person"],
]);

/** What a raw key means, or undefined where nobody has said. */
export const meaningOf = (key: string): Meaning | undefined => BY_KEY.get(key);

function list(words: string): string[] {
  return words.split(" ");
}

const BY_KEY = new Map(
  Object.entries(MEANINGS).flatMap(([meaning, { keys }]) => keys.map((key) => [key, meaning as Meaning])),
);
