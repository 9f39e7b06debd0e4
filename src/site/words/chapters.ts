export const chapterWords = {
  zh: {
    books: { standard: "标准的各部分", guides: "各篇指南" },
    onThisPage: "本页内容",
    schemaFile: "JSON Schema 文件",
    noRepository: "（向主管部门索取）",
  },
  en: {
    books: { standard: "Parts of the standard", guides: "The guides" },
    onThisPage: "On this page",
    schemaFile: "JSON Schema file",
    noRepository: "(ask the data authority)",
  },
};
