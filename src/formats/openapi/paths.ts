import type { Words } from "../../catalog/finding.ts";

/** A kind of file that the API serves: `path` from the site's root on, with its parameters in braces. */
export interface ApiPath {
  path: string;
  id: string;
  tag: keyof typeof TAGS;
  title: Words;
  type: string;
  /** Definitions of `api.schema.json`, one of which a file fits. */
  schemas?: string[];
  /** Definition that each line of a file with lines fits. */
  lines?: string;
}

export const TAGS = {
  catalog: { zh: "目录", en: "Catalog" },
  entries: { zh: "条目", en: "Entries" },
  agencies: { zh: "机构和主题", en: "Agencies and themes" },
  codes: { zh: "代码表", en: "Code lists" },
  changes: { zh: "变更", en: "Changes" },
  lists: { zh: "清单", en: "Lists" },
  data: { zh: "数据文件", en: "Data files" },
  tools: { zh: "模式和开发包", en: "Schemas and SDK" },
} satisfies Record<string, Words>;

const JSON_TYPE = "application/json";
const ANY_TYPE = "application/octet-stream";

/** Every kind of file, in the order in which a reader meets them. */
export const PATHS: ApiPath[] = [
  {
    path: "/api/v1/catalog.json",
    id: "getCatalog",
    tag: "catalog",
    title: { zh: "目录概要，从这里开始", en: "The catalog in short: start here" },
    type: JSON_TYPE,
    schemas: ["catalogSummary"],
  },
  {
    path: "/api/v1/datasets.json",
    id: "getAllDatasets",
    tag: "catalog",
    title: { zh: "全部条目（一个文件）", en: "Every entry in one file" },
    type: JSON_TYPE,
    schemas: ["entries"],
  },
  {
    path: "/api/v1/catalog.ndjson",
    id: "getCatalogLines",
    tag: "catalog",
    title: { zh: "全部条目（每行一条）", en: "Every entry, a line each" },
    type: "application/x-ndjson",
    lines: "apiEntry",
  },
  {
    path: "/api/v1/catalog.csv",
    id: "getCatalogTable",
    tag: "catalog",
    title: { zh: "全部条目（表格）", en: "Every entry as a table" },
    type: "text/csv",
  },
  {
    path: "/api/v1/manifest.json",
    id: "getManifest",
    tag: "catalog",
    title: {
      zh: "所有文件的大小、校验和与版本",
      en: "Size, checksum and schema version of every file",
    },
    type: JSON_TYPE,
    schemas: ["manifest"],
  },
  {
    path: "/api/v1/manifest/{page}.json",
    id: "getManifestPage",
    tag: "catalog",
    title: { zh: "文件清单的后续各页", en: "Further pages of the manifest" },
    type: JSON_TYPE,
    schemas: ["manifest"],
  },
  {
    path: "/api/v1/openapi.json",
    id: "getOpenapi",
    tag: "catalog",
    title: { zh: "本接口的说明（OpenAPI 3.1）", en: "This description (OpenAPI 3.1)" },
    type: JSON_TYPE,
  },
  {
    path: "/api/v1/datasets/pages/{page}.json",
    id: "listDatasets",
    tag: "entries",
    title: { zh: "条目摘要，分页", en: "What lists show of entries, in pages" },
    type: JSON_TYPE,
    schemas: ["cardPage"],
  },
  {
    path: "/api/v1/datasets/{agency}/{dataset}.json",
    id: "getDataset",
    tag: "entries",
    title: { zh: "一个条目，或者它终止后留下的内容", en: "One entry, or what is left of it where it ended" },
    type: JSON_TYPE,
    schemas: ["apiEntry", "tombstone"],
  },
  {
    path: "/api/v1/agencies.json",
    id: "listAgencies",
    tag: "agencies",
    title: { zh: "全部机构", en: "Every agency" },
    type: JSON_TYPE,
    schemas: ["agencyList"],
  },
  {
    path: "/api/v1/agencies/{agency}.json",
    id: "getAgency",
    tag: "agencies",
    title: { zh: "一个机构及其条目", en: "One agency with its entries" },
    type: JSON_TYPE,
    schemas: ["apiAgency"],
  },
  {
    path: "/api/v1/themes.json",
    id: "listThemes",
    tag: "agencies",
    title: { zh: "各主题及其条目数", en: "The themes and how many entries each has" },
    type: JSON_TYPE,
    schemas: ["themeList"],
  },
  {
    path: "/api/v1/codes.json",
    id: "listCodes",
    tag: "codes",
    title: { zh: "有哪些代码表", en: "Which code lists there are" },
    type: JSON_TYPE,
    schemas: ["codeLists"],
  },
  {
    path: "/api/v1/codes/{codeList}.json",
    id: "getCodes",
    tag: "codes",
    title: {
      zh: "一个代码表，以及其他标准中的对应代码",
      en: "A code list with the codes of other standards",
    },
    type: JSON_TYPE,
    schemas: ["codeTable"],
  },
  {
    path: "/api/v1/changes/{page}.json",
    id: "listChanges",
    tag: "changes",
    title: { zh: "变更，最新的在前，分页", en: "What changed, the newest first, in pages" },
    type: JSON_TYPE,
    schemas: ["changePage"],
  },
  {
    path: "/lists/editions.json",
    id: "listEditions",
    tag: "lists",
    title: { zh: "清单的历次发布", en: "The editions of the lists" },
    type: JSON_TYPE,
    schemas: ["editionList"],
  },
  {
    path: "/lists/{list}.json",
    id: "getList",
    tag: "lists",
    title: { zh: "一张清单：最近一期和待发布的变更", en: "A list: its last edition and what is pending" },
    type: JSON_TYPE,
    schemas: ["listFile"],
  },
  {
    path: "/lists/editions/{edition}.json",
    id: "getEdition",
    tag: "lists",
    title: { zh: "一期清单的全部各行", en: "An edition with all its rows" },
    type: JSON_TYPE,
  },
  {
    path: "/datasets/{agency}/{dataset}/{release}/{table}.profile.json",
    id: "getProfile",
    tag: "data",
    title: { zh: "表格的行数和各列概况", en: "Rows of a table and what its columns hold" },
    type: JSON_TYPE,
    schemas: ["profile"],
  },
  {
    path: "/datasets/{agency}/{dataset}/{release}/{file}",
    id: "getFile",
    tag: "data",
    title: {
      zh: "一次发布的数据文件；release 为 latest 时给出最新的一次",
      en: "A data file of a release; with `latest` as release that of the newest",
    },
    type: ANY_TYPE,
  },
  {
    path: "/datasets/{agency}/{dataset}/rows.schema.json",
    id: "getRowsSchema",
    tag: "data",
    title: { zh: "数据行的 JSON Schema", en: "JSON Schema of the rows" },
    type: "application/schema+json",
  },
  {
    path: "/schemas/v1/{schema}.schema.json",
    id: "getSchema",
    tag: "tools",
    title: {
      zh: "标准的模式；bundle 为合成一个文件的全部模式",
      en: "A schema of the standard; `bundle` holds all in one file",
    },
    type: "application/schema+json",
  },
  {
    path: "/sdk/index.json",
    id: "listSdk",
    tag: "tools",
    title: { zh: "开发包的各个版本", en: "The versions of the SDK" },
    type: JSON_TYPE,
    schemas: ["sdkIndex"],
  },
  {
    path: "/sdk/{package}.tgz",
    id: "getSdk",
    tag: "tools",
    title: {
      zh: "一个版本的开发包，地址不变则内容不变；latest 供试用",
      en: "A version of the SDK, whose bytes never change; `latest` is for trying",
    },
    type: "application/gzip",
  },
];
