// Builds both sites into dist/open and dist/share. `npm run build -- [--date YYYY-MM-DD] [--out folder] [--lang zh|en]`.
// It stops before it touches the last build where the check finds errors. MULU_CATALOGS replaces the configured roots,
// MULU_SITES=open builds one site only.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Finding, summarize } from "../src/catalog/finding.ts";
import { formatFindings } from "../src/catalog/format.ts";
import { loadProject, type Project } from "../src/catalog/load-fs.ts";
import { projectCatalog, type Site } from "../src/catalog/project.ts";
import { judge } from "../src/rules/judge.ts";
import { buildSearch } from "../src/search/build-fs.ts";
import { mergeInto, publish, writeSchemas } from "../src/site/site-fs.ts";
import { writeStage } from "../src/site/stage-fs.ts";
import { readOptions, today } from "./options.ts";

const root = process.cwd();
const {
  lang,
  date: given,
  out = "dist",
} = readOptions({ texts: ["out"] }) as ReturnType<typeof readOptions> & { out?: string };
const target = resolve(root, out);
const started = performance.now();

const project = loadProject(root);
if (Array.isArray(project)) stop(project, 1);
const date = given ?? today(project.config.timeZone);
const findings = judge(project.catalog, date);
if (summarize(findings, 0).errors > 0) stop(findings, project.catalog.files);
say(`checked ${project.catalog.files} records`);
for (const site of (process.env.MULU_SITES?.split(",") ?? ["open", "share"]) as Site[])
  await buildSite(site, project);

async function buildSite(site: Site, { catalog, config, lists, schemas }: Project): Promise<void> {
  // Beside the target, so that the finished site only has to be renamed.
  const work = join(target, `.work-${site}`);
  const [staged, pages] = [join(work, "root"), join(work, "pages")];
  const projection = projectCatalog(catalog, schemas, site);
  writeStage(work, projection, config, lists, date);
  writeSchemas(root, staged);
  say(`${site}: ${projection.entries.size} entries staged`);
  const { entries, agencies } = projection;
  const search = {
    entries: [...entries.values()],
    agencies: [...agencies.values()],
    lists,
    site,
    out: staged,
  };
  await Promise.all([
    buildPages(site, work, pages),
    buildSearch({ ...search, log: (line: string) => say(`${site}: ${line}`) }),
  ]);
  mergeInto(staged, pages);
  publish(pages, join(target, site));
  rmSync(work, { recursive: true, force: true });
  say(`${site}: ${join(out, site)} written`);
}

/** Astro runs in a process of its own: its memory is given back, and the second core builds the search meanwhile. */
function buildPages(site: Site, stage: string, pages: string): Promise<void> {
  const astro = join(root, "node_modules/astro/bin/astro.mjs");
  const env = {
    ...process.env,
    MULU_SITE: site,
    MULU_STAGE: stage,
    MULU_OUT: pages,
    ASTRO_TELEMETRY_DISABLED: "1",
  };
  const child = spawn(process.execPath, [astro, "build", "--silent"], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code) =>
      code === 0 ? done(say(`${site}: pages built`)) : fail(new Error(`astro build ended with ${code}`)),
    );
  });
}

function stop(found: Finding[], files: number): never {
  const errors = found.filter(({ level }) => level === "error");
  process.stderr.write(formatFindings(errors, summarize(errors, files), lang));
  process.stderr.write(
    lang === "zh"
      ? "没有构建：请先改正上面的错误；上一次的构建没有改动。\n"
      : "Nothing was built: mend the errors above first; the last build is untouched.\n",
  );
  process.exit(1);
}

function say(line: string): void {
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}
