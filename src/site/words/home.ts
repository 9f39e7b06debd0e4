export const homeWords = {
  zh: {
    lead: {
      open: (city: string) => `查找、了解和使用${city}各机构开放的公共数据。`,
      share: (city: string) => `查找${city}各机构可以共享的公共数据，了解向谁申请、怎样取得。`,
    },
    entries: (n: string) => `${n} 个条目`,
    agencies: (n: string) => `${n} 个机构`,
    themesTitle: "按主题查找",
    examples: "试试：",
    updatedTitle: "最近更新",
    newTitle: "新进目录",
    all: "查看全部",
    agenciesTitle: "按机构查找",
    allAgencies: "全部机构",
    noEntries: "目录中还没有条目。",
  },
  en: {
    lead: {
      open: (city: string) => `Find, understand and use the public data that ${city}'s agencies have opened.`,
      share: (city: string) =>
        `Find the public data that ${city}'s agencies share, whom to ask and how to get it.`,
    },
    entries: (n: string) => `${n} entries`,
    agencies: (n: string) => `${n} agencies`,
    themesTitle: "By theme",
    examples: "Try:",
    updatedTitle: "Newly updated",
    newTitle: "New in the catalog",
    all: "See all",
    agenciesTitle: "By agency",
    allAgencies: "All agencies",
    noEntries: "The catalog has no entries yet.",
  },
};
