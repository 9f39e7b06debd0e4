/** Words of a question that say nothing about the data asked for. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ..."我 我想 我要 我们 我家 你 您 他 她 它 谁 大家 自己 想 想要 要 需要 知道 了解 查 查询 查找 查看 查到 看 看看 看到 找 找到 得到 拿到 获取 提供 搜 搜索 有 有没有 没有 请 请问 问 问一下".split(
    " ",
  ),
  ..."哪 哪些 哪里 哪儿 哪个 哪家 什么 什么样 怎么 怎样 怎么样 如何 多少 几 几个 几点 多大 多久 何时 什么时候 为什么 是否 是不是 能 能否 能不能 可以 可不可以 会 应该 该".split(
    " ",
  ),
  ..."的 地 得 了 着 过 吗 呢 吧 啊 是 在 和 与 及 或 以及 对 对于 关于 有关 相关 一下 一个 一些 个 些 给 去 到 从 被 把 让 帮 帮我 为 里 里面 上 中 这 那 这里 那里 这个 那个 也 都 就 还 又".split(
    " ",
  ),
  ..."附近 数据 数据集 资料 目录 下载 市 全市 本市 我市 时候 地方 今天 昨天 明天 现在 最近 最新 今年 去年 每年 历年".split(
    " ",
  ),
  ..."a an the of in on at to for from by with and or is are was be do does did can could may i me my we our you your it its".split(
    " ",
  ),
  ..."where what which who when how many much there any all some find get show list search near about please data dataset datasets".split(
    " ",
  ),
]);

/** Words that say what form the data has: titles hold them by the hundred, and few of them are what is asked for. */
export const FORM_WORDS: ReadonlySet<string> = new Set(
  "信息 名单 名录 清单 一览表 一览 列表 目录 统计 情况 登记 汇总 明细 记录 报表 资料 数据 list register information statistics".split(
    " ",
  ),
);
