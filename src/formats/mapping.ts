import type { LanguageMap } from "../catalog/types.gen.ts";

/** The formats that describe an entry property by property, in the order of the table's columns. */
export const COLUMNS = {
  "dcat-ap": "DCAT-AP 3.0.1",
  "dcat-us-1": "DCAT-US 1.1",
  "dcat-us": "DCAT-US 3",
  "schema-org": "schema.org",
  "data-package": "Data Package 2.0",
  croissant: "Croissant 1.1",
  "ogc-records": "OGC Records",
  guideline: "1272",
} as const;
export type Column = keyof typeof COLUMNS;

/** Where a property of an entry goes in each format; a format without a word has no place for it. */
export interface Mapping {
  /** The property by its path in a record. */
  property: string;
  to: Partial<Record<Column, string>>;
}

/** The columns' own order, so that a row is written as a table's row; an empty text is no place. */
const row = (property: string, ...places: string[]): Mapping => ({
  property,
  to: Object.fromEntries(
    (Object.keys(COLUMNS) as Column[]).flatMap((column, i) => (places[i] ? [[column, places[i]]] : [])),
  ),
});

/**
 * Which property goes where: one table, a row a property, which in parts could not be read as one. What
 * several formats compose of properties stands with the property that is its core.
 */
export const MAPPINGS: Mapping[] = [
  row("id", "dct:identifier", "identifier", "identifier", "identifier", "name", "@id", "id, externalIds", ""),
  row(
    "title",
    "dct:title",
    "title",
    "title",
    "name, alternateName",
    "title",
    "name, alternateName",
    "title",
    "信息资源名称",
  ),
  row(
    "description",
    "dct:description",
    "description",
    "description",
    "description",
    "description",
    "description",
    "description",
    "信息资源摘要",
  ),
  row("keywords", "dcat:keyword", "keyword", "keyword", "keywords", "keywords", "keywords", "keywords", ""),
  row(
    "resourceCode",
    "adms:identifier",
    "",
    "otherIdentifier",
    "identifier",
    "resourceCode",
    "",
    "externalIds",
    "信息资源代码",
  ),
  row("registrationCode", "adms:identifier", "", "otherIdentifier", "identifier", "", "", "externalIds", ""),
  row(
    "classification.class",
    "dct:type",
    "",
    "category",
    "",
    "classification",
    "",
    "themes",
    "信息资源分类（类）",
  ),
  row(
    "classification.category",
    "dcat:theme",
    "",
    "theme",
    "",
    "classification",
    "",
    "themes",
    "信息资源分类（项）",
  ),
  row("classification.path", "", "", "", "", "classification", "", "", "信息资源分类"),
  row("theme", "dcat:theme", "theme", "theme", "about", "theme", "", "themes", ""),
  row(
    "provider.agency",
    "dct:publisher",
    "publisher",
    "publisher",
    "publisher, creator",
    "contributors",
    "publisher, creator",
    "contacts",
    "信息资源提供方",
  ),
  row("provider.unit", "", "", "", "", "", "", "", "提供方内部部门"),
  row(
    "contact.office",
    "dcat:contactPoint",
    "contactPoint",
    "contactPoint",
    "contactPoint",
    "",
    "",
    "contacts",
    "提供方内部部门",
  ),
  row("contact.phone", "vcard:hasTelephone", "", "tel", "telephone", "", "", "contacts", ""),
  row("contact.email", "vcard:hasEmail", "hasEmail", "hasEmail", "email", "contributors", "", "contacts", ""),
  row(
    "fields",
    "dct:conformsTo",
    "describedBy",
    "describedBy",
    "variableMeasured",
    "schema",
    "recordSet",
    "",
    "信息项信息",
  ),
  row("sharing", "", "", "", "", "", "", "", "共享类型, 共享条件, 共享方式"),
  row(
    "opening.type",
    "dct:accessRights",
    "accessLevel",
    "accessRights",
    "conditionsOfAccess",
    "",
    "",
    "rights",
    "是否向社会开放",
  ),
  row(
    "opening.conditions",
    "dct:rights",
    "rights",
    "rights",
    "conditionsOfAccess",
    "",
    "",
    "rights",
    "开放条件",
  ),
  row("opening.part", "dct:rights", "rights", "rights", "conditionsOfAccess", "", "", "rights", "开放条件"),
  row("opening.agreement", "dct:rights", "rights", "rights", "conditionsOfAccess", "", "", "rights", ""),
  row(
    "updateCycle",
    "dct:accrualPeriodicity",
    "accrualPeriodicity",
    "accrualPeriodicity",
    "",
    "updateCycle",
    "",
    "",
    "更新周期",
  ),
  row(
    "issued",
    "dct:issued",
    "issued",
    "issued",
    "datePublished",
    "created",
    "datePublished",
    "created",
    "发布日期",
  ),
  row(
    "modified",
    "dct:modified",
    "modified",
    "modified",
    "dateModified",
    "modified",
    "dateModified",
    "updated",
    "",
  ),
  row(
    "releases",
    "dcat:version, adms:versionNotes",
    "",
    "version, versionNotes",
    "version",
    "version",
    "version",
    "",
    "",
  ),
  row("temporal", "dct:temporal", "temporal", "temporal", "temporalCoverage", "temporal", "", "time", ""),
  row("spatial.division", "dct:spatial", "spatial", "spatial", "spatialCoverage", "spatial", "", "", ""),
  row("spatial.bbox", "dcat:bbox", "spatial", "bbox", "spatialCoverage", "spatial", "", "geometry", ""),
  row(
    "distributions[].mode",
    "dcat:Distribution, dcat:DataService",
    "distribution",
    "distribution, service",
    "distribution",
    "resources",
    "",
    "links",
    "",
  ),
  row(
    "distributions[].format",
    "dct:format, dcat:mediaType",
    "format, mediaType",
    "format, mediaType",
    "encodingFormat",
    "format, mediatype",
    "encodingFormat",
    "formats",
    "信息资源格式",
  ),
  row(
    "distributions[].path",
    "dcat:downloadURL",
    "downloadURL",
    "downloadURL",
    "contentUrl",
    "path",
    "contentUrl",
    "links",
    "",
  ),
  row("distributions[].url", "dcat:accessURL", "accessURL", "accessURL", "url", "path", "", "links", ""),
  row(
    "distributions[].openapi",
    "dcat:endpointDescription",
    "describedBy",
    "endpointDescription",
    "",
    "",
    "",
    "",
    "",
  ),
  row("distributions[].crs", "dct:conformsTo", "", "conformsTo", "", "", "", "", ""),
  row("license", "dct:license", "license", "license", "license", "licenses", "license", "license", ""),
  row("related", "dct:relation", "references", "relation", "", "", "", "links", ""),
  row("relatedCodes", "", "", "", "", "", "", "", "关联资源代码"),
  row("subject", "", "", "", "", "", "", "", ""),
  row("status", "", "", "", "", "", "", "", ""),
];

