/** Media types of what a site publishes besides pages, by the ending of the file's name. */
const TYPES: Record<string, string> = {
  json: "application/json",
  geojson: "application/geo+json",
  jsonld: "application/ld+json",
  ndjson: "application/x-ndjson",
  csv: "text/csv",
  ttl: "text/turtle",
  rdf: "application/rdf+xml",
  xml: "application/xml",
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  py: "text/x-python",
  txt: "text/plain",
  md: "text/markdown",
  ics: "text/calendar",
  tgz: "application/gzip",
  zip: "application/zip",
  pdf: "application/pdf",
};

/** The media type of a file by its name. */
export const mediaTypeOf = (path: string): string =>
  TYPES[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream";
