import type { Lang } from "../catalog/finding.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import { GEOMETRY } from "../tables/derive/columns.ts";
import type { Column } from "./tab.ts";

/** A field as the site's own JSON holds it. */
export interface ShownField {
  name: string;
  title: LanguageMap;
  type: string;
  unit?: LanguageMap | undefined;
  codes?: { value: string; title: LanguageMap }[] | undefined;
}

const inLang = (map: LanguageMap, lang: Lang) => (lang === "en" && map.en) || map.zh;

/** A table's columns in a reader's language, by their names or titles in the file; others are not shown. */
export function columnsOf(heads: string[], fields: ShownField[], lang: Lang): (Column | undefined)[] {
  return heads.map((head) => {
    const field = fields.find(({ name, title }) => name === head || title.zh === head || title.en === head);
    if (!field)
      return head === GEOMETRY ? { name: head, title: GEOMETRY_TITLE[lang], type: GEOMETRY } : undefined;
    const { name, title, type, unit, codes } = field;
    return {
      name,
      title: inLang(title, lang),
      type,
      ...(unit && { unit: inLang(unit, lang) }),
      ...(codes && {
        codes: Object.fromEntries(codes.map(({ value, title }) => [value, inLang(title, lang)])),
      }),
    };
  });
}

const GEOMETRY_TITLE = { zh: "位置", en: "Geometry" };
