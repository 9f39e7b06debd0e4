import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Canaries, plantAgencyOnly, replaceTexts, sample } from "./canaries.ts";
import type { Schemas } from "./walk.ts";

type Json = Record<string, unknown>;

/**
 * Copies a catalog and plants canaries where the public may not read: every agency-only property of every record,
 * all texts of entries that are not opened, a closed field and a way for agencies in every opened entry, a closed
 * column and files for agencies in the data.
 * @returns the canaries and what each stands for
 */
export function plantCity(schemas: Schemas, from: string, to: string): Map<string, string> {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const agencies = readdirSync(to).filter((name) => !name.startsWith("_"));
  const [first] = readdirSync(join(to, agencies[0] ?? "", "datasets"));
  const canaries = new Canaries(`${agencies[0]}/${first?.replace(/\.json$/, "")}`);
  for (const agency of agencies) {
    const { $schema: _, ...system } = sample(
      schemas,
      schemas.system ?? {},
      "system",
      canaries,
      `${agency}/systems`,
    ) as Json;
    write(
      join(to, agency, "systems", `${canaries.word(`${agency} (system)`)}.json`),
      `${JSON.stringify(system, null, 2)}\n`,
    );
    change(join(to, agency, "agency.json"), (record) =>
      plantAgencyOnly(schemas, "agency", record, canaries, agency),
    );
    for (const name of readdirSync(join(to, agency, "datasets"))) {
      const id = name.replace(/\.json$/, "");
      const data = join(to, agency, "data", id);
      change(join(to, agency, "datasets", name), (record) =>
        plantEntry(schemas, record, data, canaries, `${agency}/${id}`),
      );
    }
  }
  // A later canary may stand in the place of an earlier one.
  const texts = readdirSync(to, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => item.name + readFileSync(join(item.parentPath, item.name), "utf8"))
    .join("\n");
  return new Map([...canaries.planted].filter(([word]) => texts.includes(word)));
}

function plantEntry(schemas: Schemas, record: Json, data: string, canaries: Canaries, what: string): Json {
  const opening = (record.opening as Json | undefined)?.type;
  const isOpened = opening === "unconditional" || opening === "conditional";
  const texts = isOpened ? record : replaceTexts(schemas, "dataset", record, canaries, what);
  const planted = plantAgencyOnly(schemas, "dataset", texts, canaries, what);
  if (!isOpened && !record.opening) return planted;
  const fields = planted.fields as Json[];
  // Data whose every field is open stays served, beside a file that is not.
  const closed = csvFiles(data).length === 0 || fields.some((field) => field.opening === "none");
  const file = `${canaries.word(`${what} (file name)`)}.csv`;
  const releases = planted.releases as Json[] | undefined;
  if (closed && releases?.length) repeatRelease(releases, data);
  if (releases?.length)
    write(join(data, String(releases.at(-1)?.id), file), `a,b\n1,${canaries.word(`${what} (cell)`)}\n`);
  return {
    ...planted,
    fields: closed ? [...fields, closedField(schemas, canaries, what, data)] : fields,
    distributions: [
      ...((planted.distributions as Json[] | undefined) ?? []),
      ...waysForAgencies(schemas, canaries, what, releases?.length ? file : undefined),
    ],
  };
}

/** The last release once more: its rows will differ from the one before in the closed column only. */
function repeatRelease(releases: Json[], data: string): void {
  const last = releases.at(-1);
  const id = `${last?.id}-again`;
  const files = csvFiles(join(data, String(last?.id)));
  for (const file of files) write(join(data, id, basename(file)), readFileSync(file, "utf8"));
  if (files.length > 0) releases.push({ ...last, id });
}

/** A field that is not opened, with a column of its own in every data file of the entry. */
function closedField(schemas: Schemas, canaries: Canaries, what: string, data: string): Json {
  const {
    sharing: _,
    identifierRole: __,
    pattern: ___,
    ...field
  } = part(schemas, "field", canaries, `${what}/fields`);
  for (const file of csvFiles(data)) {
    const [header, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
    const cells = rows.map((row) => `${row},${canaries.word(`${what} (closed column)`)}`);
    writeFileSync(file, `${[`${header},${field.name}`, ...cells].join("\n")}\n`);
  }
  return { ...field, type: "string", opening: "none" };
}

function waysForAgencies(
  schemas: Schemas,
  canaries: Canaries,
  what: string,
  file: string | undefined,
): Json[] {
  const { path: _, ...exchange } = part(schemas, "distribution", canaries, `${what}/distributions`);
  const id = canaries.word(`${what}/distributions/id`);
  const ways: Json[] = [{ ...exchange, id, mode: "exchange", audience: "agencies" }];
  if (file) ways.push({ id: `${id}-file`, mode: "file", format: "csv", path: file, audience: "agencies" });
  return ways;
}

const part = (schemas: Schemas, name: string, canaries: Canaries, what: string): Json =>
  sample(schemas, { $ref: `dataset.schema.json#/$defs/${name}` }, "dataset", canaries, what) as Json;

const csvFiles = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".csv") && !name.includes("kanari"))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};

function change(file: string, by: (record: Json) => Json): void {
  write(file, `${JSON.stringify(by(JSON.parse(readFileSync(file, "utf8")) as Json), null, 2)}\n`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
