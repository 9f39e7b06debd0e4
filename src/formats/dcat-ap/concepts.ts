import type { LanguageMap } from "../../catalog/types.gen.ts";
import type { ExportSite } from "../export.ts";
import { mapped, wordsOf } from "../export.ts";
import { type Block, blockOf, type Node, node, once } from "./graph.ts";
import { EU, IANA } from "./vocabulary.ts";

/** A code of the standard as a concept: its row on the page of code lists. */
export const conceptIri = ({ url }: ExportSite, list: string, code: string): string =>
  `${url}standard/codes/#${list}.${code}`;

const schemeIri = ({ url }: ExportSite, list: string) => `${url}standard/codes/#${list}`;

/** Code lists that entries point to, and which table of the EU has the same meanings, as what. */
const EU_TABLES = {
  theme: { table: "data-theme", types: ["skos:Concept"] },
  "update-cycle": { table: "frequency", types: ["skos:Concept", "dct:Frequency"] },
  format: { table: "file-type", types: ["skos:Concept", "dct:MediaTypeOrExtent"] },
  "opening-type": { table: "access-right", types: ["skos:Concept", "dct:RightsStatement"] },
} as const;
const EU_THEMES: Record<string, LanguageMap> = {
  AGRI: { zh: "农业、渔业、林业和食品", en: "Agriculture, fisheries, forestry and food" },
  ECON: { zh: "经济和金融", en: "Economy and finance" },
  EDUC: { zh: "教育、文化和体育", en: "Education, culture and sport" },
  ENER: { zh: "能源", en: "Energy" },
  ENVI: { zh: "环境", en: "Environment" },
  GOVE: { zh: "政府和公共部门", en: "Government and public sector" },
  HEAL: { zh: "健康", en: "Health" },
  JUST: { zh: "司法、法律制度和公共安全", en: "Justice, legal system and public safety" },
  REGI: { zh: "区域和城市", en: "Regions and cities" },
  SOCI: { zh: "人口和社会", en: "Population and society" },
  TECH: { zh: "科学和技术", en: "Science and technology" },
  TRAN: { zh: "交通", en: "Transport" },
};
type Table = keyof typeof EU_TABLES;

/** The EU's concept for a code; `undefined` where there is none. */
export function euIri(site: ExportSite, list: Table, code: string | undefined): string | undefined {
  const name = mapped(site, list, code, "eu");
  return name && `${EU}${EU_TABLES[list].table}/${name}`;
}

/** The IANA address of a format's media type. */
export const mediaIri = (site: ExportSite, format: string): string | undefined => {
  const type = mapped(site, "format", format, "iana");
  return type && IANA + type;
};

export const LANGUAGES = { zh: `${EU}language/ZHO`, en: `${EU}language/ENG` };

/** The code lists of our own that a catalog takes its themes and types from. */
export const SCHEMES = ["theme", "classification-class", "classification-category"] as const;

/** A code of one of these lists, with its words. */
export function ownConcept(site: ExportSite, list: (typeof SCHEMES)[number], code: string): Block {
  const iri = conceptIri(site, list, code);
  return once(site, iri, () =>
    node(iri, "skos:Concept", {
      prefLabel: wordsOf(site, list, code) ?? { zh: code },
      inScheme: schemeIri(site, list),
    }),
  );
}

/** The scheme of a code list, with its title. */
export const schemeNode = (site: ExportSite, list: (typeof SCHEMES)[number]): Node => {
  const title = site.lists[list]?.title ?? { zh: list };
  return node(schemeIri(site, list), "skos:ConceptScheme", { title, prefLabel: title });
};

export const schemeIris = (site: ExportSite): string[] => SCHEMES.map((list) => schemeIri(site, list));

/** What stands behind an identifier of the EU: its kind, its table and our words for it. */
export function euConcept(site: ExportSite, list: Table, code: string): Block[] {
  const iri = euIri(site, list, code);
  if (!iri) return [];
  const { table, types } = EU_TABLES[list];
  const name = iri.slice(iri.lastIndexOf("/") + 1);
  // Several of our codes may share one of theirs, which then has a name of its own.
  const ours = () => site.lists[list]?.codes.filter((item) => euIri(site, list, item.code) === iri) ?? [];
  return [
    once(site, iri, () =>
      node(iri, [...types], {
        prefLabel:
          EU_THEMES[name] ?? (ours().length === 1 ? wordsOf(site, list, code) : { zh: name, en: name }),
        inScheme: `${EU}${table}`,
      }),
    ),
  ];
}

/** The media type of a format, where IANA knows one. */
export function mediaBlocks(site: ExportSite, format: string): Block[] {
  const iri = mediaIri(site, format);
  if (!iri) return [];
  return [once(site, iri, () => node(iri, "dct:MediaType", { label: { zh: iri.slice(IANA.length) } }))];
}

/** The languages that texts are in. */
export const LANGUAGE_BLOCK: Block = blockOf(
  node(LANGUAGES.zh, ["skos:Concept", "dct:LinguisticSystem"], {
    prefLabel: { zh: "中文", en: "Chinese" },
    inScheme: `${EU}language`,
  }),
  node(LANGUAGES.en, ["skos:Concept", "dct:LinguisticSystem"], {
    prefLabel: { zh: "英文", en: "English" },
    inScheme: `${EU}language`,
  }),
);
