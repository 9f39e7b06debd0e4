import type { Kind } from "../months.ts";

const kindsZh: Record<Kind, string> = {
  added: "新增条目",
  opened: "新开放",
  closed: "关闭、撤销或移走",
  released: "新发布的数据",
  changed: "其他变更",
};
const kindsEn: Record<Kind, string> = {
  added: "New entries",
  opened: "Newly opened",
  closed: "Closed, withdrawn or moved",
  released: "Data released",
  changed: "Other changes",
};

export const monthWords = {
  zh: {
    title: "每月变更",
    lead: "每个月有哪些条目新增、开放、发布数据或有改动，最近的月份在前。",
    monthTitle: (month: string) => `${month}的变更`,
    monthLead: (title: string) => `${title}：哪些条目新增、开放、发布数据或有改动。`,
    soFar: (day: string) => `截至${day}。`,
    kinds: kindsZh,
    count: (n: string) => `${n} 个条目`,
    counted: (kind: Kind, n: string) => `${kindsZh[kind]} ${n}`,
    comma: "，",
    none: "这个月还没有变更。",
    more: (n: string) => `另有 ${n} 个条目没有在此列出。`,
    all: "全部变更（JSON）",
    thisMonth: "本月变更：",
    here: "当前位置",
    earlierChanges: "更早的变更见各条目的页面。",
    earlier: "较早：",
    later: "较晚：",
    nav: "月份",
  },
  en: {
    title: "Changes by month",
    lead: "Which entries were added, opened, given new data or changed in each month, the newest first.",
    monthTitle: (month: string) => `Changes in ${month}`,
    monthLead: (title: string) => `${title}: entries that were added, opened, given new data or changed.`,
    soFar: (day: string) => `Up to ${day}.`,
    kinds: kindsEn,
    count: (n: string) => (n === "1" ? "1 entry" : `${n} entries`),
    counted: (kind: Kind, n: string) => `${kindsEn[kind].toLowerCase()} ${n}`,
    comma: ", ",
    none: "Nothing has changed in this month yet.",
    more: (n: string) =>
      n === "1" ? "1 more entry is not named here." : `${n} more entries are not named here.`,
    all: "All changes (JSON)",
    thisMonth: "Changes this month: ",
    here: "You are here",
    earlierChanges: "Earlier changes are on the entries' own pages.",
    earlier: "Earlier: ",
    later: "Later: ",
    nav: "Months",
  },
};
