import type { Lang, Words } from "../../catalog/finding.ts";

/** The first line of the one comment that a review keeps up to date. */
export const MARKER = "<!-- mulu-review -->";

/** Where a comment stands, and by what right it is written. */
export interface Place {
  forge: "github" | "gitlab" | "gitea";
  /** Address of the API, without a slash at the end. */
  api: string;
  /** `owner/name`; on GitLab the project's number. */
  repository: string;
  /** The number of the request. */
  request: string;
  token: string;
  /**
   * The account that the token writes as: a comment of anybody else is never taken for the review's own. The forge is asked
   * where it is not given.
   */
  author?: string;
}

export type Outcome = { done: "created" | "updated" } | { failed: Words };

/** What forges take at most, in characters, with some room for the sentence that says what was cut. */
const MOST = { github: 65_000, gitea: 65_000, gitlab: 999_000 };
const PAGE = 100;
/** A request with more comments than this is beyond what a review has to read. */
const MOST_PAGES = 20;

/**
 * Writes the review of a request as one comment: the first time a new one, later the same one anew.
 * @param text a contributed text's shadow: it is sent as it stands and never looked into
 * @param fetch takes the place of the network in tests
 */
export async function postComment(
  place: Place,
  text: string,
  lang: Lang,
  fetch: typeof globalThis.fetch,
): Promise<Outcome> {
  const { list, one } = addresses(place);
  const send = async (method: string, url: string, body?: object): Promise<unknown> => {
    const response = await fetch(url, {
      method,
      headers: { ...authorization(place), Accept: "application/json", "Content-Type": "application/json" },
      body: body && JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) throw new Refusal(method, url, response.status);
    return response.json();
  };
  try {
    const body = { body: withinLimit(text, MOST[place.forge], lang) };
    const author = place.author ?? ((await send("GET", `${place.api}/user`)) as Account).username;
    const own = await findOwn(author, (page) =>
      send("GET", `${list}?per_page=${PAGE}&limit=${PAGE}&page=${page}`),
    );
    if (own === undefined) await send("POST", list, body);
    else await send(place.forge === "gitlab" ? "PUT" : "PATCH", `${one}/${own}`, body);
    return { done: own === undefined ? "created" : "updated" };
  } catch (error) {
    return { failed: failure(error) };
  }
}

/** The id of the review's own comment, if there is one. */
async function findOwn(
  author: string | undefined,
  read: (page: number) => Promise<unknown>,
): Promise<number | undefined> {
  let last: number | undefined;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const comments = (await read(page)) as Comment[];
    const own = comments.find(
      ({ body, user, author: by }) =>
        author && body?.startsWith(MARKER) && (user?.login ?? by?.username) === author,
    );
    if (own) return own.id;
    // Gitea knows no pages here and gives all of them each time.
    if (comments.length < PAGE || comments.at(-1)?.id === last) return undefined;
    last = comments.at(-1)?.id;
  }
  return undefined;
}

interface Comment {
  id: number;
  body?: string;
  /** GitHub and Gitea */
  user?: { login?: string } | null;
  /** GitLab */
  author?: Account | null;
}

interface Account {
  username?: string;
}

function addresses({ forge, api, repository, request }: Place): { list: string; one: string } {
  if (forge === "gitlab") {
    const list = `${api}/projects/${encodeURIComponent(repository)}/merge_requests/${request}/notes`;
    return { list, one: list };
  }
  const issues = `${api}/repos/${repository.split("/").map(encodeURIComponent).join("/")}/issues`;
  return { list: `${issues}/${request}/comments`, one: `${issues}/comments` };
}

const authorization = ({ forge, token }: Place): Record<string, string> =>
  forge === "gitlab"
    ? { "PRIVATE-TOKEN": token }
    : { Authorization: `${forge === "gitea" ? "token" : "Bearer"} ${token}` };

/** The text with its marker, cut at a line's end where the forge would refuse it. */
function withinLimit(text: string, most: number, lang: Lang): string {
  const marked = text.startsWith(MARKER) ? text : `${MARKER}\n${text}`;
  if (marked.length <= most) return marked;
  const cut = marked.slice(0, marked.lastIndexOf("\n", most));
  return `${cut}\n\n${CUT[lang]}\n`;
}

const CUT: Record<Lang, string> = {
  zh: "（报告超过代码平台允许的长度，以下省略；全文见本次检查的附件。）",
  en: "(The report is longer than the forge allows; the rest is left out here and stands in the check's artifact.)",
};

class Refusal extends Error {
  readonly status: number;
  constructor(method: string, url: string, status: number) {
    super(`${method} ${new URL(url).pathname}`);
    this.status = status;
  }
}

function failure(error: unknown): Words {
  if (!(error instanceof Refusal)) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      zh: `没有写成评论：代码平台没有应答（${reason}）。报告见本次检查的附件；恢复后重新运行即可。`,
      en: `The comment was not written: the forge did not answer (${reason}). The report is in the check's artifact; run the job again later.`,
    };
  }
  const { message, status } = error;
  if (status >= 500 || status === 429)
    return {
      zh: `没有写成评论：代码平台对 ${message} 应答 ${status}，暂时不可用。报告见本次检查的附件；稍后重新运行即可。`,
      en: `The comment was not written: the forge answered ${status} to ${message} and cannot serve now. The report is in the check's artifact; run the job again later.`,
    };
  return {
    zh: `没有写成评论：代码平台对 ${message} 应答 ${status}。令牌应当可以写合并请求的评论；请检查它的权限和请求的编号。`,
    en: `The comment was not written: the forge answered ${status} to ${message}. The token should be allowed to comment on requests; check its permissions and the number of the request.`,
  };
}
