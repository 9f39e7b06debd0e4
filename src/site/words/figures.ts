import type { Lang } from "../../catalog/finding.ts";
import type { Figure, FigureName } from "../figures/figure.ts";

type Said = Pick<Figure, "title" | "note" | "head" | "unit">;

/** The words of the city in numbers. */
export const figureWords: Record<Lang, Words> = {
  zh: {
    title: "数说全市数据",
    lead: (day) => `本站目录中的条目，统计到${day}。每张图下面都有同样数字的表格。`,
    entries: "条目",
    agencies: "提供机构",
    releases: "近 12 个月发布次数",
    none: "目录中还没有条目，因此没有可统计的数字。",
    table: (title) => `表格：${title}`,
    share: "占条目",
    most: (label, n) => `最多的是${label}，${n}。`,
    before: (year) => `${year} 年及以前`,
    others: (n) => `另有 ${n} 项，见表格。`,
    all: "全部图表和数字",
    figures: {
      freshness: {
        title: "数据是否按期更新",
        note: "按各条目承诺的更新周期和最近一次发布判断；没有写明周期或还没有发布的，不作猜测。",
        head: "状态",
        unit: "条目",
      },
      releases: {
        title: "近 12 个月发布了多少次数据",
        note: "一个条目发布一次算一次；最后一个月统计到本站生成之日。",
        head: "月份",
        unit: "发布次数",
      },
      issued: {
        title: "条目是哪一年进入目录的",
        note: "现有条目按首次发布的年份统计。",
        head: "年份",
        unit: "条目",
      },
      opening: {
        title: "按开放类型",
        note: "无条件开放的可以直接取得，有条件开放的满足条件后取得。",
        head: "开放类型",
        unit: "条目",
      },
      sharing: {
        title: "按共享类型",
        note: "机构之间共享的方式，与是否向社会开放分开确定。",
        head: "共享类型",
        unit: "条目",
      },
      theme: { title: "按主题", note: "每个条目属于一个主题。", head: "主题", unit: "条目" },
      agency: { title: "按机构", note: "每个条目由一个机构提供。", head: "机构", unit: "条目" },
      format: {
        title: "按格式",
        note: "一个条目可以有几种格式，每种各算一次；没有写明取得方式的不计。",
        head: "格式",
        unit: "条目",
      },
    },
  },
  en: {
    title: "The city's data in numbers",
    lead: (day) =>
      `The entries of this site's catalog as of ${day}. Below each chart a table has the same numbers.`,
    entries: "entries",
    agencies: "providing agencies",
    releases: "releases in 12 months",
    none: "The catalog has no entries yet, so there is nothing to count.",
    table: (title) => `Table: ${title}`,
    share: "of all entries",
    most: (label, n) => `Highest: ${label}, ${n}.`,
    before: (year) => `to ${year}`,
    others: (n) => `${n} more in the table.`,
    all: "All charts and numbers",
    figures: {
      freshness: {
        title: "Is the data up to date?",
        note: "Judged by each entry's promised cycle and its last release; without a cycle or a release nothing is guessed.",
        head: "State",
        unit: "Entries",
      },
      releases: {
        title: "Releases in the last 12 months",
        note: "Each release of an entry counts once; the last month is counted up to the day this site was built.",
        head: "Month",
        unit: "Releases",
      },
      issued: {
        title: "Year in which entries joined the catalog",
        note: "Today's entries by the year of their first publication.",
        head: "Year",
        unit: "Entries",
      },
      opening: {
        title: "By type of opening",
        note: "What is open without conditions can be had at once, the rest once its conditions are met.",
        head: "Opening",
        unit: "Entries",
      },
      sharing: {
        title: "By type of sharing",
        note: "How agencies share among themselves, which is decided apart from opening to the public.",
        head: "Sharing",
        unit: "Entries",
      },
      theme: { title: "By theme", note: "Every entry belongs to one theme.", head: "Theme", unit: "Entries" },
      agency: {
        title: "By agency",
        note: "Every entry is provided by one agency.",
        head: "Agency",
        unit: "Entries",
      },
      format: {
        title: "By format",
        note: "An entry may have several formats, each of which counts; entries that name no way to get them do not.",
        head: "Format",
        unit: "Entries",
      },
    },
  },
};

interface Words {
  title: string;
  lead: (day: string) => string;
  entries: string;
  agencies: string;
  releases: string;
  none: string;
  table: (title: string) => string;
  share: string;
  most: (label: string, n: string) => string;
  before: (year: string) => string;
  others: (n: number) => string;
  all: string;
  figures: Record<FigureName, Said>;
}
