export const previewWords = {
  zh: {
    title: "看看数据",
    caption: (rows: string, total: string) => `前 ${rows} 行，共 ${total} 行。`,
    allRows: (rows: string) => `全部 ${rows} 行。`,
    fewerColumns: (count: number) => `另有 ${count} 列没有列在这里。`,
    region: "数据的前几行",
    explore: "浏览全部数据",
    about: "在浏览器里排序、筛选、查找，看地图，用 SQL 汇总；按下按钮以后才开始载入。",
    loading: "正在载入……",
    failed: "没有载入：连接中断或者网站刚刚更新过；请重试。",
    empty: "空",
    yes: "是",
    no: "否",
  },
  en: {
    title: "Look at the data",
    caption: (rows: string, total: string) => `The first ${rows} of ${total} rows.`,
    allRows: (rows: string) => `All ${rows} rows.`,
    fewerColumns: (count: number) =>
      `${count} more ${count === 1 ? "column is" : "columns are"} not listed here.`,
    region: "First rows of the data",
    explore: "Explore the data",
    about:
      "Sort, filter and search it, see it on a map, ask it in SQL, all in your browser; nothing is loaded before you press the button.",
    loading: "Loading …",
    failed: "It could not be loaded: the connection broke off, or the site was just updated. Try again.",
    empty: "empty",
    yes: "Yes",
    no: "No",
  },
};
