/** Words of the sharing site's links to the forge that holds the records. */
export const forgeWords = {
  zh: {
    change: "修改本条目",
    changeLead: "条目的记录存放在代码平台上，修改经审核合并后发布。",
    edit: "编辑本条目",
    report: "报告错误",
    history: "查看记录文件的历史",
    correctionOf: (title: string) => `更正：${title}`,
    propose: "编制新条目：",
    proposeFile: "新建记录文件",
    or: "，或者",
    proposeForm: "填写表单",
    newEntryOf: (agency: string) => `新条目：${agency}`,
  },
  en: {
    change: "Change this entry",
    changeLead: "Its record lies on the forge; a change is published once it was reviewed and merged.",
    edit: "Edit this entry",
    report: "Report a mistake",
    history: "See the history of its file",
    correctionOf: (title: string) => `Correction: ${title}`,
    propose: "Propose a new entry: ",
    proposeFile: "write its file",
    or: " or ",
    proposeForm: "fill in a form",
    newEntryOf: (agency: string) => `New entry: ${agency}`,
  },
};
