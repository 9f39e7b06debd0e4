import type { Forge } from "../catalog/types.gen.ts";
import { pathsOf } from "./approvals.ts";
import type { RequestCommit } from "./commits-git.ts";
import type { ChangedFile } from "./files-git.ts";
import { accountsOf, keeperOf, type Register } from "./owners.ts";

/** What is to be said of who made a request (Art. 33). */
export type AuthorFinding =
  | {
      kind: "notMaintainer";
      account: string;
      agency: string;
      files: number;
      /** Who is: accounts, and teams whose members only the forge knows. */
      accounts: string[];
      /** Whether a team is among them, so that the account may be in it. */
      perhaps: boolean;
    }
  | { kind: "unsigned"; commit: string; subject: string; author: string };

/**
 * Agencies in whose folders somebody changes files who is not among their maintainers.
 * @param account on the forge; forges do not distinguish large and small letters
 * @param register as it was before the request
 */
export function foreignFolders(
  account: string,
  files: ChangedFile[],
  register: Register,
  forge: Forge,
): AuthorFinding[] {
  const byAgency = new Map<string, number>();
  for (const path of pathsOf(files)) {
    const agency = keeperOf(path, register);
    if (agency) byAgency.set(agency, (byAgency.get(agency) ?? 0) + 1);
  }
  const name = account.replace(/^@/, "");
  return [...byAgency].flatMap(([agency, count]) => {
    const accounts = accountsOf(agency, register, forge);
    if (accounts.some((other) => other.toLowerCase() === name.toLowerCase())) return [];
    const perhaps = accounts.some((other) => other.includes("/"));
    return [{ kind: "notMaintainer", account: name, agency, files: count, accounts, perhaps } as const];
  });
}

/** Commits without a sign-off by their author; a merge brings nothing of its own. */
export const unsignedCommits = (commits: RequestCommit[]): AuthorFinding[] =>
  commits
    .filter(
      ({ isMerge, author, signedOffBy }) =>
        !isMerge && !signedOffBy.some((by) => addressIn(by) === author.toLowerCase()),
    )
    .map(({ id, subject, author }) => ({ kind: "unsigned", commit: id, subject, author }));

const addressIn = (signature: string) => /<([^<>]*)>\s*$/.exec(signature)?.[1]?.toLowerCase();
