/** Words of the changes of an entry. */
export const historyWords = {
  zh: {
    title: "变更记录",
    lead: {
      open: (agency: string) => `首次开放以来公开内容的变更${agency && `，由${agency}发布`}。`,
      share: () => "按合并发布的日期排列，新的在前。",
    },
    since: (day: string) => `自${day}起`,
    known: { open: "已经开放；更早的变更没有记录。", share: "已在目录中；更早的变更没有记录。" },
    issued: (day: string) => `按本条目所记，自${day}起发布；此后的变更没有记录。`,
    as: "当时的标识：",
    commit: "提交",
    earlier: (count: number) => `更早的 ${count} 次变更`,
    further: (count: number) => `另有 ${count} 处变更`,
  },
  en: {
    title: "Changes",
    lead: {
      open: (agency: string) =>
        `Changes of what is public, since it was first opened${agency && `, published by ${agency}`}.`,
      share: () => "By the day on which they were merged and published, the newest first.",
    },
    since: (day: string) => `Since ${day}`,
    known: {
      open: "Open already; earlier changes are not on record.",
      share: "In the catalog already; earlier changes are not on record.",
    },
    issued: (day: string) =>
      `By its own record, published since ${day}; changes from then on are not on record.`,
    as: "Identifier at that time: ",
    commit: "commit",
    earlier: (count: number) => (count === 1 ? "1 earlier change" : `${count} earlier changes`),
    further: (count: number) => (count === 1 ? "1 further change" : `${count} further changes`),
  },
};
