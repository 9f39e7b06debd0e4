/** What is asked for where a text is no JSON at all. */
export const RECORD: [string, string] = ["一条 JSON 记录 { … }", "a JSON record { … }"];
/** What a parser missed, by the name of its error. */
export const EXPECTED: Record<string, [string, string]> = {
  PropertyNameExpected: ["带双引号的属性名", "a property name in double quotes"],
  ValueExpected: ["一个值", "a value"],
  ColonExpected: ["冒号", "a colon"],
  CommaExpected: ["逗号", "a comma"],
  CloseBraceExpected: ["右花括号 }", "a closing brace }"],
  CloseBracketExpected: ["右方括号 ]", "a closing bracket ]"],
  EndOfFileExpected: ["文件结束", "the end of the file"],
  UnexpectedEndOfString: ["字符串的右引号", "the closing quote of a string"],
  InvalidEscapeCharacter: ["合法的转义符", "a valid escape"],
  InvalidCharacter: ["转义后的控制字符（如 \\n、\\t）", "an escaped control character (such as \\n, \\t)"],
};

/** A piece of the text in quotes; one that starts with a quote keeps its own. Control characters are made visible. */
const quote = (piece: string) =>
  (piece.startsWith('"') ? piece : `"${piece}"`).replaceAll(/\p{Cc}/gu, (c) =>
    JSON.stringify(c).slice(1, -1),
  );

/** What is said of a text that is no record, or not quite. */
export const PARSE_WORDS = {
  empty: {
    message: {
      zh: "文件是空的；这里应当是一条 JSON 记录。",
      en: "The file is empty; a JSON record was expected.",
    },
    hint: { zh: "写入记录，或删除这个文件。", en: "Write the record, or delete the file." },
  },
  deep: {
    message: { zh: "JSON 嵌套过深，无法读取。", en: "The JSON is nested too deeply to be read." },
    hint: { zh: "对照模式重写这条记录。", en: "Write the record anew, following the schema." },
  },
  unreadable: {
    message: { zh: "文件不是合法的 JSON。", en: "The file is not valid JSON." },
    hint: {
      zh: "对照同一文件夹中的其他记录改正。",
      en: "Compare it with another record of the same folder.",
    },
  },
  conflict: {
    message: {
      zh: "这里是 git 留下的冲突标记；两种写法应当只留一种。",
      en: "Here stands a mark of a conflict that git left; one of the two versions was expected.",
    },
    hint: {
      zh: "留下应当留下的内容，删去 <<<<<<<、=======、>>>>>>> 开头的三行。",
      en: "Keep what should stay and remove the three lines that begin with <<<<<<<, ======= and >>>>>>>.",
    },
  },
  comment: {
    message: {
      zh: "这里有一条注释；JSON 里不能写注释。",
      en: "Here stands a comment; JSON has no comments.",
    },
    hint: { zh: "删去注释，说明写进 description。", en: "Remove it; explanations go into description." },
  },
  comma: {
    message: {
      zh: "最后一项后面多了一个逗号；JSON 不允许。",
      en: "A comma follows the last item; JSON does not allow it.",
    },
    hint: { zh: "删去这个逗号。", en: "Remove the comma." },
  },
  twice: (name: string) => ({
    message: {
      zh: `属性 "${name}" 写了两次；只有最后一个会被读取。`,
      en: `The property "${name}" stands here twice; only the last one would be read.`,
    },
    hint: { zh: "只保留一个。", en: "Keep one of them." },
  }),
  syntax: (there: string | undefined, [zh, en]: [string, string]) => ({
    message: {
      zh: there === undefined ? `文件在此中断；应当是${zh}。` : `这里是 ${quote(there)}；应当是${zh}。`,
      en:
        there === undefined
          ? `The file ends here; ${en} was expected.`
          : `Here stands ${quote(there)}; ${en} was expected.`,
    },
    hint: { zh: "改正此处的标点或引号。", en: "Mend the punctuation or quotes at this place." },
  }),
  table: {
    message: {
      zh: "这里像是从表格粘贴来的文字；应当是一条 JSON 记录 { … }。",
      en: "This looks like text pasted from a table; a JSON record { … } was expected.",
    },
    hint: {
      zh: "把表头存成 CSV 或 XLSX 文件，用 npm run new -- dataset 读入。",
      en: "Save the table as a CSV or XLSX file and let npm run new -- dataset read its head.",
    },
  },
};
