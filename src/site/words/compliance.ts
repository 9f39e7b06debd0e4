/** Words of the compliance pages beside those that they share with the report (src/reports/words.ts). */
export const complianceWords = {
  zh: {
    compliance: "合规情况",
    lead: (date: string) => `截至${date}的疑似问题，按第三十五条的五项列出。`,
    headsTitle: "五项各指什么",
    agenciesTitle: "各机构",
    agenciesCaption: "空格表示没有。说明：机构在条目和变动事件中写明的来源、理由或依据。",
    saidShort: "说明",
    files: "同样的内容可以用命令写成 Markdown、JSON 或 XLSX：",
    registerLead: (connected: number, all: number) => `登记系统 ${all} 个，已接入 ${connected} 个。`,
    agencyTitle: (name: string) => `${name}：疑似问题`,
    agencyLead: (n: string) => `${n} 个疑似问题`,
    byReferenceLead: "本机构是企业，参照执行（第三十六条）；下列各项按参照执行列出。",
    toCity: "全市合规情况",
    toAgency: "机构页面",
    none: "自动检查没有发现疑似问题。这不等于已经核实没有问题。",
    about: "事项",
    kind: "类别",
    says: "内容",
  },
  en: {
    compliance: "Compliance",
    lead: (date: string) => `Possible breaches as of ${date}, by the heads of Art. 35.`,
    headsTitle: "What the heads mean",
    agenciesTitle: "Agencies",
    agenciesCaption:
      "An empty cell means none. Said: sources, reasons and bases that the agency gives in its entries and events.",
    saidShort: "Said",
    files: "A command writes the same as Markdown, JSON or XLSX:",
    registerLead: (connected: number, all: number) =>
      `${all} ${all === 1 ? "system" : "systems"} registered, ${connected} connected.`,
    agencyTitle: (name: string) => `${name}: possible breaches`,
    agencyLead: (n: string) => (n === "1" ? "1 possible breach" : `${n} possible breaches`),
    byReferenceLead:
      "This agency is an enterprise and follows by reference (Art. 36); so is everything below to be read.",
    toCity: "The whole city",
    toAgency: "Page of the agency",
    none: "The checks found no possible breach. That does not mean that somebody has made sure of it.",
    about: "About",
    kind: "Kind",
    says: "What it says",
  },
};
