import { JSON_TROUBLES } from "./json-words.ts";
import { TEXT_TROUBLES } from "./text-words.ts";
import { ANEW, error, warning } from "./trouble.ts";

/** More columns no table of a city has. */
export const MAX_COLUMNS = 2000;

/** Troubles of files in words: what stands there, what was expected, what to write. */
export const TROUBLES = {
  ...TEXT_TROUBLES,
  ...JSON_TROUBLES,
  empty: error(
    "data-empty",
    { zh: "文件是空的；应当有表头和数据。", en: "The file is empty; a head and rows were expected." },
    ANEW,
  ),
  noRows: warning("data-no-rows", { zh: "文件只有表头，没有数据。", en: "The file has a head and no rows." }),
  otherKind: (is: string, name: string) =>
    error(
      "data-kind",
      {
        zh: `文件名以 .${name} 结尾，内容却是 ${is}。`,
        en: `The file's name ends with .${name}, but it holds ${is}.`,
      },
      {
        zh: "改正文件名的结尾，或者另存为所写的格式。",
        en: "Correct the ending, or save it in the format that it names.",
      },
    ),
  unreadable: (name: string, why: string) =>
    error(
      "data-unreadable",
      {
        zh: `文件不能作为 ${name} 读取${why && `（${why}）`}。`,
        en: `The file cannot be read as ${name}${why && ` (${why})`}.`,
      },
      ANEW,
    ),
  unknown: (name: string, known: string[]) =>
    error("data-format", {
      zh: `不能读取 .${name} 格式；可以读取的是 ${known.join("、")}。`,
      en: `Files of the format .${name} are not read; those of ${known.join(", ")} are.`,
    }),
  large: (megabytes: number, most: number) =>
    error(
      "data-too-large",
      {
        zh: `文件解开后超过 ${megabytes} MB，这种格式最多读取 ${most} MB。`,
        en: `Unpacked, the file is larger than ${megabytes} MB; of this format at most ${most} MB are read.`,
      },
      {
        zh: "另存为 CSV 或者 Parquet，这两种格式不限大小。",
        en: "Save it as CSV or Parquet, which have no such limit.",
      },
    ),
  bomb: (ratio: number) =>
    error(
      "data-bomb",
      {
        zh: `工作簿解开后超过原来的 ${ratio} 倍，正常的工作簿不会这样；没有继续解开。`,
        en: `The workbook unpacks to more than ${ratio} times its size, which no honest one does; unpacking stopped.`,
      },
      ANEW,
    ),
  noFile: (what: string) =>
    error("data-no-file", {
      zh: `这里应当是文件，却是${what === "folder" ? "文件夹" : "链接"}。`,
      en: `A file was expected here; this is a ${what}.`,
    }),
  missing: error("data-no-file", {
    zh: "没有这个文件，或者不能打开。",
    en: "There is no such file, or it cannot be opened.",
  }),
};
