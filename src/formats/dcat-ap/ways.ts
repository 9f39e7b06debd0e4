import { type ExportEntry, type ExportSite, pageOf, providerOf, type Way, waysOf } from "../export.ts";
import { licenceIri } from "../licences.ts";
import { euIri, LANGUAGES, mediaIri } from "./concepts.ts";
import { type Block, blockOf, type Node, node } from "./graph.ts";
import { agentIri, applyIri, serviceIri, systemIri, themesOf, wayIri } from "./iris.ts";

/** How every checksum is computed. */
const ALGORITHM = node("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm", {
  label: { zh: "SHA-256", en: "SHA-256" },
});

export const ALGORITHM_BLOCK: Block = blockOf(ALGORITHM);

/** A way to the data, with the checksum of its file or the service behind it. */
export function wayNodes(
  site: ExportSite,
  entry: ExportEntry,
  { distribution, address, download, file }: Way,
): Node[] {
  const page = pageOf(site, entry.id);
  const { id, mode, format, openapi, crs } = distribution;
  const releases = entry.releases ?? [];
  const released = file && releases.find((release) => release.id === file.release);
  const first = file && entry.files.find((other) => other.distribution === id)?.release;
  const license = entry.license && licenceIri(site, entry.license);
  const nodes = [
    node(wayIri(page, id), "dcat:Distribution", {
      identifier: id,
      title: distribution.title ?? entry.title,
      accessURL: address,
      downloadURL: download ? address : undefined,
      accessService: mode === "api" ? serviceIri(page, id) : undefined,
      format: euIri(site, "format", format),
      mediaType: mediaIri(site, format),
      byteSize: file?.bytes,
      checksum: file && `${page}#checksum-${id}`,
      issued: releases.find((release) => release.id === first)?.published,
      modified: released?.published,
      license,
      rights: entry.opening && `${page}#rights`,
      language: LANGUAGES.zh,
      conformsTo: systemIri(crs),
    }),
  ];
  if (file)
    nodes.push(
      node(`${page}#checksum-${id}`, "spdx:Checksum", {
        algorithm: ALGORITHM.iri,
        checksumValue: file.sha256,
      }),
    );
  if (mode === "api")
    nodes.push(
      node(serviceIri(page, id), "dcat:DataService", {
        identifier: `${entry.id}#${id}`,
        title: distribution.title ?? entry.title,
        endpointURL: address,
        endpointDescription: openapi,
        servesDataset: `${page}#dataset`,
        contactPoint: `${page}#contact`,
        publisher: agentIri(site, providerOf(site, entry).id),
        accessRights: euIri(site, "opening-type", entry.opening?.type),
        theme: themesOf(site, entry),
        keyword: entry.keywords,
        license,
      }),
    );
  return nodes;
}

/**
 * Whoever has no direct way is led to the page that says how to apply (DCAT 3, section 6.8.7). Where a data-use
 * agreement is signed (Art. 27), it stands in the place of a licence.
 */
export function applyNodes(site: ExportSite, entry: ExportEntry): Node[] {
  const page = pageOf(site, entry.id);
  const agreement = entry.opening?.agreement;
  const agreementIri = agreement && `${page}#agreement`;
  return [
    node(applyIri(page), "dcat:Distribution", {
      title: entry.title,
      accessURL: page,
      rights: entry.opening && `${page}#rights`,
      license: entry.license ? licenceIri(site, entry.license) : agreementIri,
    }),
    ...(agreementIri && !entry.license
      ? [node(agreementIri, "dct:LicenseDocument", { title: agreement.title })]
      : []),
  ];
}

/** The services of an entry, for the catalog's list of them. */
export const serviceIris = (site: ExportSite, entry: ExportEntry): string[] =>
  waysOf(site, entry)
    .filter(({ distribution }) => distribution.mode === "api")
    .map(({ distribution }) => serviceIri(pageOf(site, entry.id), distribution.id));
