// The SDK of a site: of the staged records what describes their rows, of each edition its version. Argument: the staged
// root; MULU_STAGE names the stage.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readSchemas } from "../../src/catalog/schemas-fs.ts";
import { listVersions } from "../../src/sdk/list-fs.ts";
import { writeVersion } from "../../src/sdk/pack-fs.ts";
import { buildPackage, packageName, tarballName } from "../../src/sdk/package.ts";
import { rowPython } from "../../src/sdk/row-python.ts";
import { rowSchema } from "../../src/sdk/row-schema.ts";
import { compileRuntime } from "../../src/sdk/runtime-fs.ts";
import { standardTypes } from "../../src/sdk/standard-types.ts";
import { NO_VERSION } from "../../src/sdk/version.ts";
import { movedOf, type PackageState } from "../../src/sdk/versions.ts";
import { readOrigins, readStates } from "../../src/sdk/versions-fs.ts";
import { latestVersion } from "../../src/site/lists-fs.ts";
import { readEntry, readStage, stageFolder } from "../../src/site/stage-fs.ts";
import { say } from "../progress.ts";

const [out = ""] = process.argv.slice(2);
const root = process.cwd();
const { site, config, cards, tombstones } = readStage();
const url = (process.env.MULU_URL ?? config.sites[site].url).replace(/\/*$/, "/");

let rows = 0;
for (const { id } of cards) {
  const entry = readEntry(id);
  if (!entry.fields?.length) continue;
  const about = `datasets/${id}`;
  const table = entry.files.find(({ path }) => /\.csv$/i.test(path));
  write(
    `${about}/rows.schema.json`,
    `${JSON.stringify(rowSchema(entry, `${url}${about}/rows.schema.json`))}\n`,
  );
  write(`${about}/rows.py`, rowPython(entry, table && url + table.latest));
  rows++;
}

const name = packageName(config, site);
const latest = latestVersion();
const folder = join(out, "sdk");
const runtime = compileRuntime(root);
const standard = await standardTypes(readSchemas(root), site);
const pack = (version: string, { entries, moved }: PackageState) =>
  writeVersion(
    folder,
    { name, version },
    buildPackage({ config, site, version, entries, moved: new Map(moved), runtime, standard }),
  );
for (const [version, state] of readStates(stageFolder())) await pack(version, state());
if (!existsSync(join(folder, tarballName(name, latest)))) {
  if (latest !== NO_VERSION) say(`${site}: SDK ${latest} is made from the catalog as it is now`);
  await pack(latest, { entries: cards.map(({ id }) => readEntry(id)), moved: movedOf(tombstones) });
}
const versions = listVersions(folder, { name, latest }, readOrigins(stageFolder()));
say(`${site}: ${name} ${latest}, ${versions.length} versions, rows of ${rows} entries described`);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
