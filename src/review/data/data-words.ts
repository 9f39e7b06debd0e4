import type { Words } from "../../catalog/finding.ts";
import { describeChanges } from "../../tables/changes/describe-changes.ts";
import type { DataComparison } from "./compare-data-git.ts";

/**
 * What became of a data file's rows, in sentences. What they quote is contributed text.
 * @param path of the newer file
 */
export function dataWords(
  { with: other, replaces, changes, check, unknown }: DataComparison,
  path: string,
): Words {
  const parts = [
    ...(replaces ? [REPLACES] : []),
    ...(changes ? [describeChanges(changes, replaces ? REPLACED : undefined)] : []),
    ...(unknown ? [whyUnknown(unknown, other)] : []),
    ...(check && check.after.errors + check.after.warnings > 0 ? [checkWords(check, path)] : []),
  ];
  return { zh: parts.map(({ zh }) => zh).join(""), en: parts.map(({ en }) => en).join(" ") };
}

const REPLACES: Words = {
  zh: "替换了同一发布中的文件，已公布的校验和（SHA-256）不再与它相符；数据有改动时，应当另立一次发布。",
  en: "Replaces the file of a release, so the checksum (SHA-256) that was published no longer holds; data that changed belongs in a release of its own.",
};
const REPLACED: Words = { zh: "原文件", en: "the file before" };

const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

function checkWords({ before, after }: NonNullable<DataComparison["check"]>, path: string): Words {
  const zh = ({ errors, warnings } = after) => `${errors} 个错误、${warnings} 个警告`;
  const en = ({ errors, warnings } = after) =>
    `${plural(errors, "error")} and ${plural(warnings, "warning")}`;
  return {
    zh: `内容检查有 ${zh()}${before ? `（原来有 ${zh(before)}）` : ""}，运行 npm run check -- ${path} 查看。`,
    en: `The check of its content finds ${en()}${before ? ` (of the file before ${en(before)})` : ""}; run npm run check -- ${path} to see them.`,
  };
}

function whyUnknown(unknown: NonNullable<DataComparison["unknown"]>, other: string): Words {
  switch (unknown.why) {
    case "format":
      return { zh: "这种格式不作比较。", en: "This format is not compared." };
    case "large": {
      const megabytes = unknown.most >> 20;
      return {
        zh: `没有比较数据：文件超过 ${megabytes} MB，或者请求中的文件合起来太大。`,
        en: `The data was not compared: a file is larger than ${megabytes} MB, or all files of the request together are too large.`,
      };
    }
    case "unread":
      return {
        zh: `没有比较数据：${unknown.side === "before" ? `改动前的文件 ${other} ` : "文件"}不能完整读取。${unknown.trouble.message.zh}`,
        en: `The data was not compared: the file ${unknown.side === "before" ? `before, ${other}, ` : ""}cannot be read whole. ${unknown.trouble.message.en}`,
      };
    default:
      return unknown satisfies never;
  }
}
