import type { Lang } from "../src/catalog/finding.ts";

/** What `parseArgs` of Node throws; its sentences are English. */
type ParseError = Error & { code?: string };

/** What is said of a wrong option. */
export const OPTION_WORDS = {
  zh: {
    expected: (given: string, values: string[]) =>
      `${given}：应当是 ${[values.slice(0, -1).join("、"), ...values.slice(-1)].filter(Boolean).join(" 或 ")}`,
    optionsOnly: (given: string) => `${given}：这里只能写选项`,
    refusal: ({ code, message }: ParseError, flags: string[], names: string[]): string => {
      const [option = ""] = /--?[^\s'=<]+/.exec(message) ?? [];
      if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
        return `没有选项 ${option}；可用的选项：${[...names, ...flags].map((name) => `--${name}`).join("、")}`;
      if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
        return flags.includes(option.slice(2)) ? `选项 ${option} 后面不写值` : `选项 ${option} 后面没有值`;
      return message;
    },
  },
  en: {
    expected: (given: string, values: string[]) => `${given}: expected ${values.join(" or ")}`,
    optionsOnly: (given: string) => `${given}: expected options only`,
    refusal: ({ message }: ParseError, _flags: string[], _names: string[]): string => message,
  },
} satisfies Record<Lang, object>;
