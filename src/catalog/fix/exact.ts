import type { Issue } from "../finding.ts";

/**
 * The first number of a text that a reader of JSON would not keep as it is written: too long, too large.
 * @param text valid JSON
 */
export function inexactNumber(text: string): Issue | undefined {
  for (const { 0: written, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g)) {
    if (written.startsWith('"') || decimal(written) === decimal(String(Number(written)))) continue;
    return {
      level: "error",
      rule: "number-exact",
      pointer: "",
      offset: index,
      message: {
        zh: `数字 ${cut(written)} 超出计算机能准确保存的范围，重写文件会改变它。`,
        en: `The number ${cut(written)} is beyond what computers keep exactly; writing the file anew would change it.`,
      },
      hint: {
        zh: "写成较短的数字，或写成带引号的文本。",
        en: "Write a shorter number, or a text in quotes.",
      },
    };
  }
  return undefined;
}

/** A number as digits and exponent, so that 1.0, 10e-1 and 1 are one. */
function decimal(written: string): string {
  const [, sign = "", whole = "", part = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written) ?? [];
  const digits = `${whole}${part}`.replace(/^0+/, "");
  const short = digits.replace(/0+$/, "");
  if (short === "") return whole === "" ? written : "0";
  return `${sign}${short}e${Number(exponent) - part.length + digits.length - short.length}`;
}

const cut = (written: string) => (written.length > 30 ? `${written.slice(0, 29)}…` : written);
