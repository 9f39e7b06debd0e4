// What goes on from the past: versions of the SDK and releases that are published already, and what the versions that are
// not are made from, as it was at their editions. Arguments: target, sites, the folder of the sites as last published.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadDeployment, loadProject } from "../../src/catalog/load-fs.ts";
import type { Site } from "../../src/catalog/project.ts";
import { catalogRoots } from "../../src/catalog/roots-fs.ts";
import { rebuildCatalog, rootFolders, withEditions } from "../../src/lists/edition-fs.ts";
import { packageName, tarballName } from "../../src/sdk/package.ts";
import { editionVersions, purgedIds, stateAt } from "../../src/sdk/versions.ts";
import { carryVersions, writeOrigins, writeState } from "../../src/sdk/versions-fs.ts";
import { previousSite } from "../../src/site/previous-fs.ts";
import { carryReleases } from "../../src/site/publish-fs.ts";
import { workFolders } from "../../src/site/work.ts";
import { say } from "../progress.ts";

const [target = "dist", sites = "open,share", previous = target] = process.argv.slice(2);
const root = process.cwd();
const deployment = loadDeployment(root);
const hasPast =
  Array.isArray(deployment) ||
  withEditions(rootFolders(root, catalogRoots(deployment.config, process.env))).length > 0 ||
  sites.split(",").some((site) => previousSite(previous, site as Site));
// A catalog without a past is not read a second time.
if (!hasPast) process.exit(0);
const project = loadProject(root);
// The step before has judged it.
if (Array.isArray(project)) process.exit(1);
const { catalog, config, schemas } = project;
const versions = editionVersions(catalog.editions);
const purged = purgedIds(catalog);
const folders = rootFolders(root, catalogRoots(config, process.env));

const wanted = (sites.split(",") as Site[]).map((site) => {
  const { work, stage } = workFolders(target, site);
  const name = packageName(config, site);
  const last = previousSite(previous, site);
  const withdrawn = new Set<string>();
  if (last) {
    const left = carryVersions(join(last, "sdk"), join(stage, "sdk"), name, purged);
    for (const version of left) withdrawn.add(version);
    carryReleases(last, stage);
  }
  const missing = versions.filter(
    ({ version }) => !existsSync(join(stage, "sdk", tarballName(name, version))),
  );
  return { site, work, missing, withdrawn };
});

for (const version of versions) {
  const waiting = wanted.filter(({ missing }) => missing.includes(version));
  if (waiting.length === 0) continue;
  const then = rebuildCatalog(version.trees, folders, project);
  if (Array.isArray(then)) {
    say(`SDK ${version.version}: git no longer holds the trees of its edition (${then.join(", ")})`);
    continue;
  }
  // Only the newest is made again without what was purged: an older one that held it is withdrawn.
  const held = [...purged].some(
    (id) => then.entries.has(id) && then.entries.get(id)?.value.status !== "purged",
  );
  if (held && version !== versions.at(-1)) {
    say(`SDK ${version.version}: withdrawn, it held an entry that was purged`);
    for (const { withdrawn } of waiting) withdrawn.add(version.version);
    continue;
  }
  for (const { site, work } of waiting)
    writeState(work, version.version, stateAt(then, version, purged, schemas, site));
}

for (const { work, withdrawn } of wanted)
  writeOrigins(
    work,
    versions.map(({ version, editions }) => ({
      version,
      edition: editions.at(-1)?.value.id,
      ...(withdrawn.has(version) && { withdrawn: true as const }),
    })),
  );
