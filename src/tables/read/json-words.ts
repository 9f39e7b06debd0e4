import { ANEW, error } from "./trouble.ts";

/** Troubles of documents of objects, in words. */
export const JSON_TROUBLES = {
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
};
