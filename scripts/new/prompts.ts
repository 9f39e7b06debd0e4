// The wizard's questions on a terminal. They go to standard error, so that `--dry-run > file` holds the record alone.
import { styleText } from "node:util";
import { checkbox, confirm, input, search, select } from "@inquirer/prompts";
import type { Lang } from "../../src/catalog/finding.ts";
import { harmless } from "../../src/catalog/output/harmless.ts";
import type { Ask, Option } from "../../src/forms/ask.ts";

/** From this many choices on one types to find. */
const MANY = 12;

interface Streams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** Asks on this terminal. Ctrl+C rejects with an error named ExitPromptError. */
export function terminalAsk(
  lang: Lang,
  { input: from, output }: Streams = { input: process.stdin, output: process.stderr },
): Ask {
  const context = { input: from, output };
  const words = WORDS[lang];
  const style = { keysHelpTip: words.keys };
  const say = (text: string) => {
    const lines = text.split("\n").map((line) => styleText("dim", harmless(line), { stream: output }));
    output.write(`${lines.join("\n")}\n`);
  };
  return {
    text: ({ message, initial, check }) =>
      input(
        {
          message,
          ...(initial === undefined ? {} : { default: initial, prefill: "editable" as const }),
          validate: (text) => check(text) ?? true,
        },
        context,
      ),
    choose: ({ message, options, initial }) => {
      const shown = options.map(({ value, label }) => ({ value, name: harmless(label) }));
      const start = initial === undefined ? {} : { default: initial };
      if (options.length < MANY)
        return select(
          { message, choices: shown, loop: false, pageSize: MANY, theme: { style }, ...start },
          context,
        );
      return search(
        {
          message: `${message}${words.find}`,
          source: (term = "") => found(shown, options, term, words.none),
          pageSize: MANY,
          theme: { style },
          ...start,
        },
        context,
      );
    },
    chooseSome: ({ message, options, initial, check }) =>
      checkbox(
        {
          message,
          choices: options.map(({ value, label }) => ({
            value,
            name: harmless(label),
            checked: initial.includes(value),
          })),
          validate: (chosen) => check(chosen.map(({ value }) => value)) ?? true,
          loop: false,
          pageSize: MANY,
          theme: { style },
        },
        context,
      ),
    confirm: ({ message, initial }) =>
      confirm({ message, default: initial, theme: { keywords: words.keywords } }, context),
    explain: (text) => say(`\n${text}`),
    say,
  };
}

function found<T>(shown: T[], options: Option[], term: string, none: string) {
  const key = term.trim().toLowerCase();
  const hits = shown.filter((_, index) => options[index]?.label.toLowerCase().includes(key));
  return hits.length > 0 ? hits : [{ value: "", name: none, disabled: true }];
}

const KEYS: Record<string, string> = {
  navigate: "移动",
  select: "选定",
  "select all": "全选",
  all: "全选",
  invert: "反选",
  submit: "确定",
  autocomplete: "补全",
};

const WORDS = {
  zh: {
    find: "（输入文字查找）",
    none: "没有符合的",
    keys: (keys: [string, string][]) =>
      keys.map(([key, action]) => `${key === "space" ? "空格" : key} ${KEYS[action] ?? action}`).join("  "),
    // The first character is what one types, whatever the keyboard.
    keywords: { yes: "y 是", no: "n 否" },
  },
  en: {
    find: " (type to find)",
    none: "Nothing matches",
    keys: (keys: [string, string][]) => keys.map(([key, action]) => `${key} ${action}`).join("  "),
    keywords: { yes: "yes", no: "no" },
  },
};
