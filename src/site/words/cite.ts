export const citeWords = {
  zh: {
    title: "引用、转发和订阅",
    address: "本页地址，可以直接发给别人：",
    addressOf: "本页地址",
    citations: "引用格式",
    lead: "引用的是最近一次发布；引用日期是本站内容的截止日期，您在其他日期查阅的，请改为当天。",
  },
  en: {
    title: "Cite, share and follow",
    address: "The address of this page, to pass on:",
    addressOf: "address of this page",
    citations: "Citations",
    lead: "The newest release is cited. The day of access is the one up to which this site is current; if you read it on another day, put that day.",
  },
};
