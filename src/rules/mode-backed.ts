import type { Distribution } from "../catalog/types.gen.ts";
import { each, type Problem, type Rule } from "./rule.ts";

/** Every service mode that an entry claims can be used: it has an address, a file or a contact (Art. 7). */
export const modeBacked: Rule = {
  id: "mode-backed",
  article: 7,
  head: 2,
  level: "error",
  scope: "entry",
  words: {
    zh: "声明的服务方式都能用：接口有地址，下载有文件，浏览有网页，交换有协议和联系处室。",
    en: "Every service mode claimed can be used: an API has an address, a download a file, browsing a page, an exchange a protocol and a contact.",
  },
  *check({ value }) {
    for (const [pointer, distribution] of each(value.distributions, "/distributions"))
      yield* backed(distribution, pointer);
    const offered = new Set(value.distributions?.map((distribution) => distribution?.mode));
    for (const part of ["sharing", "opening"] as const) {
      for (const [pointer, mode] of each(value[part]?.modes, `/${part}/modes`)) {
        if (offered.has(mode)) continue;
        yield {
          level: "warning",
          pointer,
          message: {
            zh: `声明了服务方式 "${mode}"，却没有这种方式的获取途径。`,
            en: `The mode "${mode}" is claimed, but no distribution has it.`,
          },
          hint: {
            zh: "在 distributions 中补上，或删去这种方式。",
            en: "Add it to distributions, or remove the mode.",
          },
        };
      }
    }
  },
};

function* backed(
  { mode, path, url, openapi, protocol, contact }: Distribution,
  pointer: string,
): Generator<Problem> {
  const given = { api: url ?? openapi, file: path ?? url, page: url, exchange: protocol && contact }[mode];
  if (given) return;
  const [zh, en] = NEEDS[mode];
  yield {
    pointer,
    message: { zh: `服务方式是 "${mode}"，却没有${zh}。`, en: `The mode is "${mode}", but it has no ${en}.` },
    hint: { zh: `写上${zh}，或删去这条途径。`, en: `Write ${en}, or remove the distribution.` },
  };
}

const NEEDS = {
  api: ["地址（url）或接口说明（openapi）", "address (url) or description (openapi)"],
  file: ["文件（path）或地址（url）", "file (path) or address (url)"],
  page: ["网页地址（url）", "address of a page (url)"],
  exchange: ["协议（protocol）和联系处室（contact）", "protocol and contact"],
} as const;
