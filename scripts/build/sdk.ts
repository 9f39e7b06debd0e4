// The SDK of a site, from the staged records. Arguments: the staged root, the site as it was last published; MULU_STAGE
// names the stage.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, strFromU8 } from "fflate";
import { readSchemas } from "../../src/catalog/schemas-fs.ts";
import { publishVersions } from "../../src/sdk/pack-fs.ts";
import { buildPackage, packageName } from "../../src/sdk/package.ts";
import { rowPython } from "../../src/sdk/row-python.ts";
import { rowSchema } from "../../src/sdk/row-schema.ts";
import { compileRuntime } from "../../src/sdk/runtime-fs.ts";
import { standardTypes } from "../../src/sdk/standard-types.ts";
import { NO_VERSION } from "../../src/sdk/version.ts";
import { readEditions } from "../../src/site/lists-fs.ts";
import { readEntry, readStage } from "../../src/site/stage-fs.ts";
import { say } from "../progress.ts";

const [out = "", previous = ""] = process.argv.slice(2);
const root = process.cwd();
const { site, config, cards, tombstones } = readStage();
const url = (process.env.MULU_URL ?? config.sites[site].url).replace(/\/*$/, "/");

let rows = 0;
for (const { id } of cards) {
  const entry = readEntry(id);
  if (!entry.fields?.length) continue;
  const folder = `datasets/${id}`;
  const table = entry.files.find(({ path }) => /\.csv$/i.test(path));
  write(
    `${folder}/rows.schema.json`,
    `${JSON.stringify(rowSchema(entry, `${url}${folder}/rows.schema.json`))}\n`,
  );
  write(`${folder}/rows.py`, rowPython(entry, table && url + table.latest));
  rows++;
}

const name = packageName(config, site);
const version = readEditions().at(-1)?.sdk ?? NO_VERSION;
const moved = new Map(
  tombstones.flatMap(({ id, status, successor }) =>
    status === "moved" && successor ? [[id, successor] as const] : [],
  ),
);
const purged = tombstones.filter(({ status }) => status === "purged").map(({ id }) => `datasets/${id}.js`);
const versions = await publishVersions(
  join(out, "sdk"),
  {
    name,
    version,
    build: async () =>
      buildPackage({
        config,
        site,
        version,
        entries: cards.map(({ id }) => readEntry(id)),
        moved,
        runtime: compileRuntime(root),
        standard: await standardTypes(readSchemas(root), site),
      }),
  },
  previous && join(previous, "sdk"),
  (tarball) => {
    const text = purged.length > 0 ? strFromU8(gunzipSync(tarball), true) : "";
    return purged.some((path) => text.includes(path));
  },
);
say(`${site}: ${name} ${version} packed, ${versions.length} versions, rows of ${rows} entries described`);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
