import { show } from "../describe.ts";
import type { Lang, Words } from "../finding.ts";
import { harmless } from "../output/harmless.ts";
import type { FixedRecord, Remark, Repair } from "./record.ts";

/** A file with what was done to it, or is to be done. */
export interface FixedFile extends FixedRecord {
  file: string;
}

/**
 * What `npm run fix` did, as a terminal shows it: by file, each repair with its line; then a line that counts.
 * @param looked how many records were looked at
 * @param check whether nothing was written
 */
export function formatFixes(files: FixedFile[], looked: number, lang: Lang, check: boolean): string {
  const words = WORDS[lang];
  const blocks = files.map(({ file, repairs, mended, formatted, left }) => [
    file,
    ...mended.map(({ line: at, message }) => line(at, `${words.mended}${message[lang]}`)),
    ...repairs.map((repair) => line(repair.line, words.repair(repair))),
    ...(formatted ? [`  ${words.formatted}`] : []),
    ...left.map((remark) => line(remark.line, said(remark, words.left, lang))),
    "",
  ]);
  const fixed = files.filter(({ text }) => text !== undefined).length;
  const left = files.length - fixed;
  return `${[...blocks.flat().map(harmless), words.summary({ fixed, left, looked, check })].join("\n")}\n`;
}

/** What is said of a file that the system does not let us write. */
export function unwritable(file: string, error: unknown): Words {
  const { code } = error as NodeJS.ErrnoException;
  return {
    zh: `${file} 无法写入（${code ?? "未知原因"}），保留原样。请检查权限。`,
    en: `${file} cannot be written (${code ?? "unknown cause"}) and is left as it is. Check its permissions.`,
  };
}

const line = (number: number, text: string) => `  ${number}  ${text}`;
const said = ({ message, hint }: Remark, before: string, lang: Lang) =>
  [`${before}${message[lang]}`, hint?.[lang] ?? []].flat().join(lang === "en" ? " " : "");
const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** Both values; of long texts that start alike only the part where they part. */
function difference(from: unknown, to: unknown): string {
  if (typeof from !== "string" || typeof to !== "string") return `${show(from)} → ${show(to)}`;
  let same = 0;
  while (same < to.length && from[same] === to[same]) same++;
  const start = same < 60 ? 0 : same - 20;
  const part = (text: string) => show(start === 0 ? text : `…${text.slice(start)}`);
  return `${part(from)} → ${part(to)}`;
}

interface Counts {
  fixed: number;
  left: number;
  looked: number;
  check: boolean;
}

const WORDS = {
  zh: {
    repair: ({ pointer, from, to }: Repair) =>
      from === undefined ? `${pointer}  补上 ${show(to)}` : `${pointer}  ${difference(from, to)}`,
    mended: "改写：",
    left: "保留原样：",
    formatted: "格式：空格、换行或属性顺序",
    summary: ({ fixed, left, looked, check }: Counts) =>
      [
        fixed === 0
          ? `已查看 ${looked} 个记录，没有可以自动修正的内容。`
          : check
            ? `已查看 ${looked} 个记录，${fixed} 个文件可以自动修正；运行 \`npm run fix\` 即可。`
            : `已查看 ${looked} 个记录，修正了 ${fixed} 个文件；请用 \`git diff\` 核对。`,
        ...(left > 0 ? [`${left} 个文件保留原样，请按上面的说明修改。`] : []),
      ].join(""),
  },
  en: {
    repair: ({ pointer, from, to }: Repair) =>
      from === undefined ? `${pointer}  added ${show(to)}` : `${pointer}  ${difference(from, to)}`,
    mended: "Written anew: ",
    left: "Left as it is: ",
    formatted: "Format: spaces, line ends or the order of properties",
    summary: ({ fixed, left, looked, check }: Counts) =>
      [
        fixed === 0
          ? `${plural(looked, "record")} looked at, nothing to fix.`
          : check
            ? `${plural(looked, "record")} looked at, ${plural(fixed, "file")} to fix: run \`npm run fix\`.`
            : `${plural(looked, "record")} looked at, ${plural(fixed, "file")} fixed: read the change with \`git diff\`.`,
        ...(left > 0
          ? [`${plural(left, "file")} left as ${left === 1 ? "it is" : "they are"}: see above.`]
          : []),
      ].join(" "),
  },
};
