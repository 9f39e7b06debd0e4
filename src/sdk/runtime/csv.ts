import { MuluError } from "./error.ts";

/**
 * Reads CSV (RFC 4180) that comes in pieces: quoted cells with commas, newlines and doubled quotes, any newline, with
 * or without a byte order mark. A line without a character is no record.
 * @yields the cells of each record, the head too
 * @throws {MuluError} `format` where a quote stands in the wrong place or is never closed
 */
export async function* readCsv(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
  const parser = new Parser();
  for await (const piece of pieces) yield* parser.push(piece);
  yield* parser.end();
}

class Parser {
  #rest = "";
  #record: string[] = [];
  #records = 0;
  #started = false;

  *push(piece: string): Generator<string[]> {
    let text = this.#rest + piece;
    if (!this.#started && text !== "") {
      this.#started = true;
      if (text.startsWith("\uFEFF")) text = text.slice(1);
    }
    yield* this.#parse(text, false);
  }

  *end(): Generator<string[]> {
    yield* this.#parse(this.#rest, true);
    // A comma as the very last character has an empty cell behind it.
    if (this.#record.length > 0) {
      this.#record.push("");
      yield this.#finish();
    }
  }

  /** Takes whole cells off the text; a cell that may go on in the next piece stays for later. */
  *#parse(text: string, last: boolean): Generator<string[]> {
    let at = 0;
    while (at < text.length) {
      const cell = text[at] === '"' ? this.#quoted(text, at, last) : this.#plain(text, at, last);
      if (!cell) break;
      at = cell.next;
      if (cell.value === "" && cell.ends && this.#record.length === 0 && !cell.quoted) continue;
      this.#record.push(cell.value);
      if (cell.ends) yield this.#finish();
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > MOST) throw this.#broken();
  }

  #plain(text: string, start: number, last: boolean): Cell | undefined {
    END.lastIndex = start;
    const end = END.exec(text)?.index;
    if (end === undefined && !last) return undefined;
    const value = text.slice(start, end);
    if (value.includes('"')) throw this.#broken();
    return end === undefined
      ? { value, next: text.length, ends: true, quoted: false }
      : this.#behind(text, end, last, value, false);
  }

  #quoted(text: string, start: number, last: boolean): Cell | undefined {
    let close = start + 1;
    for (;;) {
      close = text.indexOf('"', close);
      if (close < 0) {
        if (last) throw this.#broken();
        return undefined;
      }
      // Whether the quote is doubled is known with the next character only.
      if (close + 1 === text.length && !last) return undefined;
      if (text[close + 1] !== '"') break;
      close += 2;
    }
    return this.#behind(text, close + 1, last, text.slice(start + 1, close).replaceAll('""', '"'), true);
  }

  /** What stands behind a cell: a comma, a newline, or the end. */
  #behind(text: string, end: number, last: boolean, value: string, quoted: boolean): Cell | undefined {
    const mark = text[end];
    if (mark === undefined || mark === "\n") return { value, next: end + 1, ends: true, quoted };
    if (mark === ",") return { value, next: end + 1, ends: false, quoted };
    if (mark !== "\r") throw this.#broken();
    if (end + 1 === text.length && !last) return undefined;
    return { value, next: end + (text[end + 1] === "\n" ? 2 : 1), ends: true, quoted };
  }

  #finish(): string[] {
    const record = this.#record;
    this.#record = [];
    this.#records++;
    return record;
  }

  #broken(): MuluError {
    return new MuluError(
      "format",
      {
        zh: `第 ${this.#records} 行数据的引号不成对；CSV 中含引号、逗号或换行的单元格要整格加引号，格内的引号写两遍。`,
        en: `The quotes of data row ${this.#records} do not pair; a cell with quotes, commas or newlines stands in quotes as a whole, and a quote inside is doubled.`,
      },
      { row: this.#records },
    );
  }
}

interface Cell {
  value: string;
  next: number;
  /** It is the last cell of its record. */
  ends: boolean;
  quoted: boolean;
}

const END = /[,\r\n]/g;

/** A cell beyond this many characters has a quote that was never closed. */
const MOST = 1 << 24;
