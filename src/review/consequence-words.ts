import type { Words } from "../catalog/finding.ts";
import { citation } from "../lists/rows.ts";
import type { Clock } from "./clocks.ts";
import type { Told } from "./review.ts";
import type { Turn } from "./turns.ts";

interface Counts {
  files: number;
  entries: number;
  errors: number;
  closing: number;
  baseless: number;
  opening: number;
  breaking: number;
  /** Entries whose content is the same in another form. */
  rewritten: number;
}
type About = Told<{ entry: string; basis?: Turn["basis"] }>;

const plural = (n: number, noun: string, many = `${noun}s`) => `${n} ${n === 1 ? noun : many}`;
const of = (lead: Words, { entry, words, basis }: About): Words => {
  const documents = basis?.documents.map(citation) ?? [];
  const rests = documents.length > 0 ? { zh: documents.join("、"), en: documents.join(", ") } : undefined;
  // What is told may end with a text of the record, which brings its own full stop.
  const [zh, en] = [words.zh, words.en].map((text) => text.replace(/[.。]$/, ""));
  return {
    zh: `${lead.zh}：${entry}，${zh}${rests ? `，依据${rests.zh}` : ""}。`,
    en: `${lead.en}: ${entry}, ${en}${rests ? `, on the basis of ${rests.en}` : ""}.`,
  };
};

/** The sentences of a review's summary. */
export const CONSEQUENCE_WORDS = {
  nothing: {
    zh: "没有改动：两个版本的文件完全相同。",
    en: "Nothing changed: both revisions hold the same files.",
  },
  verdict: ({ files, entries, errors, closing, baseless, opening, breaking, rewritten }: Counts): Words => {
    const zh = [
      `改动 ${files} 个文件${entries > 0 ? `、${entries} 个条目` : ""}`,
      ...(rewritten > 0
        ? [`${rewritten === entries ? "" : `其中 ${rewritten} 个条目`}只改了书写形式，内容相同`]
        : []),
      ...(closing > 0
        ? [`收紧 ${closing} 处${baseless > 0 ? `（其中 ${baseless} 处没有足够的依据）` : ""}`]
        : []),
      ...(opening > 0 ? [`放宽 ${opening} 处`] : []),
      ...(breaking > 0 ? [`${breaking} 处会影响数据用户的程序`] : []),
    ].join("，");
    const en = [
      `${plural(files, "file")}${entries > 0 ? ` and ${plural(entries, "entry", "entries")}` : ""} changed`,
      ...(rewritten > 0
        ? [
            `${rewritten === entries ? "" : `${plural(rewritten, "entry", "entries")} `}only written anew, with the same content`,
          ]
        : []),
      ...(closing > 0
        ? [
            `closes down in ${plural(closing, "place")}${baseless > 0 ? `, ${baseless} without sufficient basis` : ""}`,
          ]
        : []),
      ...(opening > 0 ? [`opens up in ${plural(opening, "place")}`] : []),
      ...(breaking > 0 ? [`breaks consumers' programs in ${plural(breaking, "place")}`] : []),
    ].join("; ");
    return errors > 0
      ? {
          zh: `现在不能合并：新增 ${errors} 个错误，请先改正。${zh}。`,
          en: `Not ready to merge: it introduces ${plural(errors, "error")} that must be mended first. ${en}.`,
        }
      : {
          zh: `没有新增错误，可以审核。${zh}。`,
          en: `It introduces no errors and can be reviewed. ${en}.`,
        };
  },
  errors: (n: number): Words => ({
    zh: `新增 ${n} 个错误，见“检查结果：新增”。`,
    en: `${plural(n, "error")} introduced, see "Findings introduced".`,
  }),
  unread: {
    zh: "有的值写错了，读不出来，报告把它们当作没有写；改正后请再看一次。",
    en: "Some values are wrong and cannot be read: this report takes them as absent. Look at it again once they are mended.",
  } satisfies Words,
  baseless: (turn: About) =>
    of({ zh: "收紧而没有足够的依据", en: "Closes down without sufficient basis" }, turn),
  closes: (turn: About) => of({ zh: "收紧", en: "Closes down" }, turn),
  opens: (turn: About) => of({ zh: "放宽", en: "Opens up" }, turn),
  breaks: (impact: About) => of({ zh: "影响数据用户的程序", en: "Breaks consumers" }, impact),
  unreadable: (id: string): Words => ({
    zh: `无法读取：${id} 有一版读不出记录，没有比较。`,
    en: `Cannot be read: ${id} holds no readable record in one of the revisions and was not compared.`,
  }),
  late: ({ agency, words }: Told<Clock>): Words => ({
    zh: `逾期：${agency}，${words.zh}。`,
    en: `Late: ${agency}, ${words.en}.`,
  }),
  links: (n: number): Words => ({
    zh: `${n} 个新网址失效。`,
    en: `${plural(n, "new address", "new addresses")} broken.`,
  }),
  foreign: (n: number): Words => ({
    zh: `提交人不是 ${n} 个机构文件夹的维护者。`,
    en: `The author is no maintainer of ${plural(n, "agency folder")} that the request changes.`,
  }),
  governs: (kind: "standard" | "rules" | "configuration"): Words => {
    const zh = { standard: "标准（模式和代码表）", rules: "规则", configuration: "配置" }[kind];
    const en = {
      standard: "the standard (schemas and code lists)",
      rules: "the rules",
      configuration: "the configuration",
    };
    return {
      zh: `改动了${zh}，全部记录都据此判断，见“需审批”。`,
      en: `Changes ${en[kind]}, by which every record is judged; see "Who must approve".`,
    };
  },
  replaced: (n: number): Words => ({
    zh: `替换了 ${n} 个已有的数据文件，见“数据文件”；取得旧文件的人手里的内容与此不同。`,
    en: `${plural(n, "existing data file")} replaced, see "Data files"; whoever has the old content now holds something else.`,
  }),
  removed: (n: number): Words => ({
    zh: `删去了 ${n} 个已有的数据文件，见“数据文件”。`,
    en: `${plural(n, "existing data file")} removed, see "Data files".`,
  }),
  unsigned: (n: number): Words => ({
    zh: `${n} 个提交没有签署。`,
    en: `${plural(n, "commit")} without sign-off.`,
  }),
  more: (n: number): Words => ({ zh: `另有 ${n} 项，见下文。`, en: `${n} more, see below.` }),
};
