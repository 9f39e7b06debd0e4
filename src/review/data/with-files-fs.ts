import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Lays contents down as files of a temporary folder while something is done with them.
 * @param files each with the ending that its name keeps
 */
export async function withFiles<T>(
  files: { ending: string; content: Uint8Array }[],
  use: (paths: string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "mulu-data-"));
  try {
    return await use(
      files.map(({ ending, content }, at) => {
        const path = join(folder, `${at}${ending}`);
        writeFileSync(path, content);
        return path;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
