// Writes the generated files of the standard. `npm run types`, or with `-- --check` to only compare (exit 1 when stale).
import { readFileSync, writeFileSync } from "node:fs";
import { buildCodesSchema, buildTypes } from "../src/catalog/generate.ts";
import { readCodeLists, readSchemas } from "../src/catalog/schemas-fs.ts";

const root = process.cwd();
const codes = buildCodesSchema(readCodeLists(root));
const files = {
  "schemas/v1/codes.schema.json": `${JSON.stringify(codes, null, 2)}\n`,
  "src/catalog/types.gen.ts": await buildTypes({ ...readSchemas(root), codes }),
};
for (const [file, text] of Object.entries(files)) {
  if (read(file) === text) continue;
  if (process.argv.includes("--check")) {
    console.error(`${file} is stale: run \`npm run types\`.`);
    process.exitCode = 1;
  } else {
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
