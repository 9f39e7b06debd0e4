import { describe, expect, it } from "vitest";
import { MARKER, postComment } from "../../src/review/forge/comment.ts";
import { placeOf } from "../../src/review/forge/place.ts";
import { fakeForge } from "./fake-forge.ts";

const REPORT = `${MARKER}\n收紧 1 项。\n`;

describe.each(["github", "gitlab", "gitea"] as const)("on %s", (forge) => {
  it("the first report is a new comment, the second one takes its place", async () => {
    const { place, comments, tokens, me } = await fakeForge(forge);
    expect(await postComment(place, REPORT, "zh", fetch)).toEqual({ done: "created" });
    expect(await postComment(place, `${MARKER}\n放宽 1 项。\n`, "zh", fetch)).toEqual({ done: "updated" });
    expect(comments).toEqual([{ id: 1000, by: me, body: `${MARKER}\n放宽 1 项。\n` }]);
    expect([...tokens]).toEqual([
      { github: "Bearer secret-token", gitlab: "secret-token", gitea: "token secret-token" }[forge],
    ]);
  });

  it("somebody else's comment with the marker stays as it is, and so does one that only quotes it", async () => {
    const { place, comments, me } = await fakeForge(forge, {
      comments: [
        { id: 1, by: "stranger", body: REPORT },
        { id: 2, by: "review-bot", body: `> ${MARKER}` },
      ],
    });
    expect(await postComment(place, REPORT, "en", fetch)).toEqual({ done: "created" });
    expect(comments.map(({ id, by }) => [id, by])).toEqual([
      [1, "stranger"],
      [2, "review-bot"],
      [1002, me],
    ]);
  });

  it("its comment is found behind two hundred others", async () => {
    const others = Array.from({ length: 200 }, (_, i) => ({ id: i + 1, by: "citizen", body: "…" }));
    const { place, comments, me } = await fakeForge(forge);
    comments.push(...others, { id: 500, by: me, body: REPORT });
    expect(await postComment(place, REPORT, "en", fetch)).toEqual({ done: "updated" });
    expect(comments).toHaveLength(201);
  });

  it("with a thousand comments of others it ends and writes a new one", async () => {
    const { place, comments } = await fakeForge(forge);
    comments.push(...Array.from({ length: 1000 }, (_, i) => ({ id: i + 1, by: "citizen", body: "…" })));
    expect(await postComment(place, REPORT, "en", fetch)).toEqual({ done: "created" });
  });

  it.each([
    [500, "and cannot serve now. The report is in the check's artifact; run the job again later."],
    [429, "and cannot serve now. The report is in the check's artifact; run the job again later."],
    [
      404,
      ". The token should be allowed to comment on requests; check its permissions and the number of the request.",
    ],
    [
      403,
      ". The token should be allowed to comment on requests; check its permissions and the number of the request.",
    ],
  ])("an answer %i ends in a sentence", async (status, rest) => {
    const { place, comments } = await fakeForge(forge, { answers: { POST: status } });
    const outcome = await postComment(place, REPORT, "en", fetch);
    const path =
      forge === "gitlab"
        ? "/projects/42/merge_requests/7/notes"
        : "/repos/open-data/catalog/issues/7/comments";
    expect(outcome).toMatchObject({
      failed: {
        en: `The comment was not written: the forge answered ${status} to POST ${path}${rest.startsWith(".") ? rest : ` ${rest}`}`,
      },
    });
    expect(comments).toEqual([]);
  });

  it("no answer at all ends in a sentence, too", async () => {
    const { place } = await fakeForge(forge);
    const outcome = await postComment(place, REPORT, "zh", () => Promise.reject(new Error("fetch failed")));
    expect(outcome).toMatchObject({
      failed: {
        zh: "没有写成评论：代码平台没有应答（fetch failed）。报告见本次检查的附件；恢复后重新运行即可。",
      },
    });
  });

  it("a report beyond the forge's limit is cut at a line's end, and says so", async () => {
    const { place, comments } = await fakeForge(forge);
    const most = forge === "gitlab" ? 1_000_000 : 65_536;
    await postComment(place, `${MARKER}\n${"一行文字，说明一处变化。\n".repeat(100_000)}`, "zh", fetch);
    const body = comments[0]?.body ?? "";
    expect(body.length).toBeLessThanOrEqual(most);
    expect(body.length).toBeGreaterThan(most * 0.98);
    expect(body.split("\n").slice(-4)).toEqual([
      "一行文字，说明一处变化。",
      "",
      "（报告超过代码平台允许的长度，以下省略；全文见本次检查的附件。）",
      "",
    ]);
  });

  it("a report without the marker gets it, so that it can be found again", async () => {
    const { place, comments } = await fakeForge(forge);
    await postComment(place, "hostile", "en", fetch);
    expect(await postComment(place, "again", "en", fetch)).toEqual({ done: "updated" });
    expect(comments.map(({ body }) => body)).toEqual([`${MARKER}\nagain`]);
  });
});

describe("a job finds its place", () => {
  const own = { MULU_REQUEST: "12", MULU_TOKEN: "t" };

  it("on GitHub, Gitea and GitLab from what each of them sets", () => {
    const actions = {
      ...own,
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: "https://git.example/api/v3",
      GITHUB_REPOSITORY: "open-data/catalog",
    };
    const place = {
      request: "12",
      token: "t",
      api: "https://git.example/api/v3",
      repository: "open-data/catalog",
    };
    expect(placeOf(actions)).toEqual({ ...place, forge: "github", author: "github-actions[bot]" });
    expect(placeOf({ ...actions, GITEA_ACTIONS: "true" })).toEqual({
      ...place,
      forge: "gitea",
      author: "gitea-actions",
    });
    expect(
      placeOf({
        ...own,
        GITLAB_CI: "true",
        CI_API_V4_URL: "https://git.example/api/v4",
        CI_PROJECT_ID: "42",
      }),
    ).toEqual({
      request: "12",
      token: "t",
      forge: "gitlab",
      api: "https://git.example/api/v4",
      repository: "42",
    });
  });

  it.each([
    [
      {},
      "This is no job of a forge: none of GITLAB_CI, GITEA_ACTIONS and GITHUB_ACTIONS is set; a job writes the comment.",
    ],
    [
      { GITHUB_ACTIONS: "true", MULU_TOKEN: "t" },
      'The number of the request is ""; a number was expected, in the variable MULU_REQUEST.',
    ],
    [
      { GITHUB_ACTIONS: "true", MULU_TOKEN: "t", MULU_REQUEST: "7/../8" },
      'The number of the request is "7/../8"; a number was expected, in the variable MULU_REQUEST.',
    ],
    [
      { GITLAB_CI: "true", MULU_REQUEST: "7" },
      "There is no token: give one that may write comments, in the variable MULU_TOKEN.",
    ],
  ])("or says what is missing", (env, en) => {
    expect(placeOf(env)).toMatchObject({ en });
  });
});