/** What a format cannot carry: the properties that have no place in it. */
export const lostIn = (column: Column): string[] =>
  MAPPINGS.filter(({ to }) => !to[column]).map(({ property }) => property);

/** How the formats treat what is common to several of them. */
export const NOTES: Record<"language" | "time" | "area" | "contact", LanguageMap> = {
  language: {
    zh: "DCAT-AP、CSVW 和网页中的 schema.org 带中英文；其余格式一处只容一种文字，写中文。",
    en: "DCAT-AP, CSVW and the schema.org of a page hold both languages; the others have room for one, which is Chinese.",
  },
  time: {
    zh: "条目没有写时间范围的，写最近一次发布的数据截止日；DCAT-AP 中其标识以 #as-of 结尾。",
    en: "Where an entry states no time covered, the day that its newest release describes stands there; in DCAT-AP its identifier ends with #as-of.",
  },
  area: {
    zh: "条目没有写空间范围的，写提供机构的行政区划；DCAT-AP 中其标识以 #division 结尾。",
    en: "Where an entry states no area covered, the division of its provider stands there; in DCAT-AP its identifier ends with #division.",
  },
  contact: {
    zh: "条目没有写邮箱的，写提供机构的；机构也没有的，写网站的意见邮箱。",
    en: "Where an entry gives no mail address, its provider's stands there, and where that has none the portal's own.",
  },
};
