import { iriOf } from "../formats/dcat-ap/vocabulary.ts";
import type { Graph } from "../formats/import/graph.ts";

/** A metric of the EU's assessment of metadata quality (data.europa.eu), with the points that it gives. */
export const METRICS = {
  keywordAvailability: 30,
  categoryAvailability: 30,
  spatialAvailability: 20,
  temporalAvailability: 20,
  accessUrlStatusCode: 50,
  downloadUrlAvailability: 20,
  downloadUrlStatusCode: 30,
  formatAvailability: 20,
  mediaTypeAvailability: 10,
  formatMediaTypeVocabularyAlignment: 10,
  formatMediaTypeNonProprietary: 20,
  formatMediaTypeMachineInterpretable: 20,
  dcatApCompliance: 30,
  licenceAvailability: 20,
  knownLicence: 10,
  accessRightsAvailability: 10,
  accessRightsVocabularyAlignment: 5,
  contactPointAvailability: 20,
  publisherAvailability: 10,
  rightsAvailability: 5,
  byteSizeAvailability: 5,
  dateIssuedAvailability: 5,
  dateModifiedAvailability: 5,
} as const;
export type Metric = keyof typeof METRICS;

/**
 * What no entry that is opened under conditions can have: a direct link to data, what describes a file, and a licence of
 * the EU's list, since an agreement is signed instead (Art. 27).
 */
export const CLOSED_BY_CONDITIONS: Metric[] = [
  "downloadUrlAvailability",
  "downloadUrlStatusCode",
  "formatAvailability",
  "mediaTypeAvailability",
  "formatMediaTypeVocabularyAlignment",
  "formatMediaTypeNonProprietary",
  "formatMediaTypeMachineInterpretable",
  "byteSizeAvailability",
  "knownLicence",
];

const EU = "http://publications.europa.eu/resource/authority/";
const FILE_TYPES = `${EU}file-type/`;
const MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
const OPEN_FORMATS =
  "CSV JSON JSON_LD GEOJSON XML RDF_XML RDF_TURTLE TXT HTML PDF XLSX DOCX ODS ODT PNG JPEG TIFF MPEG4 ZIP WMS_SRVC WFS_SRVC REST".split(
    " ",
  );
const MACHINE_FORMATS =
  "CSV JSON JSON_LD GEOJSON XML RDF_XML RDF_TURTLE XLSX XLS ODS SHP REST WMS_SRVC WFS_SRVC".split(" ");

export interface Assessment {
  /** Points of 405. */
  points: number;
  missed: Metric[];
}

/**
 * Points of a dataset by the EU's assessment: its own metrics, and those of its best distribution. What an address
 * answers and whether the profile's shapes hold is asked of others.
 * @param answers whether an address answers a request with 200
 * @param conforms whether the document breaks no shape of DCAT-AP
 */
export async function assess(
  graph: Graph,
  dataset: string,
  answers: (address: string) => Promise<boolean>,
  conforms: boolean,
): Promise<Assessment> {
  const of = (subject: string, term: string) =>
    graph
      .get(subject)
      ?.get(iriOf(term))
      ?.map(({ value }) => value) ?? [];
  const has = (term: string, subject = dataset) => of(subject, term).length > 0;
  const [rights = ""] = of(dataset, "dct:accessRights");
  const own: Partial<Record<Metric, boolean>> = {
    keywordAvailability: has("dcat:keyword"),
    categoryAvailability: has("dcat:theme"),
    spatialAvailability: has("dct:spatial"),
    temporalAvailability: has("dct:temporal"),
    dcatApCompliance: conforms,
    accessRightsAvailability: rights !== "",
    accessRightsVocabularyAlignment: rights.startsWith(`${EU}access-right/`),
    contactPointAvailability: has("dcat:contactPoint"),
    publisherAvailability: has("dct:publisher"),
    dateIssuedAvailability: has("dct:issued"),
    dateModifiedAvailability: has("dct:modified"),
  };
  const ways = await Promise.all(
    of(dataset, "dcat:distribution").map(async (way): Promise<Partial<Record<Metric, boolean>>> => {
      const [access] = of(way, "dcat:accessURL");
      const [download] = of(way, "dcat:downloadURL");
      const [format = ""] = of(way, "dct:format");
      const [media = ""] = of(way, "dcat:mediaType");
      const [licence = ""] = of(way, "dct:license");
      const name = format.slice(FILE_TYPES.length);
      return {
        accessUrlStatusCode: access !== undefined && (await answers(access)),
        downloadUrlAvailability: download !== undefined,
        downloadUrlStatusCode: download !== undefined && (await answers(download)),
        formatAvailability: format !== "",
        mediaTypeAvailability: media !== "",
        formatMediaTypeVocabularyAlignment: format.startsWith(FILE_TYPES) && media.startsWith(MEDIA_TYPES),
        formatMediaTypeNonProprietary: OPEN_FORMATS.includes(name),
        formatMediaTypeMachineInterpretable: MACHINE_FORMATS.includes(name),
        licenceAvailability: licence !== "",
        knownLicence: licence.startsWith(`${EU}licence/`),
        rightsAvailability: has("dct:rights", way),
        byteSizeAvailability: has("dcat:byteSize", way),
      };
    }),
  );
  const [best] = [{}, ...ways].map((way) => result({ ...own, ...way })).sort((a, b) => b.points - a.points);
  return best ?? result(own);
}

function result(met: Partial<Record<Metric, boolean>>): Assessment {
  const missed = (Object.keys(METRICS) as Metric[]).filter((metric) => !met[metric]);
  return { points: 405 - missed.reduce((sum, metric) => sum + METRICS[metric], 0), missed };
}
