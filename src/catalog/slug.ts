import { pinyin } from "pinyin-pro";

const MAX_SLUG = 60;

/**
 * Lower-case pinyin of a text, at most 60 characters, cut between syllables; blank where nothing can be spelled.
 * @param text Chinese with or without Latin words
 */
export function slug(text: string): string {
  // A city's name before a district such as 长宁 would else be read as 市长, the mayor.
  const apart = text.replaceAll(/市(?=长[宁兴沙春治乐安葛])/g, "市 ");
  const syllables = pinyin(apart, { toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .flatMap((part) =>
      part
        .normalize("NFKD")
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, " ")
        .trim()
        .split(" "),
    )
    .filter(Boolean);
  let out = "";
  for (const syllable of syllables) {
    const longer = out === "" ? syllable.slice(0, MAX_SLUG) : `${out}-${syllable}`;
    if (longer.length > MAX_SLUG) break;
    out = longer;
  }
  return out;
}
