import type { Words } from "../../src/catalog/finding.ts";

/** What `npm run new` says around the interview. */
export const newWords = {
  kind: (given: string | undefined): Words => ({
    zh: `${given === undefined ? "没有说要新建什么" : `"${given}" 不能新建`}；应当是 agency、dataset 或 system：npm run new -- dataset`,
    en: `${given === undefined ? "It is not said what to make" : `"${given}" cannot be made`}; expected agency, dataset or system: npm run new -- dataset`,
  }),
  whichKind: { zh: "要新建什么？", en: "What do you want to make?" },
  surplus: (given: string): Words => ({
    zh: `多出了 "${given}"；只写一个类型：npm run new -- dataset`,
    en: `"${given}" is too much; name one kind: npm run new -- dataset`,
  }),
  noTerminal: {
    zh: "这里不是终端，没法提问；请用 --answers <文件.json> 给出回答，所有问题见 --questions。",
    en: "This is no terminal, so nothing can be asked; give the answers with --answers <file.json>, --questions lists the questions.",
  },
  noAgency: {
    zh: "目录中还没有机构；请先添加：npm run new -- agency",
    en: "The catalog has no agency yet; add one first: npm run new -- agency",
  },
  unreadable: (file: string, why: string): Words => ({
    zh: `--answers ${file} 读不了（${why}）；请检查路径。`,
    en: `--answers ${file} cannot be read (${why}); check the path.`,
  }),
  noObject: (file: string): Words => ({
    zh: `${file} 里应当是一个对象 { "title": … }，以问题的标识为键。`,
    en: `${file} was expected to hold an object { "title": … } with the ids of questions as keys.`,
  }),
  wrong: (count: number): Words => ({
    zh: `${count} 处回答要改；没有写入任何文件。`,
    en: `${count} ${count === 1 ? "answer has" : "answers have"} to be changed; nothing was written.`,
  }),
  proposed: (ids: string[]): Words => ({
    zh: `没有回答、采用建议值的：${ids.join("、")}。`,
    en: `Not answered, so the proposal was taken: ${ids.join(", ")}.`,
  }),
  welcome: {
    zh: "回车采用括号里的建议；Ctrl+C 随时停下，回答会保留，下次可以接着填。",
    en: "Enter takes what is proposed. Ctrl+C stops at any time: the answers are kept, and you can go on next time.",
  },
  goOn: (count: number): Words => ({
    zh: `上次填到一半，有 ${count} 个回答。接着填吗？`,
    en: `${count} ${count === 1 ? "answer is" : "answers are"} left from last time. Go on from there?`,
  }),
  aside: (file: string): Words => ({
    zh: `上次的回答另存为 ${file}。`,
    en: `The answers of last time are kept in ${file}.`,
  }),
  stopped: (file: string, kind: string): Words => ({
    zh: `没有写入任何文件。回答保留在 ${file}；再次运行 npm run new -- ${kind} 就能接着填。`,
    en: `Nothing was written. The answers are kept in ${file}; run npm run new -- ${kind} again to go on.`,
  }),
  nothingYet: { zh: "没有写入任何文件。", en: "Nothing was written." },
  exists: (file: string): Words => ({
    zh: `${file} 已经存在或是链接；没有覆盖它。请换一个标识。`,
    en: `${file} exists already, or is a link; it was not overwritten. Choose another identifier.`,
  }),
  written: (file: string): Words => ({ zh: `已写入 ${file}。`, en: `${file} is written.` }),
  clean: { zh: "检查没有发现问题。", en: "The check finds nothing to say about it." },
  left: (count: number): Words => ({
    zh: `没有错误；还有 ${count} 个提醒，可以现在或以后补：`,
    en: `No errors. ${count} ${count === 1 ? "warning is" : "warnings are"} left, for now or later:`,
  }),
  next: (file: string, id: string): Words => ({
    zh: [
      "接下来：",
      "  打开文件，补上向导没有问到的，例如各列的定义。",
      `  npm run check -- ${file} --lang zh`,
      `  git add ${file}`,
      `  git commit -s -m "新增 ${id}"    （-s 签署，表示您有权提交）`,
      "  推送您的分支，提交合并请求。",
    ].join("\n"),
    en: [
      "Next:",
      "  Open the file and add what the wizard did not ask, such as definitions of the columns.",
      `  npm run check -- ${file} --lang en`,
      `  git add ${file}`,
      `  git commit -s -m "Add ${id}"    (-s signs off: you may contribute this)`,
      "  Push your branch and open a pull request.",
    ].join("\n"),
  }),
};
