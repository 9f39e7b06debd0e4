import type { Config } from "../../catalog/types.gen.ts";

type Address = NonNullable<Config["forge"]>;

/** What an issue starts with. `template` is a file of `.github/ISSUE_TEMPLATE` without its ending. */
export interface IssueDraft {
  template: "new-entry" | "correction" | "demand";
  title: string;
  /** Answers to the form's questions, by their ids. */
  answers?: Record<string, string>;
}

/** Pages of a forge's site, each by path in the repository, commit or draft. All of them are web addresses. */
export interface ForgeLinks {
  view(path: string): string;
  edit(path: string): string;
  history(path: string): string;
  commit(id: string): string;
  /** The web editor with a new file. GitHub and Gitea also take its content, GitLab its name, Gitee neither. */
  newFile(path: string, content: string): string;
  newIssue(draft: IssueDraft): string;
  /** A request that merges this branch into the published one. */
  newRequest(branch: string): string;
}

/**
 * The links of the forge that holds the repository. What a forge does not know among the parameters it passes over, so a link
 * leads to the right page at least. Gitee documents none of its addresses; these are the ones its own pages use.
 */
export function forgeLinks({ kind, url, branch = "main" }: Address): ForgeLinks {
  const top = url.replace(/\/+$/, "");
  const at = part(branch);
  const page =
    (before: string) =>
    (path: string): string =>
      `${top}${before}/${part(path)}`;
  const [folder, name] = [(path: string) => part(dirname(path)), basename];
  switch (kind) {
    case "github":
      return {
        view: page(`/blob/${at}`),
        edit: page(`/edit/${at}`),
        history: page(`/commits/${at}`),
        commit: page("/commit"),
        newFile: (path, value) => `${top}/new/${at}/${folder(path)}${query({ filename: name(path), value })}`,
        newIssue: ({ template, title, answers }) =>
          `${top}/issues/new${query({ template: `${template}.yml`, title, ...answers })}`,
        newRequest: (from) => `${top}/compare/${at}...${part(from)}${query({ expand: "1" })}`,
      };
    case "gitlab":
      return {
        view: page(`/-/blob/${at}`),
        edit: page(`/-/edit/${at}`),
        history: page(`/-/commits/${at}`),
        commit: page("/-/commit"),
        newFile: (path) => `${top}/-/new/${at}/${folder(path)}${query({ file_name: name(path) })}`,
        newIssue: ({ template, title, answers = {} }) =>
          `${top}/-/issues/new${query({
            issuable_template: template,
            "issue[title]": title,
            "issue[description]": Object.values(answers).filter(Boolean).join("\n"),
          })}`,
        newRequest: (from) =>
          `${top}/-/merge_requests/new${query({
            "merge_request[source_branch]": from,
            "merge_request[target_branch]": branch,
          })}`,
      };
    case "gitea":
      return {
        view: page(`/src/branch/${at}`),
        edit: page(`/_edit/${at}`),
        history: page(`/commits/branch/${at}`),
        commit: page("/commit"),
        newFile: (path, value) =>
          `${top}/_new/${at}/${folder(path)}${query({ filename: name(path), value })}`,
        newIssue: ({ template, title, answers = {} }) =>
          `${top}/issues/new${query({
            template: `.github/ISSUE_TEMPLATE/${template}.yml`,
            title,
            ...Object.fromEntries(Object.entries(answers).map(([id, answer]) => [`field:${id}`, answer])),
          })}`,
        newRequest: (from) => `${top}/compare/${at}...${part(from)}`,
      };
    case "gitee":
      return {
        view: page(`/blob/${at}`),
        edit: page(`/edit/${at}`),
        history: page(`/commits/${at}`),
        commit: page("/commit"),
        newFile: (path) => `${top}/new/${at}/${folder(path)}`,
        newIssue: ({ title }) => `${top}/issues/new${query({ "issue[title]": title })}`,
        newRequest: (from) => `${top}/pull/new/${part(from)}...${at}`,
      };
    default:
      return kind satisfies never;
  }
}

/** A path or branch within an address: its slashes stay. */
const part = (path: string) => path.split("/").map(encodeURIComponent).join("/");

const dirname = (path: string) => path.split("/").slice(0, -1).join("/");

const basename = (path: string) => path.split("/").at(-1) ?? "";

function query(parameters: Record<string, string>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== "");
  const pairs = given.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}
