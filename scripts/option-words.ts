import type { Lang } from "../src/catalog/finding.ts";

/** What `parseArgs` of Node throws; its sentences are English. */
type ParseError = Error & { code?: string };

/** What is said of a wrong option. */
export const OPTION_WORDS = {
  zh: {
    expected: (given: string, values: string[]) =>
      `${given}：应当是 ${[values.slice(0, -1).join("、"), ...values.slice(-1)].filter(Boolean).join(" 或 ")}`,
    optionsOnly: (given: string) => `${given}：这里只能写选项`,
    sizes: (given: string, most: number) => `${given}：应当是 1 到 ${most} 的条目数，例如 1000,10000`,
    jsonName: (given: string) => `${given}：应当是以 .json 结尾的文件名`,
    noReport: "没有写报告的名称",
    fileNeeded: (given: string) => `${given}：请用 --out 写明文件`,
    noAgency: (given: string) => `${given}：没有这个机构`,
    portFrom: (given: string) => `${given}：应当是 0 到 65534 的整数`,
    refusal: ({ code, message }: ParseError, flags: string[], names: string[]): string => {
      const [option = ""] = /--?[^\s'=<]+/.exec(message) ?? [];
      if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
        return `没有选项 ${option}；可用的选项：${[...names, ...flags].map((name) => `--${name}`).join("、")}`;
      if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL")
        return `${/'([^']*)'/.exec(message)?.[1] ?? ""}：这里只能写选项`;
      if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
        return flags.includes(option.slice(2)) ? `选项 ${option} 后面不写值` : `选项 ${option} 后面没有值`;
      return message;
    },
  },
  en: {
    expected: (given: string, values: string[]) =>
      `${given}: expected ${[values.slice(0, -1).join(", "), ...values.slice(-1)].filter(Boolean).join(" or ")}`,
    optionsOnly: (given: string) => `${given}: expected options only`,
    sizes: (given: string, most: number) =>
      `${given}: expected numbers of entries from 1 to ${most}, for instance 1000,10000`,
    jsonName: (given: string) => `${given}: expected a name ending in .json`,
    noReport: "no report named",
    fileNeeded: (given: string) => `${given}: name a file with --out`,
    noAgency: (given: string) => `${given}: no such agency`,
    portFrom: (given: string) => `${given}: expected a number from 0 to 65534`,
    refusal: ({ message }: ParseError, _flags: string[], _names: string[]): string => message,
  },
} satisfies Record<Lang, object>;

/** The words in one of the two languages. */
export type OptionWords = (typeof OPTION_WORDS)[Lang];
