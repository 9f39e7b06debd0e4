type Json = Record<string, unknown>;
interface Part extends Json {
  $defs?: Record<string, Part>;
  properties?: Record<string, Part>;
}

/** What of the API holds a record's properties: all of them or those named, and after them its own. */
const RECORDS: Record<string, { record: string; own: string[]; only?: string[] }> = {
  apiEntry: { record: "dataset", own: ["files", "freshness"] },
  apiAgency: { record: "agency", own: ["datasets"] },
  tombstone: {
    record: "dataset",
    own: [],
    only: ["id", "title", "status", "statusOn", "reason", "closingBasis", "successor"],
  },
};

/**
 * The schemas with the records' properties in what describes the API, whose objects are closed and so cannot extend
 * another schema.
 * @param schemas by name, without `.schema.json`
 */
export function withApiRecords(schemas: Record<string, Json>): Record<string, Json> {
  const api = schemas.api as Part;
  const $defs = { ...api.$defs };
  for (const [name, { record, own, only }] of Object.entries(RECORDS)) {
    const stored = Object.entries((schemas[record] as Part).properties ?? {}).filter(
      ([key]) => key !== "$schema" && (only?.includes(key) ?? true),
    );
    const besides = Object.entries($defs[name]?.properties ?? {}).filter(([key]) => own.includes(key));
    $defs[name] = {
      ...$defs[name],
      properties: Object.fromEntries([...stored.map(([key, part]) => [key, from(record, part)]), ...besides]),
    };
  }
  return { ...schemas, api: { ...api, $defs } };
}

/** A part of another schema: what it refers to in its own file stands in that file. */
function from(file: string, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((item) => from(file, item));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === "$ref" && String(value).startsWith("#") ? `${file}.schema.json${value}` : from(file, value),
    ]),
  );
}
