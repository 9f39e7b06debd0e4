import type { Dataset, LanguageMap } from "../../src/catalog/types.gen.ts";
import type { Random } from "../sample-data/random.ts";
import type { BenchAgency } from "./agencies.ts";
import { english, type Term } from "./sectors.ts";
import { ENGLISH_USES, KINDS, LANDFORMS, SCOPES, SOURCES, SYLLABLES, TOWN_KINDS, USES } from "./words.ts";

interface Texts extends Required<Pick<Dataset, "title" | "description" | "keywords">> {
  /** The identifier without the number. */
  name: string;
  object: string;
  kind: string;
}

/** Title, description and keywords of an entry, in Chinese or in both languages. */
export function makeTexts(dice: Random, { sector, area }: BenchAgency, both: boolean): Texts {
  const [object, kind] = [dice.pick(sector.objects), dice.pick(KINDS)];
  const town = dice.chance(0.4) ? townOf(dice) : undefined;
  const place = town ?? { zh: area.slug ? area.zh : "全市", en: area.slug ? area.en : "Chengchuan" };
  const map = (zh: string, en: string): LanguageMap => (both ? { zh, en } : { zh });
  const use = dice.pick(USES);
  const zh = `${place.zh}${object.zh}${kind.zh}。${dice.pick(SCOPES)}，${dice.pick(SOURCES)}。${use}`;
  // Half of the entries with an English title have an English description too.
  const en = both && dice.chance(0.5) ? { en: dice.sample(ENGLISH_USES, 2).join(" ") } : {};
  return {
    title: map(
      `${place.zh}${object.zh}${kind.zh}`,
      `${capital(english(object))}, ${place.en}: ${english(kind)}`,
    ),
    description: { zh, ...en },
    keywords: [
      map(object.zh, english(object)),
      map(kind.zh, english(kind)),
      map(place.zh, place.en),
      ...(dice.chance(0.5) ? [other(dice, sector.objects, object)] : []),
    ],
    name: `${object.slug}-${kind.slug}`,
    object: object.zh,
    kind: kind.zh,
  };
}

function townOf(dice: Random): { zh: string; en: string } {
  const [first, second, kind] = [dice.pick(SYLLABLES), dice.pick(LANDFORMS), dice.pick(TOWN_KINDS)];
  return {
    zh: `${first.zh}${second.zh}${kind.zh}`,
    en: `${capital(`${first.slug}${second.slug}`)} ${capital(kind.slug)}`,
  };
}

function other(dice: Random, objects: Term[], object: Term): LanguageMap {
  return { zh: dice.pick(objects.filter((one) => one !== object)).zh };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
