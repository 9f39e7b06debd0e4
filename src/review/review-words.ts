import type { Words } from "../catalog/finding.ts";
import type { AuthorFinding } from "./authors.ts";
import type { Clock } from "./clocks.ts";
import type { CheckedLink } from "./links.ts";

const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

const RECORDS = {
  agency: {
    added: ["新增机构", "New agency"],
    deleted: ["机构记录被删去", "The agency's record was deleted"],
  },
  system: {
    added: ["新增系统", "New system"],
    deleted: ["系统记录被删去", "The system's record was deleted"],
  },
  config: {
    added: ["新增配置", "New configuration"],
    deleted: ["配置被删去", "The configuration was deleted"],
  },
} as const;

const WHY: Record<string, [string, string]> = {
  timeout: ["5 秒内没有回应", "no answer within 5 seconds"],
  network: ["网络不通", "the network did not get there"],
  dns: ["域名不存在", "the host name does not exist"],
  address: ["不是合法的网址", "this is no valid address"],
  inner: ["内部网络的地址，未访问", "an address of an inner network, not visited"],
  credentials: ["网址带有账号，未访问", "the address holds credentials, not visited"],
  scheme: ["转到了 http(s) 以外的地址", "it leads to something other than http(s)"],
  redirects: ["转址次数过多", "too many redirects"],
};

/** The sentences of a review. What they quote is contributed text: a writer escapes the whole sentence. */
export const REVIEW_WORDS = {
  record: (kind: keyof typeof RECORDS, fate: "added" | "deleted"): Words => ({
    zh: RECORDS[kind][fate][0],
    en: RECORDS[kind][fate][1],
  }),

  clock: ({ event, state, due, provisional, late }: Clock): Words => {
    const zh = `“${event.document.zh}”`;
    const en = `"${event.document.en ?? event.document.zh}"`;
    const until = {
      zh: `${due}${provisional ? "（暂定，节假日安排尚未公布）" : ""}`,
      en: `${due}${provisional ? " (provisional: holidays not yet published)" : ""}`,
    };
    switch (state) {
      case "started":
        return event.met
          ? {
              zh: `登记${zh}，已于 ${event.met.on} 办理，期限是 ${until.zh}${late ? "，逾期办理" : "，按期办理"}`,
              en: `${en} is recorded, met on ${event.met.on}, due by ${until.en}: ${late ? "late" : "in time"}`,
            }
          : {
              zh: `${zh}开始计时，应当不迟于 ${until.zh} 办理`,
              en: `${en} starts a clock, due by ${until.en}`,
            };
      case "met":
        return {
          zh: `${zh}已于 ${event.met?.on} 办理，期限是 ${until.zh}${late ? "，逾期办理" : "，按期办理"}`,
          en: `${en} was met on ${event.met?.on}, due by ${until.en}: ${late ? "late" : "in time"}`,
        };
      case "changed":
        return {
          zh: `${zh}的记录有改动，期限是 ${until.zh}`,
          en: `The record of ${en} changed, due by ${until.en}`,
        };
      case "removed":
        return {
          zh: `${zh}的记录被删去，期限曾是 ${until.zh}`,
          en: `The record of ${en} was removed; it was due by ${until.en}`,
        };
      case "open":
        return {
          zh: `${zh}涉及这里改动的条目，尚未办理，期限是 ${until.zh}`,
          en: `${en} is about an entry of this request and not yet met, due by ${until.en}`,
        };
      default:
        return state satisfies never;
    }
  },

  link: ({ state, why }: CheckedLink): Words => {
    const [zh, en] = WHY[why] ?? [`状态 ${why}`, `status ${why}`];
    switch (state) {
      case "reachable":
        return { zh: `可以访问（${zh}）`, en: `reachable (${en})` };
      case "broken":
        return { zh: `失效（${zh}）`, en: `broken (${en})` };
      default:
        return { zh: `无法判断（${zh}）`, en: `unknown (${en})` };
    }
  },

  /** @param base the revision that the request is compared with */
  author: (finding: AuthorFinding, base: string): Words => {
    if (finding.kind === "unsigned") {
      const id = finding.commit.slice(0, 10);
      return {
        zh: `提交 ${id}“${finding.subject}”没有作者 ${finding.author} 的签署（Signed-off-by）。只有一个提交时运行 git commit --amend -s --no-edit，有几个时运行 git rebase --signoff ${base}，再推送。`,
        en: `Commit ${id} "${finding.subject}" has no sign-off (Signed-off-by) by its author ${finding.author}. Run git commit --amend -s --no-edit for one commit, git rebase --signoff ${base} for several, then push.`,
      };
    }
    const { account, agency, files, accounts, perhaps } = finding;
    const list = { zh: accounts.join("、") || "没有登记", en: accounts.join(", ") || "none is recorded" };
    return {
      zh: `账号 ${account} 改动了机构 ${agency} 文件夹中的 ${files} 个文件，但不在它的维护者之中（${list.zh}）。${perhaps ? "其中有团队，请在平台上核对是否是其成员。" : "请由维护者提交或确认。"}`,
      en: `The account ${account} changes ${plural(files, "file")} in the folder of ${agency} and is not among its maintainers (${list.en}). ${perhaps ? "A team is among them: look up on the forge whether it is a member." : "Let a maintainer make or confirm the change."}`,
    };
  },

  outside: (roots: string[]): Words => ({
    zh: `不在本仓库中的根文件夹没有比较：${roots.join("、")}。`,
    en: `Roots outside this repository were not compared: ${roots.join(", ")}.`,
  }),
  broken: (side: "base" | "head", isConfig: boolean): Words => {
    const zh = side === "base" ? "改动前" : "改动后";
    const en = side === "base" ? "before" : "after";
    return isConfig
      ? {
          zh: `${zh}的 mulu.config.json 不能用，用另一版的配置判断。`,
          en: `mulu.config.json cannot be used as it was ${en} the change; the other one was used.`,
        }
      : {
          zh: `${zh}的模式或代码表不能用，用另一版的判断。`,
          en: `The schemas or code lists cannot be used as they were ${en} the change; the others were used.`,
        };
  },
  noForge: {
    zh: "配置没有写明代码托管平台（forge），所以没有列出账号。",
    en: "The configuration names no forge, so no accounts are listed.",
  },
  noAccount: {
    zh: "没有给出提交人的账号（--by），所以没有核对是否是文件夹的维护者。",
    en: "The account that opened the request was not given (--by), so it was not compared with the maintainers.",
  },
};
