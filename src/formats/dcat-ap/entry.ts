import type { LanguageMap } from "../../catalog/types.gen.ts";
import { areaOf, divisionName, ringOf, timeOf } from "../coverage.ts";
import {
  contactOf,
  type ExportEntry,
  type ExportSite,
  newestRelease,
  pageOf,
  providerOf,
  waysOf,
} from "../export.ts";
import { rightsOf } from "../words.ts";
import { conceptIri, euIri, LANGUAGES } from "./concepts.ts";
import { type Node, node } from "./graph.ts";
import { agentIri, applyIri, datasetIri, recordIri, themesOf, wayIri } from "./iris.ts";
import { applyNodes, wayNodes } from "./ways.ts";

const SCHEMA_TITLE: LanguageMap = {
  zh: "数据项说明（Table Schema）",
  en: "Description of the data items (Table Schema)",
};

/** The nodes that an entry alone has: its dataset, its ways, its contact. */
export function entryNodes(site: ExportSite, entry: ExportEntry): Node[] {
  const page = pageOf(site, entry.id);
  const release = newestRelease(entry);
  const [time, area, contact] = [timeOf(entry), areaOf(site, entry), contactOf(site, entry)];
  const ways = waysOf(site, entry);
  const rights = rightsOf(entry);
  const timeIri = `${page}#${time?.derived ? "as-of" : "temporal"}`;
  const areaIri = `${page}#${area.derived ? "division" : "spatial"}`;
  const { classification, resourceCode, registrationCode } = entry;

  const nodes = [
    node(datasetIri(site, entry.id), "dcat:Dataset", {
      identifier: entry.id,
      title: entry.title,
      description: entry.description ?? entry.title,
      keyword: entry.keywords,
      otherIdentifier: [
        resourceCode && `${page}#resource-code`,
        registrationCode && `${page}#registration-code`,
      ],
      theme: themesOf(site, entry),
      type: classification && conceptIri(site, "classification-class", classification.class),
      publisher: agentIri(site, providerOf(site, entry).id),
      contactPoint: `${page}#contact`,
      accessRights: euIri(site, "opening-type", entry.opening?.type),
      frequency: euIri(site, "update-cycle", entry.updateCycle),
      issued: entry.issued,
      modified: entry.modified,
      temporal: time && timeIri,
      spatial: areaIri,
      landingPage: page,
      language: LANGUAGES.zh,
      conformsTo: entry.fields?.length ? `${page}schema.json` : undefined,
      relation: entry.related?.map((id) => datasetIri(site, id)),
      version: release?.id,
      versionNotes: release?.notes,
      distribution:
        ways.length > 0 ? ways.map(({ distribution }) => wayIri(page, distribution.id)) : applyIri(page),
    }),
    node(page, "foaf:Document", { title: entry.title }),
    node(`${page}#contact`, ["vcard:Organization", "vcard:Kind"], {
      fn: contact.office,
      hasEmail: `mailto:${contact.email}`,
      hasTelephone: contact.phone && `tel:${contact.phone.replaceAll(/[^0-9+-]/g, "")}`,
    }),
    node(areaIri, "dct:Location", {
      identifier: area.division,
      prefLabel: divisionName(site, area.division),
      bbox:
        area.bbox &&
        `POLYGON((${ringOf(area.bbox)
          .map((point) => point.join(" "))
          .join(",")}))`,
    }),
  ];
  if (time) nodes.push(node(timeIri, "dct:PeriodOfTime", { startDate: time.from, endDate: time.to }));
  if (rights) nodes.push(node(`${page}#rights`, "dct:RightsStatement", { label: rights }));
  if (resourceCode) nodes.push(node(`${page}#resource-code`, "adms:Identifier", { notation: resourceCode }));
  if (registrationCode)
    nodes.push(node(`${page}#registration-code`, "adms:Identifier", { notation: registrationCode }));
  if (entry.fields?.length)
    nodes.push(
      node(`${page}schema.json`, "dct:Standard", {
        title: SCHEMA_TITLE,
        type: "https://specs.frictionlessdata.io/table-schema/",
      }),
    );
  if (entry.modified)
    nodes.push(
      node(recordIri(site, entry.id), "dcat:CatalogRecord", {
        primaryTopic: datasetIri(site, entry.id),
        issued: entry.issued,
        modified: entry.modified,
      }),
    );
  for (const way of ways) nodes.push(...wayNodes(site, entry, way));
  if (ways.length === 0) nodes.push(...applyNodes(site, entry));
  return nodes;
}
