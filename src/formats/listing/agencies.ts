import { slug } from "../../catalog/slug.ts";
import type { Agency, AgencyKind, AgencyLevel } from "../../catalog/types.gen.ts";
import { agencyIds } from "./ids.ts";

/** The schema's own address: an imported root may lie outside the repository, where no relative path leads to it. */
export const AGENCY_SCHEMA = "https://mulu.example/schemas/v1/agency.schema.json";

/**
 * The full name of a publisher. A short one (`区教育局`, `统计局`) means another office in each district, so the
 * district that the row names goes before it.
 */
export function publisherName(publisher: string, district: string): string {
  const stem = district.slice(0, -1);
  if (stem === "" || publisher.includes(stem)) return publisher;
  const [first = ""] = publisher;
  if (!"省市区县".includes(first)) return district + publisher;
  return district.endsWith(first) ? stem + publisher : publisher;
}

/** An agency that a listing names, with the id of its folder. */
export interface AgencyDraft {
  id: string;
  record: Agency;
}

/**
 * Agency records of one portal by publisher name.
 * @param names distinct publisher names; the blank one stands for rows that name no publisher, and these lie in a
 * folder that bears the portal's name
 * @param english English names by publisher name, where the source gives them
 */
export function buildAgencies(
  portal: string,
  names: string[],
  date: string,
  english: Map<string, string | undefined> = new Map(),
): Map<string, AgencyDraft> {
  const ids = agencyIds(portal, names.filter(Boolean));
  return new Map(
    names.map((name) => [
      name,
      name
        ? { id: ids.get(name) ?? "", record: { ...known(name, english.get(name)), origin: { portal, date } } }
        : { id: `portal-${slug(portal)}`, record: { ...unnamed(portal), origin: { portal, date } } },
    ]),
  );
}

function known(name: string, en?: string): Agency {
  const [kind, level] = [kindOf(name), levelOf(name)];
  return {
    $schema: AGENCY_SCHEMA,
    name: { zh: name, ...(en && { en }) },
    ...(kind && { kind }),
    ...(level && { level }),
  };
}

const unnamed = (portal: string): Agency => ({
  $schema: AGENCY_SCHEMA,
  name: { zh: `${portal}（清单未写提供单位）`, en: `${portal} (publisher not given)` },
});

/** The kind where the name says so; unknown otherwise. */
export function kindOf(name: string): AgencyKind | undefined {
  if (/公司|集团$/.test(name)) return "enterprise";
  const plain = withoutNotes(name);
  if (/(居民|村民)委员会$/.test(plain)) return undefined;
  if (/(政府(.*办公[室厅])?|[局厅署]|委员会|法院|检察院)$/.test(plain)) return "organ";
  if (/(医院|大学|学院|学校|协会|学会|红十字会|图书馆|博物馆|档案馆)$/.test(plain)) return "organisation";
  return undefined;
}

/**
 * The level that the name shows: `county` for a district or county and its offices, else `city`. Offices of a
 * province, of a town or of a street have neither.
 */
export function levelOf(name: string): AgencyLevel | undefined {
  if (!/\p{Script=Han}/u.test(name)) return undefined;
  const plain = withoutNotes(name).replaceAll(NO_DISTRICT, "");
  if (/(镇|乡|街道)(人民政府|办事处|办公室)?$/.test(plain)) return undefined;
  if (/[区县旗]/.test(plain)) return "county";
  const provincial =
    /^.{0,3}省(?!.*[市州盟])/.test(plain) || (name.includes("自治区") && !plain.includes("市"));
  return provincial ? undefined : "city";
}

const withoutNotes = (name: string) => name.replaceAll(/[（(][^）)]*[）)]/g, "");

/** Words that end in 区 and are no district. */
const NO_DISTRICT = /(自治|开发|园|社|小|校|库|林|矿|港|灾|片|地|景|名胜|示范|试验|保税|度假|合作)区/g;
