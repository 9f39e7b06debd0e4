import type { Words } from "../../catalog/finding.ts";
import { ANEW, error, warning } from "./trouble.ts";

const SAVE: Words = {
  zh: "用表格软件或者编辑器另存为 UTF-8 编码的 CSV。",
  en: "Save it as CSV in UTF-8, with a spreadsheet program or an editor.",
};
/** Troubles of texts and of their heads, in words. */
export const TEXT_TROUBLES = {
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
  titled: error(
    "data-head",
    {
      zh: "第一行只有一个值，像是表的标题；第一行应当是各列的名称。",
      en: "The first row holds one value, as a title does; the names of the columns were expected there.",
    },
    { zh: "删去表头上面的行。", en: "Take out the rows above the head." },
  ),
};
