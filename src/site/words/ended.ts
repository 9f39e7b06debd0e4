export const endedWords = {
  zh: {
    what: {
      open: {
        closed: "这项数据已停止开放。",
        withdrawn: "这个条目已撤销，不再提供数据。",
        moved: "这个条目已迁移，由另一个条目接替。",
        purged: "这个条目已按主管部门的决定清除。",
      },
      share: {
        closed: "这项数据已停止向社会开放。",
        withdrawn: "这个条目已撤销，不再提供数据。",
        moved: "这个条目已迁移，由另一个条目接替。",
        purged: "这个条目已按主管部门的决定清除，开放网站上的历次清单也不再显示它。",
      },
    } as Record<"open" | "share", Record<string, string>>,
    since: (day: string) => `自${day}起。`,
    reason: "理由",
    basis: "依据",
    successor: "接替它的条目",
    search: "检索其他数据",
    json: "本条目的 JSON",
  },
  en: {
    what: {
      open: {
        closed: "This data is no longer open.",
        withdrawn: "This entry was withdrawn; its data is no longer provided.",
        moved: "This entry has moved; another one took its place.",
        purged: "This entry was purged by decision of the data authority.",
      },
      share: {
        closed: "This data is no longer open to the public.",
        withdrawn: "This entry was withdrawn; its data is no longer provided.",
        moved: "This entry has moved; another one took its place.",
        purged:
          "This entry was purged by decision of the data authority; the lists on the opening site no longer show it either.",
      },
    } as Record<"open" | "share", Record<string, string>>,
    since: (day: string) => `Since ${day}.`,
    reason: "Reason",
    basis: "Basis",
    successor: "The entry that took its place",
    search: "Search other data",
    json: "This entry as JSON",
  },
};
