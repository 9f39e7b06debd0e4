import type { Words } from "../../catalog/finding.ts";
import type { Complaint } from "./fault.ts";

type Say = ReturnType<Complaint["say"]>;

/** What was expected of each type, and what to write. */
const TYPE_WORDS: Record<string, { is: Words; hint: Words }> = {
  integer: {
    is: { zh: "整数", en: "an integer" },
    hint: {
      zh: "只写数字，例如 1200，不带小数、千分位和单位。",
      en: "Write digits only, as in 1200: no decimals, separators or units.",
    },
  },
  number: {
    is: { zh: "数字", en: "a number" },
    hint: {
      zh: "只写数字，例如 1200.5，不带千分位和单位；没有值时留空。",
      en: "Write it as in 1200.5, without separators or units; leave it empty where there is no value.",
    },
  },
  currency: {
    is: { zh: "金额", en: "an amount of money" },
    hint: {
      zh: "只写数字，例如 1200.50，不带货币符号、千分位和“元”。",
      en: "Write it as in 1200.50, without currency, separators or units.",
    },
  },
  boolean: {
    is: { zh: "是或否", en: "true or false" },
    hint: {
      zh: "写 true 或 false（也可以写 是、否、1、0）。",
      en: "Write true or false (1 and 0 will do, too).",
    },
  },
  date: {
    is: { zh: "日期", en: "a date" },
    hint: { zh: "写成 年-月-日，例如 2026-03-05。", en: "Write it as YYYY-MM-DD, as in 2026-03-05." },
  },
  datetime: {
    is: { zh: "日期和时间", en: "a date with a time" },
    hint: { zh: "写成 2026-03-05T08:00:00+08:00。", en: "Write it as in 2026-03-05T08:00:00+08:00." },
  },
  binary: {
    is: { zh: "二进制内容", en: "binary content" },
    hint: {
      zh: "写 Base64 编码的内容或者文件名，不含空格和换行。",
      en: "Write it in Base64 or as a file's name, without spaces or line ends.",
    },
  },
};

/** One of each type, made once. */
const TYPES = new Map<string, Complaint>(
  Object.entries(TYPE_WORDS).map(([type, { is, hint }]) => [
    type,
    {
      kind: "data-type",
      say: ({ column, value }): Say => ({
        message: {
          zh: `“${column}”列的值“${value}”不是${is.zh}。`,
          en: `"${value}" in the column "${column}" is not ${is.en}.`,
        },
        hint,
      }),
    },
  ]),
);

const COPY: Words = {
  zh: "对照证件或登记系统重新抄写。",
  en: "Copy it again from the document or the register.",
};

