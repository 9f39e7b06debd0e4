export const feedWords = {
  zh: {
    of: {
      all: "订阅全部更新",
      agency: "订阅本机构的更新",
      theme: "订阅本主题的更新",
      entry: "订阅本数据的更新",
    },
    what: "把下面的地址添加到订阅阅读器（如 Thunderbird、Feedly、NetNewsWire），有新数据发布时它会告诉您。不需要注册，本站也不知道谁在订阅。",
    address: "订阅地址",
    open: "打开订阅文件（Atom）",
  },
  en: {
    of: {
      all: "Follow all updates",
      agency: "Follow this agency",
      theme: "Follow this theme",
      entry: "Follow this dataset",
    },
    what: "Give this address to a feed reader (Thunderbird, Feedly or NetNewsWire, for instance), and it tells you when new data is released. You need no account, and this site does not learn who follows.",
    address: "feed address",
    open: "Open the feed (Atom)",
  },
};
