/** Words of the programs on an entry's page. */
export const codeWords = {
  zh: {
    title: "在程序里使用",
    lead: {
      table: "逐行读取最新发布的表格：",
      record: "本站没有可以直接读取的表格；下面的程序读取本条目的元数据：",
    },
    more: "供开发者使用：",
    api: "接口说明",
    schema: "行的 JSON Schema",
    python: "Python 模块",
    package: "TypeScript 包",
    pending: "本条目晚于最近一版清单，TypeScript 包从下一版起包含它。",
  },
  en: {
    title: "Use it in a program",
    lead: {
      table: "To read the rows of the newest release:",
      record: "There is no table here that a program could read; these read the entry's record:",
    },
    more: "For developers: ",
    api: "API",
    schema: "JSON Schema of a row",
    python: "Python module",
    package: "TypeScript package",
    pending:
      "This entry is newer than the last edition of the lists; the TypeScript package has it from the next one on.",
  },
};
