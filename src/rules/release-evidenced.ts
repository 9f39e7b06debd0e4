import type { Catalog, Entry } from "../catalog/model.ts";
import { isBroken, isKept } from "./records.ts";
import { each, type Problem, type Rule } from "./rule.ts";

/** Data cleared, masked or opened by consent is a new entry with evidence; the original stays closed (Art. 28). */
export const releaseEvidenced: Rule = {
  id: "release-evidenced",
  article: 28,
  level: "error",
  scope: "entry",
  words: {
    zh: "由不予开放的数据脱密、脱敏而成的条目有证明材料，原条目仍不予开放，新条目不指回原条目。",
    en: "An entry cleared or masked from data that is not opened has evidence; the original stays not opened, and nothing public points back to it.",
  },
  *check(entry, { catalog }) {
    if (!isKept(entry)) return;
    yield* evidence(entry);
    yield* original(entry, catalog);
  },
};

function* evidence(entry: Entry): Generator<Problem> {
  const { derivedFrom, opening } = entry.value;
  if (!opening?.type || isBroken(entry, "/opening/release")) return;
  const { type, release } = opening;
  if (derivedFrom && type !== "none" && !release)
    yield {
      pointer: "/opening",
      message: {
        zh: `条目来自不予开放的 "${derivedFrom}"，没有开放的证明（release）；应当写明。`,
        en: `The entry comes from "${derivedFrom}", which is not opened, without evidence (release); this was expected.`,
      },
      hint: {
        zh: "写上方式、技术、实施和复核处室、日期、证明编号。",
        en: "Write method, technique, who did and who checked it, date and evidence.",
      },
    };
  if (!release) return;
  if (release.method !== "consent" && !derivedFrom && !isBroken(entry, "/derivedFrom"))
    yield {
      pointer: "/opening/release",
      message: {
        zh: "写了脱密、脱敏的证明，没有写来自哪个条目（derivedFrom）；改变后的数据应当另设条目。",
        en: "Evidence of clearing or masking is given, but not the entry it was made from (derivedFrom); changed data was expected to be an entry of its own.",
      },
      hint: { zh: "写上原条目的标识。", en: "Write the identifier of the original." },
    };
  if (release.doneBy.zh === release.checkedBy.zh)
    yield {
      pointer: "/opening/release/checkedBy",
      message: {
        zh: `实施和复核都是“${release.doneBy.zh}”；应当由另一处室复核。`,
        en: `"${release.doneBy.en ?? release.doneBy.zh}" both did and checked it; another office was expected to check.`,
      },
      hint: { zh: "写上复核处室。", en: "Name the office that checked it." },
    };
}

function* original(
  { value: { derivedFrom, related, relatedCodes } }: Entry,
  catalog: Catalog,
): Generator<Problem> {
  const { opening, status, resourceCode } = (derivedFrom && catalog.entries.get(derivedFrom)?.value) || {};
  if (status !== "closed" && (opening?.type === "unconditional" || opening?.type === "conditional"))
    yield {
      pointer: "/derivedFrom",
      message: {
        zh: `原条目 "${derivedFrom}" 的开放类型是 "${opening.type}"；应当是 "none"。`,
        en: `The opening of the original "${derivedFrom}" is "${opening.type}"; "none" was expected.`,
      },
      hint: {
        zh: "原条目本身可以开放的，不必另设条目；否则改正标识。",
        en: "Where the original may be open itself no second entry is needed; otherwise mend the identifier.",
      },
    };
  const back = [...each(related, "/related"), ...each(relatedCodes, "/relatedCodes")];
  for (const [pointer, name] of back) {
    if (!derivedFrom || (name !== derivedFrom && name !== resourceCode)) continue;
    yield {
      pointer,
      message: {
        zh: `这里指回原条目 "${name}"；开放网站上不应当指回原条目。`,
        en: `Here "${name}" points back to the original; nothing public was expected to.`,
      },
      hint: {
        zh: "从这里删去；derivedFrom 已经写明，只供机构查看。",
        en: "Remove it here; derivedFrom says it already, for agencies only.",
      },
    };
  }
}
