import type { Words } from "../../catalog/finding.ts";
import type { Place } from "./comment.ts";

/**
 * Where a job writes its comment, from the variables that the forge gives to it. The request's number and the token are the
 * workflow's own to name: MULU_REQUEST and MULU_TOKEN.
 * @returns what is missing or wrong, in words, where it cannot be told
 */
export function placeOf(env: Record<string, string | undefined>): Place | Words {
  const place = known(env);
  if (!place)
    return {
      zh: "不在代码平台的任务中：变量 GITLAB_CI、GITEA_ACTIONS、GITHUB_ACTIONS 都没有；评论由任务来写。",
      en: "This is no job of a forge: none of GITLAB_CI, GITEA_ACTIONS and GITHUB_ACTIONS is set; a job writes the comment.",
    };
  const { request = "", token = "" } = place;
  if (!/^[1-9]\d{0,9}$/.test(request))
    return {
      zh: `请求的编号是 "${request}"；应当是数字，写在变量 MULU_REQUEST 中。`,
      en: `The number of the request is "${request}"; a number was expected, in the variable MULU_REQUEST.`,
    };
  if (token === "")
    return {
      zh: "没有令牌：在变量 MULU_TOKEN 中给出可以写评论的令牌。",
      en: "There is no token: give one that may write comments, in the variable MULU_TOKEN.",
    };
  return { ...place, request, token };
}

function known(env: Record<string, string | undefined>) {
  const own = { request: env.MULU_REQUEST, token: env.MULU_TOKEN };
  if (env.GITLAB_CI)
    return {
      ...own,
      forge: "gitlab" as const,
      api: env.CI_API_V4_URL ?? "",
      repository: env.CI_MERGE_REQUEST_PROJECT_ID ?? env.CI_PROJECT_ID ?? "",
    };
  // Gitea says that it is GitHub, too.
  const gitea = Boolean(env.GITEA_ACTIONS);
  if (gitea || env.GITHUB_ACTIONS)
    return {
      ...own,
      forge: gitea ? ("gitea" as const) : ("github" as const),
      api: env.GITHUB_API_URL ?? (gitea ? `${env.GITHUB_SERVER_URL}/api/v1` : "https://api.github.com"),
      repository: env.GITHUB_REPOSITORY ?? "",
      author: gitea ? "gitea-actions" : "github-actions[bot]",
    };
  return undefined;
}
