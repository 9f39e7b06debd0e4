import type { Trouble } from "../table.ts";
import { MAX_MEGABYTES } from "./csv.ts";
import { TROUBLES } from "./words.ts";

/** An object as its text stands in a file: numbered from 1 in a list, by its line where a line is one. */
export interface Item {
  number: number;
  text: string;
}

/** What stands around a list may be this long; it is parsed at the end, to see that the whole is JSON. */
const MAX_FRAME = 1 << 20;
const MAX_ITEM = MAX_MEGABYTES << 20;

const code = (character: string) => character.charCodeAt(0);
const [QUOTE, BACKSLASH, COMMA, SPACE] = [code('"'), code("\\"), code(","), code(" ")];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [code("{"), code("}"), code("["), code("]")];

/**
 * Cuts the objects out of a document of JSON as it is read, so that one at a time is held: those of the list that it
 * is, or of the first list of objects among its properties.
 */
export async function* itemsIn(
  texts: AsyncIterable<string>,
  format: string,
  troubles: Trouble[],
): AsyncGenerator<Item[]> {
  /** All but the objects. */
  let frame = "";
  let item = "";
  let number = 0;
  let depth = 0;
  /** The depth of the list's objects; 0 before it and after it. */
  let list = 0;
  /** Whether a list has just opened that it could be. */
  let opened = false;
  let quoted = false;
  let escaped = false;
  for await (const text of texts) {
    const items: Item[] = [];
    let from = 0;
    const cut = (to: number, next: number) => {
      items.push({ number: ++number, text: item + text.slice(from, to) });
      item = "";
      from = next;
    };
    for (let at = 0; at < text.length; at++) {
      const here = text.charCodeAt(at);
      if (quoted) {
        if (escaped) escaped = false;
        else if (here === BACKSLASH) escaped = true;
        else if (here === QUOTE) quoted = false;
      } else if (here > SPACE) {
        if (opened && here === OPEN) {
          frame += text.slice(from, at);
          from = at;
          list = depth;
        }
        opened = false;
        if (here === QUOTE) quoted = true;
        else if (here === OPEN || here === OPEN_LIST) {
          depth++;
          opened = here === OPEN_LIST && number === 0 && list === 0 && depth <= 2;
        } else if (here === CLOSE || here === CLOSE_LIST) {
          if (list > 0 && depth === list) {
            cut(at, at);
            list = 0;
          }
          depth--;
        } else if (here === COMMA && list > 0 && depth === list) cut(at, at + 1);
      }
    }
    if (list > 0) item += text.slice(from);
    else frame += text.slice(from);
    yield items;
    if (item.length > MAX_ITEM) {
      troubles.push(TROUBLES.long(number + 1, MAX_MEGABYTES));
      return;
    }
    if (frame.length > MAX_FRAME) break;
  }
  const trouble = list > 0 ? TROUBLES.cutOff(number + 1) : faultOf(frame, format, number > 0);
  if (trouble) troubles.push(trouble);
}

/** What is wrong with a document whose objects were taken out. */
function faultOf(frame: string, format: string, found: boolean): Trouble | undefined {
  if (frame.trim() === "") return TROUBLES.empty;
  try {
    const value: unknown = JSON.parse(frame);
    if (found) return undefined;
    const lists = Array.isArray(value) ? [value] : Object.values(value ?? {});
    return lists.some((one) => Array.isArray(one) && one.length === 0)
      ? TROUBLES.noRows
      : TROUBLES.noList(format);
  } catch {
    return found ? TROUBLES.around(format) : TROUBLES.notJson(format);
  }
}

/** The lines of a text; blank ones are passed over. */
export async function* linesIn(texts: AsyncIterable<string>, troubles: Trouble[]): AsyncGenerator<Item[]> {
  let rest = "";
  let number = 0;
  const itemsOf = (lines: string[]) =>
    lines.flatMap((text) => {
      number++;
      return text.trim() === "" ? [] : [{ number, text }];
    });
  for await (const text of texts) {
    const [first = "", ...lines] = text.split("\n");
    rest += first;
    if (rest.length > MAX_ITEM) {
      troubles.push(TROUBLES.long(number + 1, MAX_MEGABYTES));
      return;
    }
    if (lines.length === 0) continue;
    yield itemsOf([rest, ...lines.slice(0, -1)]);
    rest = lines.at(-1) ?? "";
  }
  yield itemsOf([rest]);
}
