import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectCatalog, type Site } from "../../src/catalog/project.ts";
import { type ExportEntry, type ExportSite, exportSite } from "../../src/formats/export.ts";
import { agencyOrder } from "../../src/site/card.ts";
import { writeData } from "../../src/site/data-fs.ts";
import { writeStage } from "../../src/site/stage-fs.ts";
import { load } from "../sites.ts";
import { date, root } from "../support.ts";

/** A site of a catalog and its entries, as a build hands them to the formats. */
export async function exportsOf(
  catalogs: string,
  site: Site = "open",
): Promise<{ site: ExportSite; entries: ExportEntry[] }> {
  const { catalog, schemas, lists } = load(catalogs);
  const projection = projectCatalog(catalog, schemas, site);
  const folder = mkdtempSync(join(tmpdir(), "mulu-"));
  try {
    writeStage(folder, projection, lists, date);
    await writeData(folder, join(root, ".mulu/cache/data"));
    const entries = [...projection.entries.keys()].map(
      (id) =>
        JSON.parse(readFileSync(join(folder, "root/api/v1/datasets", `${id}.json`), "utf8")) as ExportEntry,
    );
    const { config } = projection;
    const agencies = [...projection.agencies.values()].sort(agencyOrder);
    return { site: exportSite(site, { date, config, agencies, lists }), entries };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a format's file about one entry. @param end what its path ends with */
export function textOf(files: { path: string; text(): string | Uint8Array }[], end: string): string {
  const file = files.find(({ path }) => path.endsWith(end));
  if (!file) throw new Error(`no file ends with ${end}`);
  return String(file.text());
}

/** The text of a format's file about a whole catalog. */
export function catalogText(
  file: { head(): string; entry(entry: ExportEntry): string; tail(): string } | undefined,
  entries: ExportEntry[],
): string {
  if (!file) throw new Error("the format has no such file");
  return file.head() + entries.map((entry) => file.entry(entry)).join("") + file.tail();
}
