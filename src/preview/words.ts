/** Words of the frame around all ways. */
export const frameWords = {
  zh: {
    ways: "查看方式",
    loading: "正在载入……",
    copyLink: "复制此视图的链接",
    copied: "已复制链接。",
    notCopied: "浏览器不允许复制；链接在地址栏里。",
    network: "数据没有载入：连接中断或者服务器没有应答。",
    broken: "数据文件读不出来：文件可能已损坏或者已更换。",
    wayFailed: "这一部分没有载入：连接中断或者网站刚刚更新过。",
    retry: "重试",
  },
  en: {
    ways: "Ways to look at the data",
    loading: "Loading …",
    copyLink: "Copy a link to this view",
    copied: "The link is copied.",
    notCopied: "This browser does not allow copying; the link stands in the address bar.",
    network: "The data could not be loaded: the connection broke off, or the server did not answer.",
    broken: "The data file cannot be read: it may be damaged or replaced.",
    wayFailed: "This part could not be loaded: the connection broke off, or the site was just updated.",
    retry: "Try again",
  },
};
