/**
 * Asks whether a file is one of these paths or lies below one. A folder that cannot be read as an agency's is spoken of
 * under its own name, so it is meant by what lies in it, too. All as findings show them.
 */
export function covers(paths: readonly string[]): (file: string) => boolean {
  const named = new Set(paths);
  const around = new Set(paths.flatMap(foldersOf));
  return (file) => named.has(file) || around.has(file) || foldersOf(file).some((folder) => named.has(folder));
}

/** `a/b` and `a` for `a/b/c`. */
function foldersOf(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("/"));
}

/**
 * What a path inside a catalog root stands for: itself, and where data lies there, the entries it belongs to.
 * @param path from the root on, `transport-bureau/data/bus-stops/2026-10/bus-stops.csv`
 */
export function standsFor(path: string): string[] {
  const [agency, folder, entry] = path.split("/");
  if (folder !== "data") return [path];
  return [path, entry === undefined ? `${agency}/datasets` : `${agency}/datasets/${entry}.json`];
}
