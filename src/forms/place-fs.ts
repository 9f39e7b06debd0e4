import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { toText } from "../catalog/canonical.ts";
import type { Draft } from "./ask.ts";
import type { Answers, Context, Form, RecordKind } from "./form.ts";

/**
 * Where a new record lies and how it reaches its schema: inside the project by a relative path, so that an editor works
 * offline, elsewhere by the schema's own address.
 * @param roots the catalog's roots, as configured; a new agency goes into the first
 * @param cwd the project's folder
 */
export function placeRecord(
  { record }: Form,
  answers: Answers,
  { catalog, standard }: Context,
  { roots, cwd }: { roots: string[]; cwd: string },
): { file: string; schema: string } {
  const { agency, id } = answers;
  const folder =
    record === "agency"
      ? `${shown(roots[0] ?? "catalogs", cwd)}/${id}`
      : dirname(
          catalog.agencies.get(String(agency))?.file ??
            `${shown(roots[0] ?? "catalogs", cwd)}/${agency}/agency.json`,
        );
  const file = `${folder}/${record === "agency" ? "agency" : `${record}s/${id}`}.json`;
  const name = `schemas/v1/${record}.schema.json`;
  const inside = !relative(cwd, resolve(cwd, file)).startsWith("..");
  const away = String((standard.schemas[record] as { $id?: string }).$id);
  const near = relative(dirname(resolve(cwd, file)), join(cwd, name)).replaceAll("\\", "/");
  return { file, schema: inside ? near : away };
}

/** A root as findings show it. */
function shown(root: string, cwd: string): string {
  const inside = relative(cwd, resolve(cwd, root));
  return inside.startsWith("..") || inside === "" ? root : inside.replaceAll("\\", "/");
}

/**
 * Writes a new file, never over another.
 * @returns false where a file or a link is in its way
 */
export function writeRecord(file: string, text: string, cwd: string): boolean {
  const path = resolve(cwd, file);
  // A folder that is a link leads out of the catalog; its reader follows none either.
  if (lstatSync(dirname(path), { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The answers of an interview that was broken off lie beside other work, outside of git. */
export const draftFile = (record: RecordKind) => `.mulu/new-${record}.json`;

export function keepDraft(record: RecordKind, draft: Draft, cwd: string): void {
  const path = join(cwd, draftFile(record));
  mkdirSync(dirname(path), { recursive: true });
  // Written aside first: whoever pulls the plug meanwhile keeps the last one.
  writeFileSync(`${path}.part`, toText(draft));
  renameSync(`${path}.part`, path);
}

/** The draft of an earlier interview, or undefined where there is none that can be read. */
export function readDraft(record: RecordKind, cwd: string): Draft | undefined {
  try {
    const draft = JSON.parse(readFileSync(join(cwd, draftFile(record)), "utf8")) as Partial<Draft>;
    return typeof draft.answers === "object" && draft.answers !== null ? (draft as Draft) : undefined;
  } catch {
    return undefined;
  }
}

export const dropDraft = (record: RecordKind, cwd: string): void =>
  rmSync(join(cwd, draftFile(record)), { force: true });

/** Puts a draft aside under another name, where a new interview begins instead. */
export const setDraftAside = (record: RecordKind, cwd: string): void =>
  renameSync(join(cwd, draftFile(record)), join(cwd, draftFile(record).replace(".json", ".old.json")));
