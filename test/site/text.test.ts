import { expect, test } from "vitest";
import { daysIn, daysOf } from "../../src/site/text.ts";

test("days in a sentence are written as the language writes them", () => {
  expect(daysIn("was met on 2026-06-12; expected by 2026-05-26 (15 working days).", "en")).toBe(
    "was met on 12 June 2026; expected by 26 May 2026 (15 working days).",
  );
  expect(daysIn("2026-07-10：修正只涉及减免程序", "zh")).toBe("2026年7月10日：修正只涉及减免程序");
  expect(daysIn("下一次应当不迟于 2025-05-08 发布；confirmedOn 2026-01-02", "zh")).toBe(
    "下一次应当不迟于2025年5月8日发布；confirmedOn 2026年1月2日",
  );
  expect(daysOf({ zh: "截至2026-11-01", en: "by 2026-11-01" })).toEqual({
    zh: "截至2026年11月1日",
    en: "by 1 November 2026",
  });
});

test.each(['Here stands "2026-11-01".', "2026-02-30", "data/2026-11-01.csv", "2026-11-01-a", "A2026-11-01"])(
  "%s stays: a value, no day, or part of a name",
  (text) => {
    expect(daysIn(text, "en")).toBe(text);
  },
);
