import type { Site, SiteEntry } from "../catalog/project.ts";
import type { Config } from "../catalog/types.gen.ts";
import { aliasModule, entryModule, type PackageFiles } from "./entry-module.ts";
import { readme } from "./readme.ts";

/** What a package is made from. */
export interface PackageSource {
  config: Config;
  site: Site;
  version: string;
  entries: SiteEntry[];
  /** Identifiers that moved, with where to. */
  moved: Map<string, string>;
  /** The client, compiled. */
  runtime: PackageFiles;
  /** The types of the standard. */
  standard: string;
}

/** The package's name: the sharing site's holds what only agencies may see. */
export const packageName = ({ city }: Config, site: Site): string =>
  `@mulu/${city.id}${site === "share" ? "-share" : ""}`;

/** The name of a version's file: `@mulu/city` 1.2.0 is `mulu-city-1.2.0.tgz`. */
export const tarballName = (name: string, version: string): string =>
  `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;

/** All files of a package, by path. */
export function buildPackage(source: PackageSource): PackageFiles {
  const { config, site, version, entries, moved, runtime, standard } = source;
  const withFields = entries.filter(({ fields }) => fields?.length);
  const ids = [...entries.map(({ id }) => id), ...moved.keys()].sort();
  const files: PackageFiles = new Map([
    ["package.json", `${JSON.stringify(manifest(config, site, version), null, 2)}\n`],
    ["README.md", readme(source, withFields[0])],
    ...runtime,
    ["ids.js", "export {};\n"],
    ["ids.d.ts", idTypes(ids)],
    ["standard.js", "export {};\n"],
    ["standard.d.ts", standard],
  ]);
  const modules = new Set(withFields.map(({ id }) => id));
  for (const entry of withFields) for (const [path, text] of entryModule(entry)) files.set(path, text);
  for (const [id, successor] of moved)
    if (modules.has(successor)) for (const [path, text] of aliasModule(id, successor)) files.set(path, text);
  return files;
}

function manifest(config: Config, site: Site, version: string): object {
  return {
    name: packageName(config, site),
    version,
    description: config.sites[site].title.en ?? config.sites[site].title.zh,
    homepage: config.sites[site].url,
    license: "Apache-2.0",
    type: "module",
    sideEffects: false,
    engines: { node: ">=18" },
    types: "./index.d.ts",
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./package.json": "./package.json",
      "./*": { types: "./datasets/*.d.ts", default: "./datasets/*.js" },
    },
  };
}

/** Every identifier as a type; rows hang on the modules, so that a program pays only for what it uses. */
function idTypes(ids: string[]): string {
  const union = ids.length > 0 ? ids.map((id) => `\n  | ${JSON.stringify(id)}`).join("") : " never";
  return `/** The identifier of an entry, \`<agency>/<id>\`. */\nexport type DatasetId =${union};\n`;
}
