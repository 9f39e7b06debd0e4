export const dueWords = {
  zh: {
    summary: (title: string, agency?: string) => `应发布：${title}${agency ? `（${agency}）` : ""}`,
    event: (document: string, agency?: string) =>
      `目录应完成修订或说明无需更新：${document}${agency ? `（${agency}）` : ""}`,
    round: "年度目录核对截止",
    all: "订阅全部机构的到期日历",
    agency: "订阅本机构的到期日历",
    what: "把下面的地址添加到日历程序（如 Outlook、Thunderbird、手机日历）的“订阅日历”中：按更新周期应发布数据的日子、法规修订后应更新目录的期限和年度核对的截止日会出现在日历里，并随本站更新。",
    address: "日历地址",
    open: "打开日历文件（iCalendar）",
  },
  en: {
    summary: (title: string, agency?: string) => `Release due: ${title}${agency ? ` (${agency})` : ""}`,
    event: (document: string, agency?: string) =>
      `Catalog to follow a revision: ${document}${agency ? ` (${agency})` : ""}`,
    round: "Yearly round of the catalog ends",
    all: "Subscribe to the calendar of all agencies' due dates",
    agency: "Subscribe to the calendar of this agency's due dates",
    what: "Give this address to a calendar program (Outlook, Thunderbird or a phone's calendar) as a calendar to subscribe to: the days on which releases are due by their cycles, those until which the catalog has to follow a revision of law, and the end of the yearly round, then stand in your calendar and follow this site.",
    address: "calendar address",
    open: "Open the calendar file (iCalendar)",
  },
};
