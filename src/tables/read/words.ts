import type { Words } from "../../catalog/finding.ts";
import type { Trouble } from "../table.ts";

const error = (kind: string, message: Words, hint?: Words): Trouble => ({
  kind,
  level: "error",
  message,
  hint,
});
const warning = (kind: string, message: Words, hint?: Words): Trouble => ({
  ...error(kind, message, hint),
  level: "warning",
});

const SAVE: Words = {
  zh: "用表格软件或者编辑器另存为 UTF-8 编码的 CSV。",
  en: "Save it as CSV in UTF-8, with a spreadsheet program or an editor.",
};
const ANEW: Words = { zh: "请在原来的软件里重新导出。", en: "Export it anew from the program that made it." };

/** More columns no table of a city has. */
export const MAX_COLUMNS = 2000;

/** Troubles of files in words: what stands there, what was expected, what to write. */
export const TROUBLES = {
  encoded: (name: string) =>
    warning(
      "data-encoding",
      {
        zh: `文件是 ${name} 编码；应当是 UTF-8。`,
        en: `The file is encoded as ${name}; UTF-8 was expected.`,
      },
      SAVE,
    ),
  mixed: (row: number) => ({
    ...error(
      "data-encoding",
      {
        zh: "文件中有不属于其编码的字节，可能由几个不同编码的文件拼成。",
        en: "The file has bytes that are not of its encoding; it may be put together from files of several.",
      },
      SAVE,
    ),
    row,
  }),
  nul: (row: number) => ({
    ...error(
      "data-nul",
      {
        zh: "文件中有空字节（NUL），文本里不应当有。",
        en: "The file has NUL bytes, which no text should hold.",
      },
      ANEW,
    ),
    row,
  }),
  quotes: (row: number) => ({
    ...error(
      "data-quotes",
      {
        zh: "引号没有成对，从这一行起无法继续读取。",
        en: "Quotation marks do not pair; nothing can be read from this row on.",
      },
      {
        zh: "把内容里的双引号写成两个，并检查这一行是否缺少结尾的引号。",
        en: "Double the quotation marks inside of a value, and look for one that is missing at an end.",
      },
    ),
    row,
  }),
  long: (row: number, megabytes: number) => ({
    ...error(
      "data-long-line",
      {
        zh: `这一行超过 ${megabytes} MB，没有继续读取。`,
        en: `This row is longer than ${megabytes} MB; reading stopped here.`,
      },
      {
        zh: "检查分隔符、换行和引号；一行应当是一条记录。",
        en: "Look at separators, line ends and quotation marks; a row should be one record.",
      },
    ),
    row,
  }),
  wide: (columns: number, most: number) =>
    error(
      "data-too-wide",
      {
        zh: `文件有 ${columns} 列，最多读取 ${most} 列。`,
        en: `The file has ${columns} columns; at most ${most} are read.`,
      },
      {
        zh: "把重复的列改成行（每行一个指标）。",
        en: "Turn columns that repeat into rows, one measure each.",
      },
    ),
  uneven: (row: number, found: number, expected: number) => ({
    ...error(
      "data-uneven",
      {
        zh: `这一行有 ${found} 个值，表头有 ${expected} 列。`,
        en: `This row has ${found} values; the head has ${expected} columns.`,
      },
      { zh: "含有逗号的值要写在双引号里。", en: "A value that holds a comma stands in double quotes." },
    ),
    row,
  }),
  repeated: (column: string) => ({
    ...error(
      "data-column-repeated",
      { zh: `列“${column}”出现了不止一次。`, en: `The column "${column}" stands there more than once.` },
      { zh: "给每一列不同的名称。", en: "Give every column a name of its own." },
    ),
    column,
  }),
  unnamed: (place: number) =>
    error(
      "data-column-unnamed",
      { zh: `第 ${place} 列没有名称。`, en: `Column ${place} has no name.` },
      {
        zh: "写上信息项的名称，或者删去这一列。",
        en: "Write the name of its data item, or take the column out.",
      },
    ),
  empty: error(
    "data-empty",
    { zh: "文件是空的；应当有表头和数据。", en: "The file is empty; a head and rows were expected." },
    ANEW,
  ),
  noRows: warning("data-no-rows", { zh: "文件只有表头，没有数据。", en: "The file has a head and no rows." }),
  otherKind: (is: string, name: string) =>
    error(
      "data-kind",
      {
        zh: `文件名以 .${name} 结尾，内容却是 ${is}。`,
        en: `The file's name ends with .${name}, but it holds ${is}.`,
      },
      {
        zh: "改正文件名的结尾，或者另存为所写的格式。",
        en: "Correct the ending, or save it in the format that it names.",
      },
    ),
  titled: error(
    "data-head",
    {
      zh: "第一行只有一个值，像是表的标题；第一行应当是各列的名称。",
      en: "The first row holds one value, as a title does; the names of the columns were expected there.",
    },
    { zh: "删去表头上面的行。", en: "Take out the rows above the head." },
  ),
  unreadable: (name: string, why: string) =>
    error(
      "data-unreadable",
      {
        zh: `文件不能作为 ${name} 读取${why && `（${why}）`}。`,
        en: `The file cannot be read as ${name}${why && ` (${why})`}.`,
      },
      ANEW,
    ),
  unknown: (name: string, known: string[]) =>
    error("data-format", {
      zh: `不能读取 .${name} 格式；可以读取的是 ${known.join("、")}。`,
      en: `Files of the format .${name} are not read; those of ${known.join(", ")} are.`,
    }),
  notJson: (name: string) =>
    error(
      "data-unreadable",
      {
        zh: `文件不是 ${name}；应当是一个数组，或者含有数组的一个对象。`,
        en: `The file is no ${name}; a list, or an object that holds one, was expected.`,
      },
      ANEW,
    ),
  noList: (name: string) =>
    error(
      "data-unreadable",
      {
        zh: `${name} 文件里没有由对象组成的数组；应当是 [{…}, {…}]，或者 {"data": [{…}, {…}]}。`,
        en: `This ${name} holds no list of objects; [{…}, {…}] or {"data": [{…}, {…}]} was expected.`,
      },
      ANEW,
    ),
  around: (name: string) =>
    error(
      "data-unreadable",
      {
        zh: `数组前后的内容不是 ${name}。`,
        en: `What stands around the list is no ${name}.`,
      },
      ANEW,
    ),
  cutOff: (row: number) => ({
    ...error(
      "data-cut-off",
      {
        zh: "文件在这一行中断，没有结束。",
        en: "The file breaks off in this row and does not end.",
      },
      { zh: "重新下载或者导出整个文件。", en: "Download or export the whole file anew." },
    ),
    row,
  }),
  noObject: (row: number) => ({
    ...error(
      "data-json",
      {
        zh: '这一行不是 JSON 对象；应当是 {"列名": 值, …}。',
        en: 'This row is no object of JSON; {"column": value, …} was expected.',
      },
      ANEW,
    ),
    row,
  }),
  deep: (row: number, column: string, most: number) => ({
    ...error(
      "data-deep",
      {
        zh: `这个值的嵌套超过 ${most} 层，没有读取。`,
        en: `This value is nested more than ${most} deep; it was not read.`,
      },
      { zh: "把嵌套的内容拆成单独的列。", en: "Turn what is nested into columns of its own." },
    ),
    row,
    column,
  }),
  large: (megabytes: number, most: number) =>
    error(
      "data-too-large",
      {
        zh: `文件解开后超过 ${megabytes} MB，这种格式最多读取 ${most} MB。`,
        en: `Unpacked, the file is larger than ${megabytes} MB; of this format at most ${most} MB are read.`,
      },
      {
        zh: "另存为 CSV 或者 Parquet，这两种格式不限大小。",
        en: "Save it as CSV or Parquet, which have no such limit.",
      },
    ),
  bomb: (ratio: number) =>
    error(
      "data-bomb",
      {
        zh: `工作簿解开后超过原来的 ${ratio} 倍，正常的工作簿不会这样；没有继续解开。`,
        en: `The workbook unpacks to more than ${ratio} times its size, which no honest one does; unpacking stopped.`,
      },
      ANEW,
    ),
  notNumber: (row: number) => ({
    ...error(
      "data-json",
      {
        zh: "这里有 NaN 或 Infinity，JSON 里没有这样的数。",
        en: "NaN or Infinity stands here; JSON has no such numbers.",
      },
      { zh: "没有值时写 null。", en: "Write null where there is no value." },
    ),
    row,
  }),
  noFile: (what: string) =>
    error("data-no-file", {
      zh: `这里应当是文件，却是${what === "folder" ? "文件夹" : "链接"}。`,
      en: `A file was expected here; this is a ${what}.`,
    }),
  missing: error("data-no-file", {
    zh: "没有这个文件，或者不能打开。",
    en: "There is no such file, or it cannot be opened.",
  }),
};
