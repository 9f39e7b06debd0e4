import { citeArticle } from "../catalog/cite.ts";
import { show } from "../catalog/describe.ts";
import type { Words } from "../catalog/finding.ts";

/** What an interview says of its own. */
export const interviewWords = {
  optional: { zh: "（可不填）", en: " (optional)" },
  skip: { zh: "（不填）", en: "(pass over)" },
  needed: { zh: "这里要填写。", en: "Something has to be written here." },
  chooseOne: { zh: "至少选一个：用空格键选中。", en: "Choose at least one: the space bar marks it." },
  inChinese: { zh: "（中文）", en: " in Chinese" },
  inEnglish: { zh: "（英文）", en: " in English" },
  several: (isWords: boolean, loose: boolean): Words => ({
    zh: `${isWords ? "（中文，" : "（"}${loose ? "多个用顿号或逗号隔开" : "多个用分号隔开"}）`,
    en: `${isWords ? " in Chinese" : ""}, ${loose ? "several with commas" : "several with semicolons"} between`,
  }),
  severalEnglish: (count: number): Words => ({
    zh: `（英文，依次 ${count} 个）`,
    en: count === 1 ? " in English" : ` in English, ${count} in the same order`,
  }),
  asMany: (chinese: number, english: number): Words => ({
    zh: `这里是 ${english} 个；应当与中文一样是 ${chinese} 个，或留空。`,
    en: `Here are ${english}; ${chinese} as in Chinese, or none, were expected.`,
  }),
  example: (value: unknown): Words => {
    const text = typeof value === "string" ? value : show(value);
    return { zh: `例如：${text}`, en: `For example: ${text}` };
  },
  duty: (article: number | undefined, words: Words): Words =>
    article === undefined
      ? words
      : {
          zh: `${citeArticle(article, "zh")}：${words.zh}`,
          en: `${citeArticle(article, "en")}: ${words.en}`,
        },
  fill: (title: Words): Words => ({ zh: `填写“${title.zh}”？`, en: `Fill in "${title.en}"?` }),
  what: (title: Words): Words => ({ zh: `${title.zh}：接下来？`, en: `${title.en}: what now?` }),
  done: (count: number): Words => ({
    zh: `完成（共 ${count} 项）`,
    en: `Done (${count} ${count === 1 ? "item" : "items"})`,
  }),
  add: { zh: "再加一项", en: "Add another" },
  edit: { zh: "修改一项", en: "Change one" },
  remove: { zh: "删去一项", en: "Remove one" },
  which: { zh: "哪一项？", en: "Which one?" },
  number: (n: number): Words => ({ zh: `第 ${n} 项`, en: `Item ${n}` }),
  howTable: { zh: "信息项怎么填？", en: "How do you give the items?" },
  fromFile: { zh: "从 CSV 或 XLSX 文件的表头读出", en: "Read them from the head of a CSV or XLSX file" },
  fromLine: { zh: "粘贴表头那一行", en: "Paste the head of the table" },
  byHand: { zh: "逐项填写", en: "One by one" },
  pasteLine: { zh: "表头（一行）", en: "Head of the table (one line)" },
  noColumn: { zh: "这一行里没有列名。", en: "This line names no column." },
  file: { zh: "文件", en: "File" },
  proposed: (count: number): Words => ({
    zh: `读出 ${count} 列。名称、类型和长度是推测的，请逐项核对；可以补上英文名称和定义。`,
    en: `${count} ${count === 1 ? "column was" : "columns were"} read. Names, types and lengths are guesses: go through them, and add English titles and definitions where you can.`,
  }),
  closedNumbers: (names: string[]): Words => ({
    zh: `${names.join("、")} 是居民身份证号码，已标为不予开放（第十六条）。`,
    en: `${names.join(", ")}: citizen numbers, marked as not opened (Art. 16).`,
  }),
  change: { zh: "要改哪个回答？", en: "Which answer do you want to change?" },
  again: { zh: "都不改，再检查一次", en: "None: look again" },
  ready: { zh: "回答完了。", en: "That was all." },
  next: { zh: "接下来？", en: "What now?" },
  write: { zh: "写入文件", en: "Write the file" },
  stop: { zh: "不写入，保留回答", en: "Stop, and keep the answers" },
  changeOne: { zh: "先改一个回答", en: "Change an answer first" },
};
