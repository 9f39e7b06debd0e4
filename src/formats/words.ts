import type { LanguageMap } from "../catalog/types.gen.ts";
import type { ExportEntry } from "./export.ts";

/** How the data may be used, in words: without conditions, or under those that the entry states (Arts. 26 and 27). */
export function rightsOf({ opening }: ExportEntry): LanguageMap | undefined {
  if (!opening) return undefined;
  const { type, conditions, part, agreement } = opening;
  const parts = [OPENING_WORDS[type], part, conditions, agreement && agreementWords(agreement.title)].filter(
    (words) => words !== undefined,
  );
  return {
    zh: parts.map(({ zh }) => zh.replace(/[。.]*$/, "。")).join(""),
    ...(parts.every(({ en }) => en) && {
      en: parts.map(({ en = "" }) => en.replace(/\.*$/, ".")).join(" "),
    }),
  };
}

/** What each opening type means. */
export const OPENING_WORDS = {
  unconditional: {
    zh: "无条件开放：任何人都可以获取和使用",
    en: "Opened without conditions: anyone may get and use it",
  },
  conditional: {
    zh: "有条件开放：满足条件并签订数据利用协议后可以使用",
    en: "Opened under conditions: for those who meet them and sign the data-use agreement",
  },
  none: { zh: "不予开放", en: "Not opened to the public" },
} satisfies Record<string, LanguageMap>;

const agreementWords = (title: LanguageMap): LanguageMap => ({
  zh: `协议：${title.zh}`,
  ...(title.en && { en: `Agreement: ${title.en}` }),
});

/** What a whole catalog is, in words. */
export const catalogWords = (city: LanguageMap, open: boolean): LanguageMap => ({
  zh: open
    ? `${city.zh}向社会开放的公共数据资源目录。`
    : `${city.zh}供公共管理和服务机构共享的公共数据资源目录。`,
  en: open
    ? `Catalog of the public data that ${city.en ?? city.zh} opens to everyone.`
    : `Catalog of the public data that the agencies of ${city.en ?? city.zh} share.`,
});
