export { type Client, type ClientOptions, createClient, type RowsOptions } from "./client.ts";
export type { Comparison, LocalCopy } from "./compare.ts";
export { type ErrorCode, type ErrorPlace, MuluError } from "./error.ts";
export type { DatasetId } from "./ids.ts";
export type { Agency, Dataset, LanguageMap } from "./standard.ts";
export type {
  Card,
  CellType,
  Change,
  Column,
  Descriptor,
  Entry,
  EntryFile,
  FetchLike,
  ReaderLike,
  ResponseLike,
  SignalLike,
} from "./types.ts";