/** Faults of single values in words: what stands there, what was expected, what to write. */
export const VALUE_FAULTS = {
  type: (type: string): Complaint => TYPES.get(type) as Complaint,
  noDay: {
    kind: "data-date",
    say: ({ column, value }) => ({
      message: {
        zh: `“${column}”列的“${value}”在日历上不存在。`,
        en: `"${value}" in the column "${column}" is a day that no calendar has.`,
      },
      hint: { zh: "核对年、月、日后改正。", en: "Compare year, month and day with the source." },
    }),
  } satisfies Complaint,
  dayForm: (iso: string): Complaint => ({
    kind: "data-date-form",
    level: "warning",
    say: ({ column, value }) => ({
      message: {
        zh: `“${column}”列的“${value}”不是标准写法。`,
        en: `"${value}" in the column "${column}" is not written in the standard form.`,
      },
      hint: { zh: `写成 ${iso}。`, en: `Write ${iso}.` },
    }),
  }),
  required: {
    kind: "data-required",
    say: ({ column }) => ({
      message: {
        zh: `必填的“${column}”列在这一行没有值。`,
        en: `The required column "${column}" has no value in this row.`,
      },
      hint: { zh: "补上这个值，或者删去这一行。", en: "Fill it in, or take the row out." },
    }),
  } satisfies Complaint,
  length: (bytes: number, most: number): Complaint => ({
    kind: "data-length",
    say: ({ column, value }) => ({
      message: {
        zh: `“${column}”列的“${value}”占 ${bytes} 字节，最多 ${most} 字节。`,
        en: `"${value}" in the column "${column}" takes ${bytes} bytes; at most ${most} were expected.`,
      },
      hint: {
        zh: "缩短这个值；长度不够用的，修改信息项的 length（一个汉字占 3 字节）。",
        en: "Shorten it, or raise the item's length (in UTF-8 a Chinese character takes 3 bytes).",
      },
    }),
  }),
  code: (codes: string[]): Complaint => ({
    kind: "data-code",
    say: ({ column, value }) => ({
      message: {
        zh: `“${column}”列的“${value}”不在代码表中；可用的代码：${codes.join("、")}。`,
        en: `"${value}" in the column "${column}" is none of its codes: ${codes.join(", ")}.`,
      },
      hint: {
        zh: "改成其中一个代码，或者在信息项的 codes 里补上它。",
        en: "Write one of them, or add it to the item's codes.",
      },
    }),
  }),
  pattern: (pattern: string): Complaint => ({
    kind: "data-pattern",
    say: ({ column, value }) => ({
      message: {
        zh: `“${column}”列的“${value}”不符合格式 ${pattern}。`,
        en: `"${value}" in the column "${column}" does not match the pattern ${pattern}.`,
      },
      hint: {
        zh: "改正这个值；格式过严的，修改信息项的 pattern。",
        en: "Correct it, or loosen the item's pattern.",
      },
    }),
  }),
  patternUnbounded: (pattern: string): Complaint => ({
    kind: "data-pattern-skipped",
    level: "warning",
    say: ({ column }) => ({
      message: {
        zh: `“${column}”列的格式 ${pattern} 可能永远算不完，没有检查。`,
        en: `The pattern ${pattern} of the column "${column}" may take forever and was not checked.`,
      },
      hint: {
        zh: "不用反向引用、前后查找和嵌套的重复，例如把 (a+)+ 写成 a+。",
        en: "Do without back-references, look-arounds and repeats within repeats: a+ for (a+)+.",
      },
    }),
  }),
  creditCode: (expected: string | undefined): Complaint => ({
    kind: "data-credit-code",
    article: 16,
    say: ({ column, value }) => ({
      message: expected
        ? {
            zh: `“${column}”列的“${value}”校验位不对，按前 17 位应当是“${expected}”。`,
            en: `The check character of "${value}" in the column "${column}" is wrong; the first 17 give "${expected}".`,
          }
        : {
            zh: `“${column}”列的“${value}”不是统一社会信用代码，应当是 18 位。`,
            en: `"${value}" in the column "${column}" is no unified social credit code of 18 characters.`,
          },
      hint: COPY,
    }),
  }),
  citizenId: {
    kind: "data-citizen-id",
    article: 16,
    say: ({ column, value }) => ({
      message: {
        zh: `“${column}”列的“${value}”不是居民身份证号码：位数、出生日期或者校验位不对。`,
        en: `"${value}" in the column "${column}" is no citizen number: its length, birth date or check character is wrong.`,
      },
      hint: COPY,
    }),
  } satisfies Complaint,
  formula: {
    kind: "data-formula",
    level: "warning",
    say: ({ column, value }) => ({
      message: {
        zh: `“${column}”列的“${value}”会被表格软件当作公式执行。`,
        en: `A spreadsheet program would run "${value}" in the column "${column}" as a formula.`,
      },
      hint: {
        zh: "去掉开头的 =、+、-、@ 或制表符；确实需要的，在前面写一个单引号。",
        en: "Take out the leading =, +, -, @ or tab; where it must stay, put a single quotation mark before it.",
      },
    }),
  } satisfies Complaint,
};
