import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { toText } from "../../catalog/canonical.ts";
import type { Words } from "../../catalog/finding.ts";
import type { Import } from "../import/assemble.ts";
import { sha256 } from "./row.ts";

/** The list of an import's files lies beside its report, in a folder that the catalog's reader passes over. */
const MANIFEST = "_import/files.json";
export const REPORT = "_import/report.json";

interface Manifest {
  portal: string;
  /** False while files are being written, so that a broken run can be repeated. */
  complete: boolean;
  /** SHA-256 of each file as it was written. */
  files: Record<string, string>;
}

/**
 * Why nothing may be imported into a folder, or undefined: it may be absent, empty, or hold an earlier import of the
 * same portal that nobody has touched since. Hidden files (`.git`) are passed over, as the catalog's reader does.
 */
export function refuseFolder(out: string, portal: string): Words | undefined {
  const kind = lstatSync(out, { throwIfNoEntry: false });
  if (!kind) return undefined;
  if (!kind.isDirectory()) return WORDS.noFolder(out);
  const present = listFiles(out);
  if (present.length === 0) return undefined;
  const earlier = readManifest(out);
  if (!earlier) return WORDS.foreign(out, present[0] ?? "");
  if (earlier.portal !== portal) return WORDS.otherPortal(out, earlier.portal);
  const foreign = present.find((path) => path !== MANIFEST && !Object.hasOwn(earlier.files, path));
  if (foreign !== undefined) return WORDS.foreign(out, foreign);
  const changed = earlier.complete
    ? present.find(
        (path) => path !== MANIFEST && sha256(readFileSync(join(out, path), "utf8")) !== earlier.files[path],
      )
    : undefined;
  return changed === undefined ? undefined : WORDS.changed(out, changed);
}

/**
 * Writes an import, replacing the files of an earlier one and nothing else. Ask `refuseFolder` first.
 * @param withReport whether the report goes into the folder
 */
export function writeImport(out: string, { records, report }: Import, withReport: boolean): void {
  const texts = new Map([...records].map(([path, record]) => [path, toText(record)]));
  if (withReport) texts.set(REPORT, toText(report));
  const files = Object.fromEntries([...texts].map(([path, text]) => [path, sha256(text)]));
  const earlier = readManifest(out)?.files ?? {};
  const { portal } = report;
  write(
    out,
    MANIFEST,
    toText({ portal, complete: false, files: { ...earlier, ...files } } satisfies Manifest),
  );
  // Only what lies there: a path of the list that leads elsewhere removes nothing.
  for (const path of listFiles(out)) if (Object.hasOwn(earlier, path) && !texts.has(path)) remove(out, path);
  for (const [path, text] of texts) write(out, path, text);
  write(out, MANIFEST, toText({ portal, complete: true, files } satisfies Manifest));
}

function write(out: string, path: string, text: string): void {
  const target = join(out, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Removes a file, and the folders that it leaves empty. */
function remove(out: string, path: string): void {
  rmSync(join(out, path), { force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const left = readdirSync(join(out, folder), { withFileTypes: true });
    if (left.length > 0) return;
    rmdirSync(join(out, folder));
  }
}

/** Every file of a folder, sorted; hidden ones are passed over, links and other things count as files. */
function listFiles(out: string, folder = ""): string[] {
  return readdirSync(join(out, folder), { withFileTypes: true })
    .filter((item) => !item.name.startsWith("."))
    .flatMap((item) => {
      const path = folder ? `${folder}/${item.name}` : item.name;
      return item.isDirectory() ? listFiles(out, path) : [path];
    })
    .sort();
}

function readManifest(out: string): Manifest | undefined {
  try {
    const value = JSON.parse(readFileSync(join(out, MANIFEST), "utf8")) as Partial<Manifest>;
    return typeof value.files === "object" && value.files !== null && typeof value.portal === "string"
      ? { portal: value.portal, complete: value.complete === true, files: value.files }
      : undefined;
  } catch {
    return undefined;
  }
}

const WORDS = {
  noFolder: (out: string): Words => ({
    zh: `--out ${out}：这不是文件夹；请指定一个文件夹。`,
    en: `--out ${out}: this is no folder; name a folder.`,
  }),
  foreign: (out: string, path: string): Words => ({
    zh: `--out ${out}：里面有不是导入产生的文件“${path}”；请指定新的或空的文件夹，或移走它。`,
    en: `--out ${out}: it holds "${path}", which no import wrote; name a new or empty folder, or move it away.`,
  }),
  otherPortal: (out: string, portal: string): Words => ({
    zh: `--out ${out}：里面是平台“${portal}”的导入；每个平台用一个文件夹。`,
    en: `--out ${out}: it holds an import of the portal "${portal}"; each portal takes a folder of its own.`,
  }),
  changed: (out: string, path: string): Words => ({
    zh: `--out ${out}：“${path}”在导入之后改过，再次导入会丢掉改动；请先移走它，或指定新的文件夹。`,
    en: `--out ${out}: "${path}" was changed since the import and a new one would lose that; move it away, or name a new folder.`,
  }),
};
