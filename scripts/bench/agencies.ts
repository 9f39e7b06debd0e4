import { creditCheckCharacter } from "../../src/catalog/credit-code.ts";
import type { Agency } from "../../src/catalog/types.gen.ts";
import { english, OFFICE_SECTOR, SECTORS, type Sector } from "./sectors.ts";
import { AREAS } from "./words.ts";

/** An agency of the synthetic city. */
export interface BenchAgency {
  id: string;
  sector: Sector;
  area: (typeof AREAS)[number];
  value: Agency;
}

const COUNT = 100;
const CITY = { zh: "澄川市", en: "Chengchuan" };

/** The offices that `mulu.config.json` names, so that the check knows them. */
const OFFICES = [
  ["data-bureau", "数据局", "Data Bureau", "authority"],
  ["info-centre", "信息中心", "Information Centre", "operator"],
  ["cloud-office", "云上办", "Cloud Office", "projectOffice"],
] as const;

/** 100 agencies: the three offices, then every sector in the city and in its four counties. */
export function makeAgencies(): BenchAgency[] {
  const city = AREAS[0];
  const offices = OFFICES.map(([id, zh, en, role], i) =>
    agency(id, OFFICE_SECTOR, city, { zh, en }, i, role),
  );
  const bureaus = AREAS.flatMap((area) => SECTORS.map((sector) => [area, sector] as const))
    .slice(0, COUNT - offices.length)
    .map(([area, sector], i) => {
      const id = area.slug ? `${area.slug}-${sector.office.slug}` : sector.office.slug;
      const words = english(sector.office).replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
      // Each county has one data authority, too.
      const role = area.slug && sector === SECTORS[0] ? "authority" : "none";
      return agency(id, sector, area, { zh: sector.office.zh, en: words }, offices.length + i, role);
    });
  return [...offices, ...bureaus];
}

function agency(
  id: string,
  sector: Sector,
  area: BenchAgency["area"],
  name: { zh: string; en: string },
  number: number,
  role: Agency["role"],
): BenchAgency {
  const county = area.slug !== "";
  return {
    id,
    sector,
    area,
    value: {
      $schema: "https://mulu.example/schemas/v1/agency.schema.json",
      name: {
        zh: `${CITY.zh}${county ? area.zh : ""}${name.zh}`,
        en: `${area.en} ${name.en}, ${CITY.en}`,
      },
      shortName: { zh: `${area.zh}${name.zh}`, en: `${area.en} ${name.en}` },
      kind: id === "info-centre" ? "organisation" : "organ",
      level: county ? "county" : "city",
      division: area.division,
      creditCode: creditCode(area.division, number),
      role,
      functions: sector.objects.slice(0, 3).map((object) => ({
        zh: `${object.zh}管理`,
        en: `Administration of ${english(object)}`,
      })),
      homepage: `https://${id}.chengchuan.example/`,
      contact: {
        office: { zh: "办公室", en: "General Office" },
        phone: `0000-555${String(number).padStart(4, "0")}`,
        email: `office@${id}.chengchuan.example`,
      },
      status: "active",
      maintainers: { github: [`bench-${id}`] },
      rulesDocument: { title: { zh: "公共数据管理制度" } },
      responsiblePost: { zh: "首席数据官岗" },
      securityContact: { office: { zh: "信息安全科" } },
    },
  };
}

function creditCode(division: string, number: number): string {
  const body = `11${division}BENCH${String(number).padStart(4, "0")}`;
  return body + creditCheckCharacter(body);
}
