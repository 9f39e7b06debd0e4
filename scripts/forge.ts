// What a forge's jobs run. `npm run forge -- take --ref refs/pull/12/head [--commit id]` lays a request's records over the
// checked-out base; `npm run forge -- comment --file review.md` writes the review as the request's one comment;
// `npm run forge -- publish --from dist/open --to folder | --branch name` publishes the opening site;
// `npm run forge -- recall --from folder | --branch name [--to dist/open]` lays what is published already where the next
// build looks for the last one. `[--lang zh|en]`.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Words } from "../src/catalog/finding.ts";
import { GitError } from "../src/catalog/run-git.ts";
import { readOptions } from "./options.ts";

const root = process.cwd();
const options = readOptions({ texts: ["ref", "commit", "file", "from", "to", "branch"] });
const { lang, positionals } = options;
const unusable: Words = {
  zh: "mulu.config.json 不能使用：先运行 npm run check。",
  en: "mulu.config.json cannot be used: run npm run check first.",
};
const commands: Record<string, () => Promise<void>> = { take, comment, publish, recall };
const command = positionals.length === 1 ? commands[positionals[0] ?? ""] : undefined;
if (command) await run(command);
else
  refuse({
    zh: `命令是 "${positionals.join(" ")}"；应当是 take、comment、publish 或 recall。`,
    en: `The command is "${positionals.join(" ")}"; expected take, comment, publish or recall.`,
  });

async function take(): Promise<void> {
  const { ref, commit } = options;
  if (ref === undefined || !/^refs\/[\w][\w./-]*$/.test(ref))
    return refuse({
      zh: `--ref 是 "${ref ?? ""}"；应当是请求在代码平台上的引用，例如 refs/pull/12/head。`,
      en: `--ref is "${ref ?? ""}"; the request's ref on the forge was expected, such as refs/pull/12/head.`,
    });
  const [{ loadProject }, { takeRequest }] = await Promise.all([
    import("../src/catalog/load-fs.ts"),
    import("../src/review/forge/request-fs.ts"),
  ]);
  const base = loadProject(root, {});
  if (Array.isArray(base)) return refuse(unusable);
  const problem = takeRequest(root, base.config, { ref, commit, token: process.env.MULU_TOKEN });
  if (problem) return refuse(problem, 1);
  say({ zh: "已取来请求的记录。", en: "Took the records of the request." });
}

async function comment(): Promise<void> {
  const [{ postComment }, { placeOf }] = await Promise.all([
    import("../src/review/forge/comment.ts"),
    import("../src/review/forge/place.ts"),
  ]);
  const place = placeOf(process.env);
  if ("zh" in place) return refuse(place);
  const text = read(options.file);
  if (text === undefined)
    return refuse({
      zh: `--file 是 "${options.file ?? ""}"；应当是报告的文件。`,
      en: `--file is "${options.file ?? ""}"; the file of the report was expected.`,
    });
  const outcome = await postComment(place, text, lang, fetch);
  if ("failed" in outcome) return refuse(outcome.failed, 1);
  say(
    outcome.done === "created"
      ? { zh: "已写评论。", en: "Wrote the comment." }
      : { zh: "已更新评论。", en: "Updated the comment." },
  );
}

async function publish(): Promise<void> {
  const { from = "dist/open", to, branch } = options;
  if ((to === undefined) === (branch === undefined))
    return refuse({
      zh: "请写 --to 文件夹，或者 --branch 分支，二者取一。",
      en: "Name either a folder with --to or a branch with --branch.",
    });
  const [{ loadProject }, { purgedIds }, { publishToFolder }, { publishToBranch }] = await Promise.all([
    import("../src/catalog/load-fs.ts"),
    import("../src/sdk/versions.ts"),
    import("../src/site/publish-fs.ts"),
    import("../src/site/publish-branch-fs.ts"),
  ]);
  const project = loadProject(root);
  if (Array.isArray(project)) return refuse(unusable);
  const purged = purgedIds(project.catalog);
  const problem =
    to !== undefined
      ? publishToFolder(resolve(from), resolve(to), purged)
      : publishToBranch(root, resolve(from), branch ?? "", purged, process.env.MULU_TOKEN);
  if (problem) return refuse(problem, 1);
  say({ zh: "已发布。", en: "Published." });
}

async function recall(): Promise<void> {
  const { from, to = "dist/open", branch } = options;
  if ((from === undefined) === (branch === undefined))
    return refuse({
      zh: "请写 --from 文件夹，或者 --branch 分支，二者取一。",
      en: "Name either a folder with --from or a branch with --branch.",
    });
  const { recallBranch, recallFolder } = await import("../src/site/recall-fs.ts");
  const outcome =
    from !== undefined
      ? recallFolder(resolve(from), resolve(to))
      : recallBranch(root, branch ?? "", resolve(to), process.env.MULU_TOKEN);
  if ("zh" in outcome) return refuse(outcome, 1);
  say(
    outcome.files === 0
      ? { zh: "还没有发布过。", en: "Nothing is published yet." }
      : {
          zh: `已取来 ${outcome.files} 个已发布的文件，由下一次构建沿用。`,
          en: `Took ${outcome.files} published files for the next build to carry over.`,
        },
  );
}

async function run(job: () => Promise<void>): Promise<void> {
  try {
    await job();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    refuse({ zh: `git 没有完成：${error.message}`, en: `git could not do it: ${error.message}` }, 1);
  }
}

function read(file: string | undefined): string | undefined {
  try {
    return file && readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function say(sentence: Words): void {
  console.log(sentence[lang]);
}

function refuse(sentence: Words, code = 2): void {
  console.error(sentence[lang]);
  process.exitCode = code;
}
