import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * A program that a long check needs: an installed one, else from Debian's packages where this runs as root.
 * @param names the names that the program may have
 * @param packages Debian's packages that hold it; none, where nothing may be installed
 * @param places where it may lie beside the folders of PATH
 * @returns its path, or undefined where it cannot be had
 */
export function ensureProgram(
  names: string[],
  packages: string[],
  places: string[] = [],
): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const find = () =>
    [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(existsSync);
  const found = find();
  const mayInstall = packages.length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (found || !mayInstall) return found;
  console.log(`Installing ${packages.join(", ")} from Debian's packages (once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]) =>
    spawnSync("apt-get", ["-qq", ...args], { stdio: ["ignore", "ignore", "inherit"], env });
  apt("update");
  apt("install", "-y", "--no-install-recommends", ...packages);
  return find();
}
