import { show } from "../catalog/describe.ts";
import type { Words } from "../catalog/finding.ts";
import type { Objection } from "./judge.ts";

/** What the wizard says beside the words of schema and rules. */
export const formWords = {
  unknownId: (id: string, near: string | undefined): Objection => ({
    message: {
      zh: `没有 "${id}" 这个问题。`,
      en: `There is no question "${id}".`,
    },
    hint: near
      ? { zh: `请写成 "${near}"，或删去它。`, en: `Write "${near}", or remove it.` }
      : {
          zh: "删去它；所有问题见 npm run new -- <类型> --questions。",
          en: "Remove it; npm run new -- <kind> --questions lists all questions.",
        },
  }),
  missing: (id: string, title: Words, asked: Words | undefined, example: unknown): Objection => ({
    message: {
      zh: `没有回答 "${id}"（${title.zh}）；${asked ? `${asked.zh}时` : ""}应当回答。`,
      en: `"${id}" (${title.en}) is not answered; an answer was expected${asked ? ` (${asked.en})` : ""}.`,
    },
    ...(example === undefined
      ? {}
      : {
          hint: { zh: `例如："${id}": ${show(example)}。`, en: `For example: "${id}": ${show(example)}.` },
        }),
  }),
  noText: (shown: string): Objection => ({
    message: {
      zh: `这里是 ${shown}；应当是带引号的文本。`,
      en: `Here stands ${shown}; a text in quotes was expected.`,
    },
  }),
  noAgency: (value: string, near: string | undefined): Objection => ({
    message: {
      zh: `"${value}" 不是目录中的机构。`,
      en: `"${value}" is no agency of the catalog.`,
    },
    hint: near
      ? { zh: `是不是 "${near}"？`, en: `Did you mean "${near}"?` }
      : {
          zh: "写一个已有的机构，或先添加它：npm run new -- agency。",
          en: "Name one that exists, or add it first: npm run new -- agency.",
        },
  }),
};
