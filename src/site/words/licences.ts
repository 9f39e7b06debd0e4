import type { Lang } from "../../catalog/finding.ts";

/** Words of the page of the city's own licences. */
export const licenceWords = {
  zh: {
    title: "许可",
    lead: "本网站数据所用的自有许可。其他许可（如 CC-BY-4.0）的全文见条目页上的链接。",
    usedBy: "条目以此标识引用：",
    missing: "本网站还没有收录这份许可的全文，索取请写信至 ",
    none: "没有条目使用自有许可。",
  },
  en: {
    title: "Licences",
    lead: "The city's own licences for the data on this site. The texts of others, such as CC-BY-4.0, are linked from each entry's page.",
    usedBy: "Entries name it as ",
    missing: "This site does not hold the text of this licence yet; ask for it at ",
    none: "No entry uses a licence of the city's own.",
  },
} satisfies Record<Lang, object>;
