/** What went wrong; a program branches by it, a person reads the message. */
export type ErrorCode =
  | "network"
  | "http"
  | "not-found"
  | "ended"
  | "no-file"
  | "aborted"
  | "checksum"
  | "format"
  | "column"
  | "value";

/** Where in a file it went wrong. Rows count from 1, without the head. */
export interface ErrorPlace {
  url?: string;
  row?: number;
  column?: string;
  value?: string;
}

/** The one error that this package throws. */
export class MuluError extends Error {
  override readonly name = "MuluError";
  readonly code: ErrorCode;
  /** The message in Chinese. */
  readonly zh: string;
  readonly place: ErrorPlace;

  constructor(code: ErrorCode, words: { zh: string; en: string }, place: ErrorPlace = {}, cause?: unknown) {
    super(words.en, cause === undefined ? undefined : { cause });
    this.code = code;
    this.zh = words.zh;
    this.place = place;
  }
}
