import type { Entry } from "../catalog/model.ts";
import type { Distribution } from "../catalog/types.gen.ts";
import { isBroken, isKept } from "./records.ts";
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
  *check(entry) {
    if (!isKept(entry)) return;
    for (const [pointer, distribution] of each(entry.value.distributions, "/distributions"))
      if (!isBroken(entry, pointer)) yield* backed(distribution, pointer);
    if (isBroken(entry, "/distributions")) return;
    yield* claimed(entry, "sharing");
    yield* claimed(entry, "opening");
  },
};

function* backed(
  { mode, path, url, openapi, protocol, contact }: Distribution,
  pointer: string,
): Generator<Problem> {
  const file = path ?? url;
  if ({ api: url ?? openapi, file, page: file, exchange: protocol && contact }[mode]) return;
  const [zh, en] = NEEDS[mode];
  yield {
    pointer,
    message: {
      zh: `服务方式是 "${mode}"，没有写${zh}；应当写明。`,
      en: `The mode is "${mode}", but there is no ${en}; this was expected.`,
    },
    hint: { zh: `写上${zh}，或删去这条途径。`, en: `Write ${en}, or remove the distribution.` },
  };
}

/**
 * Without conditions the public itself uses the mode; otherwise it is arranged through what agencies have. Where there
 * is no way at all, that is what other rules say.
 */
function* claimed({ value }: Entry, part: "sharing" | "opening"): Generator<Problem> {
  const { type, modes } = value[part] ?? {};
  if (type !== "unconditional" && type !== "conditional") return;
  const forAll = part === "opening" && type === "unconditional";
  const ways = [...each(value.distributions, "")].filter(
    ([, { audience }]) => !forAll || audience === "public",
  );
  if (ways.length === 0) return;
  const offered = new Set(ways.map(([, { mode }]) => mode));
  for (const [pointer, mode] of each(modes, `/${part}/modes`)) {
    if (offered.has(mode)) continue;
    yield {
      level: "warning",
      pointer,
      message: {
        zh: `声明了服务方式 "${mode}"，没有这种方式的${forAll ? "公众" : ""}获取途径；应当有一条。`,
        en: `The mode "${mode}" is claimed, but no ${forAll ? "public " : ""}distribution has it; one was expected.`,
      },
      hint: {
        zh: "在 distributions 中补上，或删去这种方式。",
        en: "Add it to distributions, or remove the mode.",
      },
    };
  }
}

const NEEDS = {
  api: ["地址（url）或接口说明（openapi）", "address (url) or description (openapi)"],
  file: ["文件（path）或地址（url）", "file (path) or address (url)"],
  page: ["网页（path）或地址（url）", "page (path) or address (url)"],
  exchange: ["协议（protocol）和联系处室（contact）", "protocol and contact"],
} as const;
