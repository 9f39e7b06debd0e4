// Writes what is generated from the standard, the register of agencies and the forges' own files. `npm run types`, or with `-- --check` to only
// compare (exit 1 when stale).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { withApiRecords } from "../src/catalog/api-records.ts";
import { toText } from "../src/catalog/canonical.ts";
import { withEditorHelp } from "../src/catalog/editor-help.ts";
import { summarize } from "../src/catalog/finding.ts";
import { buildCodesSchema, buildTypes } from "../src/catalog/generate.ts";
import { loadProject } from "../src/catalog/load-fs.ts";
import { formatFindings } from "../src/catalog/output/text.ts";
import { readCodeLists, readSchemas } from "../src/catalog/schemas-fs.ts";
import { readByHand } from "../src/review/forge/by-hand-fs.ts";
import { forgeFiles } from "../src/review/forge/forge-files.ts";
import { readOptions } from "./options.ts";

const { check } = readOptions({ flags: ["check"] });
const root = process.cwd();
const codes = buildCodesSchema(readCodeLists(root));
const schemas = withEditorHelp(withApiRecords({ ...readSchemas(root), codes }));
// The repository's own register: what is committed cannot depend on folders that only this machine has.
const project = loadProject(root, {});
if (Array.isArray(project)) {
  process.stderr.write(formatFindings(project, summarize(project, 1), "en"));
  process.exit(1);
}
const files = {
  ...Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [`schemas/v1/${name}.schema.json`, toText(schema)]),
  ),
  "src/catalog/types.gen.ts": await buildTypes(schemas),
  ...forgeFiles(project, readByHand(root)),
};
for (const [file, text] of Object.entries(files)) {
  if (read(file) === text) continue;
  if (check) {
    console.error(`${file} is stale: run \`npm run types\`.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
