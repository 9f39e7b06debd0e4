// The short language in which plans of columns say their values: `12~80`, `a*3|b`, `{town}{a:大|小}桥`, `past:2019-01-01`.
import { address, village } from "./places.ts";
import type { Spot } from "./register.ts";
import { addDays, type Cell, creditCode, pad } from "./table.ts";

const DAY = 86_400_000;

/**
 * The value that a phrase says.
 * - `?10 …` is missing in 10 of 100 rows
 * - `12~80`, `0.50~9.00`: between, with as many decimals as written; `12~~800` mostly small; `100~900/50` in steps of 50
 * - `yes:60` true in 60 of 100; `code:5,3,1` a code of the field by weights
 * - `past:2019-01-01` a day since then; `rising:…` later for later rows; `future:30..900` days after the state of data
 * - `one*5|two` by weights; else a text with `{…}`
 */
export function say(phrase: string, spot: Spot): Cell {
  const { source, field } = spot;
  const missing = /^\?(\d+) /.exec(phrase);
  if (missing) {
    return source.chance(Number(missing[1]) / 100) ? null : say(phrase.slice(missing[0].length), spot);
  }
  const range = /^(-?[\d.]+)(~~?)(-?[\d.]+)(?:\/(\d+))?$/.exec(phrase);
  if (range) return between(range[1]!, range[3]!, range[2] === "~~", Number(range[4] ?? 1), spot);
  const [verb, rest = ""] = split(phrase);
  if (verb === "yes") return source.chance(Number(rest) / 100);
  if (verb === "code") return codeOf(rest, spot);
  if (verb === "past" || verb === "rising") return dayOf(verb, rest, spot);
  if (verb === "future") {
    const [least, most] = rest.split("..").map(Number) as [number, number];
    return addDays(spot.asOf, source.int(least, most));
  }
  const text = expand(pick(phrase, spot), spot);
  return field.type === "integer" && /^-?\d+$/.test(text) ? Number(text) : text;
}

const split = (phrase: string): [string, string?] =>
  /^(yes|code|past|rising|future):/.test(phrase)
    ? (phrase.split(/:(.*)/s).slice(0, 2) as [string, string])
    : [phrase];

function between(low: string, high: string, skewed: boolean, step: number, { source }: Spot): Cell {
  const decimals = low.split(".")[1]?.length ?? 0;
  const part = source.next();
  const value = Number(low) + (Number(high) - Number(low)) * (skewed ? part * part * part : part);
  return decimals === 0 ? Math.round(value / step) * step : value.toFixed(decimals);
}

function codeOf(weights: string, { source, field }: Spot): string {
  const codes = Array.isArray(field.codes) ? field.codes : [];
  const given = weights.split(",").filter(Boolean).map(Number);
  return source.weighted(codes.map(({ value }, k) => [value, given.length ? (given[k] ?? 0) : 1 / (k + 1)]));
}

/** A row that came with a release has a day since the release before. */
function dayOf(verb: string, from: string, { source, asOf, before, i, of }: Spot): string {
  const start = before && before > from ? before : from;
  const span = Math.max(0, (Date.parse(asOf) - Date.parse(start)) / DAY);
  const part = verb === "past" || start === before ? source.next() : (i + source.next()) / of;
  return addDays(start, Math.min(span, Math.max(start === before ? 1 : 0, Math.floor(part * span))));
}

/** One of the alternatives outside braces. */
function pick(phrase: string, { source }: Spot): string {
  const parts: string[] = [""];
  let depth = 0;
  for (const char of phrase) {
    if (char === "{") depth++;
    if (char === "}") depth--;
    if (char === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return source.weighted(
    parts.map((part) => {
      const weight = /\*(\d+)$/.exec(part);
      return [weight ? part.slice(0, -weight[0].length) : part, Number(weight?.[1] ?? 1)] as const;
    }),
  );
}

const FIRST = [..."瑞丰恒嘉宏信安康福永华盛诚益泰和顺达兴隆荣德明远广源润泽鼎晟"];
const LAST = [..."源达泰和盛昌隆兴祥合顺丰裕茂腾晖翔辰航博林川"];

/** What stands in inner braces is said first. */
function expand(text: string, spot: Spot): string {
  const said = text.replaceAll(/\{([^{}]+)\}/g, (_, token: string) => word(token, spot));
  return said === text ? text : expand(said, spot);
}

function word(token: string, spot: Spot): string {
  const { source, town, row, i, asOf } = spot;
  const [name = "", rest = ""] = token.split(/:(.*)/s);
  switch (name) {
    case "n":
      return pad(i + 1, Number(rest || 1));
    case "d":
      return Array.from({ length: Number(rest) }, () => source.int(0, 9)).join("");
    case "a":
      return source.pick(rest.split("|"));
    case "int": {
      const [low, high] = rest.split("..").map(Number) as [number, number];
      return String(source.int(low, high));
    }
    case "brand":
      return source.pick(FIRST) + source.pick(LAST);
    case "town":
      return town.name;
    case "full":
      return town.full;
    case "county":
      return town.county.name;
    case "short":
      return town.county.name.slice(0, 2);
    case "division":
      return town.county.code;
    case "township":
      return town.code;
    case "road":
      // One road a row, so that columns agree.
      return town.roads[i % town.roads.length] ?? "";
    case "village":
      return village(source);
    case "address":
      return address(town, source);
    case "credit":
      return creditCode(rest || "91", town.county.code, 1000 + hash(spot.field.name, i));
    case "asOf":
      return asOf;
    case "label":
      return labelOf(rest, spot);
    case "year":
      return String(row[rest]).slice(0, 4);
    default:
      if (name in row) return String(row[name] ?? "");
      throw new Error(`{${token}} is no word of a phrase`);
  }
}

/** The same body keeps its code through an entry; different columns name different bodies. */
const hash = (name: string, i: number): number => (([...name].length * 7919) % 80000) + i;

/** The title of the code that another column holds. */
function labelOf(column: string, { row, fields }: Spot): string {
  const { codes } = fields.find(({ name }) => name === column) ?? {};
  const code = Array.isArray(codes) ? codes.find(({ value }) => value === row[column]) : undefined;
  return code?.title.zh ?? "";
}
