/**
 * Whether a file is one of these paths or lies below one. A folder that cannot be read as an agency's is spoken of under
 * its own name, so it is meant by what lies in it, too. All as findings show them.
 */
export const covers = (paths: readonly string[], file: string): boolean =>
  paths.some((path) => file === path || file.startsWith(`${path}/`) || path.startsWith(`${file}/`));

/**
 * What a path inside a catalog root stands for: itself, and where data lies there, the entries it belongs to.
 * @param path from the root on, `transport-bureau/data/bus-stops/2026-10/bus-stops.csv`
 */
export function standsFor(path: string): string[] {
  const [agency, folder, entry] = path.split("/");
  if (folder !== "data") return [path];
  return [path, entry === undefined ? `${agency}/datasets` : `${agency}/datasets/${entry}.json`];
}
