import type { NotParted } from "../catalog/changed-git.ts";
import type { Words } from "../catalog/finding.ts";
import { SHALLOW } from "../catalog/selection-words.ts";

/** Why two revisions cannot be compared, and what to run. */
export const RANGE_WORDS = {
  noBase: {
    zh: "没有给出要比较的基准。请写 --base，例如 --base origin/main。",
    en: "No revision to compare with was given. Write --base, for instance --base origin/main.",
  },
  notCommitted: {
    zh: "这里有没有提交的改动，报告不包括它们：先运行 git commit -s 提交，再看一次。",
    en: "There are changes here that are not committed, and the report leaves them out: commit them with git commit -s and look again.",
  },
  noRepository: {
    zh: "这里不在 git 仓库中，无法比较两个版本。请在目录仓库的文件夹中运行。",
    en: "This is no git repository, so there are no revisions to compare. Run it in the folder of the catalog's repository.",
  },
  unknown: (revision: string, isShallow: boolean) => ({
    zh: `"${revision}" 不是本仓库中的提交；应当是分支、标签或提交号。${isShallow ? SHALLOW.zh : "先运行 git fetch origin，再写例如 origin/main。"}`,
    en: `"${revision}" is no commit of this repository; a branch, tag or commit was expected. ${isShallow ? SHALLOW.en : "Run git fetch origin first, then write for instance origin/main."}`,
  }),
  unrelated: (base: string, head: string, isShallow: boolean) => ({
    zh: `找不到 "${base}" 和 "${head}" 的分叉点。${isShallow ? SHALLOW.zh : `两者的历史没有关联：从 "${base}" 新建分支，再把改动放上去。`}`,
    en: `"${base}" and "${head}" have no commit in common. ${isShallow ? SHALLOW.en : `The two histories are not related: start a branch from "${base}" and put the changes on it.`}`,
  }),
  noConfig: {
    zh: "两个版本的 mulu.config.json 都不能用。先运行 npm run check 改正配置。",
    en: "mulu.config.json cannot be used in either revision. Run npm run check and mend the configuration first.",
  },
};

/** Why there is nothing to review, and what to run. */
export function refusalOf(problem: NotParted, base: string, head: string): Words {
  if (problem.kind === "noRepository") return RANGE_WORDS.noRepository;
  return problem.kind === "noBase"
    ? RANGE_WORDS.unrelated(base, head, problem.shallow)
    : RANGE_WORDS.unknown(problem.revision, problem.shallow);
}
