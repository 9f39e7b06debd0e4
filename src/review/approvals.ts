import type { Forge } from "../catalog/types.gen.ts";
import type { ChangedFile } from "./files-git.ts";
import { accountsOf, authorityOf, ownerOf, type Register } from "./owners.ts";
import type { Pair } from "./pairs.ts";
import type { Turn } from "./turns.ts";

/** Why somebody has to approve, with what it is about: paths, or entries. */
export interface Reason {
  kind:
    | "folder"
    | "closing"
    | "base"
    | "register"
    | "standard"
    | "rules"
    | "configuration"
    | "editions"
    | "other";
  about: string[];
}

export interface Approval {
  agency: string;
  /** Its accounts on the configured forge, or of the authority that answers for it; none where the forge is not known. */
  accounts: string[];
  reasons: Reason[];
}

interface Touched {
  files: ChangedFile[];
  pairs: Pair[];
  turns: Turn[];
}

/**
 * Who must approve a request (需审批), by the register as it was before: nobody appoints himself.
 * @param register of the earlier state
 */
export function approvalsOf(
  { files, pairs, turns }: Touched,
  register: Register,
  forge: Forge | undefined,
): Approval[] {
  const found = new Map<string, Map<Reason["kind"], Set<string>>>();
  const add = (agency: string, kind: Reason["kind"], about: string) => {
    const reasons = found.get(agency) ?? new Map<Reason["kind"], Set<string>>();
    found.set(agency, reasons);
    reasons.set(kind, (reasons.get(kind) ?? new Set()).add(about));
  };
  for (const path of pathsOf(files)) {
    const agency = ownerOf(path, register);
    add(agency, kindOf(path), path);
  }
  const authorityFor = (entry: string) => authorityOf(entry.split("/")[0] ?? "", register);
  for (const { entry, direction } of turns)
    if (direction === "closes") add(authorityFor(entry), "closing", entry);
  for (const { id, before, after } of pairs)
    if ([before, after].some((entry) => entry?.value.classification?.class === "base"))
      add(register.config.offices.authority, "base", id);
  return [...found].map(([agency, reasons]) => ({
    agency,
    accounts: forge ? accountsOf(agency, register, forge) : [],
    reasons: KINDS.flatMap((kind) => {
      const about = reasons.get(kind);
      return about ? [{ kind, about: [...about].sort() }] : [];
    }),
  }));
}

const KINDS: Reason["kind"][] = [
  "closing",
  "base",
  "standard",
  "rules",
  "configuration",
  "register",
  "editions",
  "folder",
  "other",
];

/** Every path that a request changes, the old one of a moved file too. */
export const pathsOf = (files: ChangedFile[]): string[] =>
  files.flatMap(({ path, from }) => (from === undefined ? [path] : [from, path]));

function kindOf(path: string): Reason["kind"] {
  if (path.startsWith("schemas/")) return "standard";
  if (path.startsWith("src/rules/")) return "rules";
  if (path === "mulu.config.json") return "configuration";
  if (/(^|\/)_editions\//.test(path)) return "editions";
  if (/(^|\/)agency\.json$/.test(path)) return "register";
  return /(^|\/)(datasets|data|systems)\//.test(path) ? "folder" : "other";
}
