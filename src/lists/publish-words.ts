import type { Words } from "../catalog/finding.ts";
import type { Edition } from "../catalog/types.gen.ts";
import type { ListName } from "./rows.ts";
import { LIST_TITLES } from "./titles.ts";

/** How a list changed against the edition before. */
export interface Counts {
  name: ListName;
  rows: number;
  added: number;
  changed: number;
  removed: number;
}

const titles = (names: ListName[]): Words => ({
  zh: names.map((name) => LIST_TITLES[name].zh).join("、"),
  en: names.map((name) => LIST_TITLES[name].en.toLowerCase()).join(", "),
});

/** The sentences of `npm run edition`: what stands there, what was expected, what to do. */
export const publishWords = {
  noId: {
    zh: "没有给出版次标识。写 --id，例如 --id 2026-11。",
    en: "No identifier was given. Write --id, for instance --id 2026-11.",
  },
  form: (id: string) => ({
    zh: `版次标识 "${id}" 的写法不对；应当是小写字母、数字和连字符，例如 2026-11。`,
    en: `The identifier "${id}" has the wrong form; lower-case letters, digits and hyphens were expected, for instance 2026-11.`,
  }),
  taken: (id: string) => ({
    zh: `版次 "${id}" 已经发布，发布后不得改动。换一个标识。`,
    en: `The edition "${id}" is published already and never changes. Choose another identifier.`,
  }),
  early: (date: string, id: string, last: string) => ({
    zh: `日期 ${date} 早于上一版 "${id}" 的日期 ${last}。写 ${last} 或更晚的日期。`,
    en: `The date ${date} is before ${last}, the date of the last edition "${id}". Write ${last} or later.`,
  }),
  unchanged: (id: string) => ({
    zh: `自上一版 "${id}" 以来清单没有变动，没有发布。仍要发布，加 --force。`,
    en: `The lists have not changed since the last edition "${id}", so nothing was published. To publish all the same, add --force.`,
  }),
  errors: {
    zh: "没有发布：请先改正上面的错误。",
    en: "Nothing was published: mend the errors above first.",
  },
  sdk: (version: string) => ({
    zh: `  随本版发布的 SDK 版本：${version}`,
    en: `  Version of the SDK that comes with it: ${version}`,
  }),
  sdkUnknown: (roots: string[]) => ({
    zh: `  上一版的目录树已不在仓库中（${roots.join("、")}），无法比较对使用者的影响，SDK 按不兼容升级。`,
    en: `  The trees of the last edition are gone (${roots.join(", ")}), so what changed for consumers cannot be compared: the SDK gets a new major version.`,
  }),
  noGit: (folder: string, answer: string) => ({
    zh: `"${folder}" 不在 git 仓库中，或者还没有提交，而版次要记下清单由哪棵目录树生成。git 说：${answer}`,
    en: `"${folder}" is in no git repository or was never committed, but an edition records the tree that its lists were made from. Git says: ${answer}`,
  }),
  dirty: (files: string[]) => ({
    zh: `有 ${files.length} 个文件的改动没有提交：${some(files, "、")}。先提交或撤回，再发布。`,
    en: `${files.length === 1 ? "1 file has" : `${files.length} files have`} changes that are not committed: ${some(files, ", ")}. Commit or undo them first.`,
  }),
  hidden: (names: ListName[]) => ({
    zh: `由已提交的目录树生成的${titles(names).zh}与这里的文件不一致：有 git 看不到的改动（例如被忽略的文件）。`,
    en: `The committed trees give another ${titles(names).en} than the files here: something is changed that git does not see (an ignored file, for instance).`,
  }),
  noRoot: (names: string[]) => ({
    zh: `目录有几个根文件夹，还不知道版次放在哪里。写 --root，例如 --root ${names.at(-1)}。版次含有仅供机构查看的内容，不要放进公开的仓库。`,
    en: `The catalog has several roots, and none holds editions yet. Write --root, for instance --root ${names.at(-1)}. Editions hold what only agencies may see: choose no public repository.`,
  }),
  unknownRoot: (name: string, names: string[]) => ({
    zh: `"${name}" 不是目录的根文件夹；应当是 ${names.join("、")} 之一。`,
    en: `"${name}" is no root of the catalog; expected one of ${names.join(", ")}.`,
  }),
  published: (file: string, number: number) => ({
    zh: `已写入 ${file}，第 ${number} 版。提交这个文件后，它就是清单的依据。`,
    en: `Wrote ${file}, edition ${number}. Once it is committed, it is the list of record.`,
  }),
  counts: ({ name, rows, added, changed, removed }: Counts) => ({
    zh: `  ${LIST_TITLES[name].zh}：${rows} 行，新增 ${added}，变更 ${changed}，移出 ${removed}`,
    en: `  ${LIST_TITLES[name].en}: ${rows} rows; ${added} added, ${changed} changed, ${removed} removed`,
  }),

  none: { zh: "还没有发布过版次。", en: "No edition is published yet." },
  head: ({ id, number, date }: Pick<Edition, "id" | "number" | "date">) => ({
    zh: `${id}（第 ${number} 版，${date}）`,
    en: `${id} (edition ${number}, ${date})`,
  }),
  fits: {
    zh: "校验值相符：各清单就是发布时的清单。",
    en: "The hashes fit: the lists are as they were published.",
  },
  broken: {
    zh: "校验值不符，见上。",
    en: "The hashes do not fit, see above.",
  },
  rebuilt: {
    zh: "由记录的目录树重新生成的清单完全相同。",
    en: "Rebuilt from the recorded trees, the lists are the same.",
  },
  differs: (names: ListName[]) => ({
    zh: `由记录的目录树重新生成的${titles(names).zh}与版次不同：版次在发布后被改动，或者不是由这些目录生成的。`,
    en: `Rebuilt from the recorded trees, these differ: ${titles(names).en}. The edition was changed after publication, or was not made from these catalogs.`,
  }),
  otherFormat: (format: number, current: number) => ({
    zh: `没有重新生成：清单格式是第 ${format} 版，本程序是第 ${current} 版。`,
    en: `Not rebuilt: the lists have format ${format}, and this program writes format ${current}.`,
  }),
  noTree: (roots: string[]) => ({
    zh: `没有重新生成：git 中已经没有 ${roots.join("、")} 当时的目录树。`,
    en: `Not rebuilt: git no longer holds the tree of ${roots.join(", ")} of that day.`,
  }),
  stillProven: {
    zh: "仍能查出清单发布后是否改动，不再能查出清单是否由当时的目录生成。",
    en: "Whether the lists were changed can still be told; whether they came from the catalog of that day no longer can.",
  },
};

const SOME = 5;

const some = (files: string[], comma: string) =>
  [...files.slice(0, SOME), ...(files.length > SOME ? ["…"] : [])].join(comma);
