import { addressOf } from "../formats/export.ts";
import { packageName, tarballName } from "../sdk/package.ts";
import type { SnippetSource } from "../sdk/snippets.ts";
import { NO_VERSION } from "../sdk/version.ts";
import { ownSite } from "./formats.ts";
import { latestVersion, readList, SITE_LISTS } from "./lists-fs.ts";
import { memo, readStage, type StagedEntry } from "./stage-fs.ts";

/** The path of the newest version, from the site's root on. Its bytes never change. */
export const latestTarball = memo(() => {
  const { config, site } = readStage();
  return `sdk/${tarballName(packageName(config, site), latestVersion())}`;
});

/** The site's root and its package: what the programs for the whole catalog are made from. */
export const sdkSource = () => {
  const { config, site } = readStage();
  return {
    site: ownSite().url,
    sdk: { name: packageName(config, site), tarball: addressOf(ownSite(), latestTarball()) },
  };
};

/** What the programs for an entry are made from. */
export function snippetSource(entry: StagedEntry): SnippetSource {
  const { site, sdk } = sdkSource();
  const table = entry.fields?.length ? entry.files.findLast(({ path }) => /\.csv$/i.test(path)) : undefined;
  return {
    id: entry.id,
    site,
    table: table && addressOf(ownSite(), table.latest),
    sdk: isKnown(entry.id) ? sdk : undefined,
  };
}

/** Whether the newest version was made when the entry stood in the lists; 0.0.0 is made anew with every build. */
const isKnown = (id: string): boolean => latestVersion() === NO_VERSION || listed().has(id);

const listed = memo(
  () => new Set(SITE_LISTS[readStage().site].flatMap((name) => readList(name).rows.map((row) => row.id))),
);
