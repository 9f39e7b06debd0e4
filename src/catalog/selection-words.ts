import type { Words } from "./finding.ts";

/** What is said of the paths and the revision that choose what is checked. */
export const SELECTION_WORDS = {
  missing: (path: string): Words => ({
    zh: `${path}：没有这个文件或文件夹。应当是目录中的文件或文件夹。`,
    en: `${path}: there is no such file or folder. Name one of the catalog.`,
  }),
  outside: (path: string, roots: string[]): Words => ({
    zh: `${path} 不在任何目录来源之内。目录来源是：${roots.join("、")}。`,
    en: `${path} lies outside every catalog root. The roots are: ${roots.join(", ")}.`,
  }),
  empty: (path: string): Words => ({
    zh: `${path} 里没有记录。应当是一个记录、它的数据文件，或含有记录的文件夹。`,
    en: `${path} holds no record. Name a record, a data file of one, or a folder that holds records.`,
  }),
  both: {
    zh: "写了路径，又写了 --changed：只能用其中一种。",
    en: "Paths and --changed were both given: use one of the two.",
  },
  noRepository: (git: string): Words => ({
    zh: `--changed：这里没有 git 仓库${unsaid(git, (answer) => `（git 的回答：${answer}）`)}。请在仓库里运行，或改为写出文件和文件夹。`,
    en: `--changed: there is no git repository here${unsaid(git, (answer) => ` (${answer})`)}. Run it in one, or name files and folders instead.`,
  }),
  unknownRevision: (revision: string, shallow: boolean): Words => ({
    zh: `--changed ${revision}：仓库中没有这个版本。${shallow ? SHALLOW.zh : "请写分支、标签或提交；远程的先运行 git fetch。"}`,
    en: `--changed ${revision}: the repository has no such revision. ${shallow ? SHALLOW.en : "Name a branch, a tag or a commit; run git fetch first where it is a remote one."}`,
  }),
  noBase: (revision: string, shallow: boolean): Words => ({
    zh: `--changed ${revision}：找不到它与 HEAD 的共同祖先。${shallow ? SHALLOW.zh : "两者的历史没有关联，请写另一个版本。"}`,
    en: `--changed ${revision}: it has no common ancestor with HEAD. ${shallow ? SHALLOW.en : "The two histories are not related: name another revision."}`,
  }),
  untracked: (root: string): Words => ({
    zh: `目录来源 ${root} 不在 git 仓库里，没有比较其改动。`,
    en: `The root ${root} lies in no git repository: its changes are not compared.`,
  }),
  unrelated: (root: string, revision: string): Words => ({
    zh: `目录来源 ${root} 的仓库里没有版本 ${revision}，没有比较其改动。`,
    en: `The repository of the root ${root} has no revision ${revision}: its changes are not compared.`,
  }),
  everything: (file: string): Words => ({
    zh: `${file} 有改动，它决定一切如何判断，因此检查全部记录。`,
    en: `${file} was changed, by which everything is judged: all records are checked.`,
  }),
  nothing: (revision: string): Words => ({
    zh: `与 ${revision} 相比，没有改动任何记录。`,
    en: `No record was changed against ${revision}.`,
  }),
};

/** What to do in a clone without the whole history. */
export const SHALLOW: Words = {
  zh: "这是浅克隆，历史不全：请运行 git fetch --unshallow，在流水线中设 fetch-depth: 0。",
  en: "This is a shallow clone without the whole history: run git fetch --unshallow, or set fetch-depth: 0 in a pipeline.",
};

/** What git answers, unless it is what the sentence says already. */
const unsaid = (answer: string, write: (answer: string) => string) =>
  answer.startsWith("fatal: not a git repository") ? "" : write(answer);
