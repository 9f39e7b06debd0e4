import type { OwnersForge } from "../../src/review/forge/codeowners.ts";

/** Whom a forge asks for a path, by its documented reading of its file: an independent second opinion, not our own code. */
export type Matcher = (path: string) => string[];

/** @param file the text of CODEOWNERS */
export function readOwners(file: string, forge: OwnersForge): Matcher {
  return forge === "gitea" ? giteaOwners(file) : globOwners(file);
}

/** GitHub and GitLab: globs; the last line that matches counts, and one without owners takes them away. */
function globOwners(file: string): Matcher {
  const rules = linesOf(file).map((line) => {
    const [pattern = "", ...owners] = line.trim().split(/(?<!\\)\s+/);
    return { pattern: globExpression(pattern), owners };
  });
  return (path) => rules.findLast(({ pattern }) => pattern.test(`/${path}`))?.owners.map(withoutAt) ?? [];
}

/** A leading slash ties to the top, one at the end takes in all that lies below; a star stays within one folder. */
function globExpression(pattern: string): RegExp {
  const tied = pattern.startsWith("/") ? pattern : `/**/${pattern}`;
  const whole = tied.endsWith("/") ? `${tied}**/*` : tied;
  const parts = whole
    .split("/")
    .slice(1)
    .map((part, at, all) => {
      if (part === "**") return at === all.length - 1 ? ".*" : "(?:[^/]+/)*";
      const sign = part
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replaceAll("*", "[^/]*")
        .replaceAll("?", "[^/]");
      return at === all.length - 1 ? sign : `${sign}/`;
    });
  return new RegExp(`^/${parts.join("")}$`, "u");
}

/** Gitea: regular expressions of the whole path; every line that matches counts; `!` turns a line round. */
function giteaOwners(file: string): Matcher {
  const rules = file.split("\n").flatMap((line) => {
    const [rule = "", ...owners] = giteaTokens(line);
    if (owners.length === 0) return [];
    const negative = rule.startsWith("!");
    return [{ expression: new RegExp(`^${rule.slice(negative ? 1 : 0)}$`, "u"), negative, owners }];
  });
  return (path) => [
    ...new Set(
      rules
        .filter(({ expression, negative }) => expression.test(path) !== negative)
        .flatMap(({ owners }) => owners.map(withoutAt)),
    ),
  ];
}

/** A backslash takes the next sign as it stands, `#` ends the line, blanks part. */
function giteaTokens(line: string): string[] {
  const tokens: string[] = [""];
  let escaped = false;
  for (const sign of line.trim()) {
    if (escaped || !"\\# \t".includes(sign)) {
      tokens.push(`${tokens.pop()}${sign}`);
      escaped = false;
    } else if (sign === "\\") escaped = true;
    else if (sign === "#") break;
    else tokens.push("");
  }
  return tokens.filter(Boolean);
}

const linesOf = (file: string) => file.split("\n").filter((line) => line.trim() && !line.startsWith("#"));

const withoutAt = (owner: string) => owner.replace(/^@/, "");
