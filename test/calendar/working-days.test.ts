import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  LAST_PUBLISHED_YEAR,
} from "../../src/calendar/working-days.ts";

const days = fc.integer({ min: 0, max: 365 * 3 }).map((n) => addDays("2023-06-01", n));

describe("working days", () => {
  it("adding and counting agree", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (from, n) => {
        expect(countWorkingDays(from, addWorkingDays(from, n).day).days).toBe(n);
      }),
      { seed: 20261123 },
    );
  });

  it("the day on which a limit ends is a working day, and one day earlier would be one too few", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { day } = addWorkingDays(from, n);
        expect(isWorkingDay(day)).toBe(true);
        expect(countWorkingDays(from, addDays(day, -1)).days).toBe(n - 1);
      }),
      { seed: 20261123 },
    );
  });

  it.each([
    ["2026-02-14", true, "a Saturday that is worked for the Spring Festival"],
    ["2026-10-10", true, "a Saturday that is worked for the National Day"],
    ["2026-01-04", true, "a Sunday that is worked for the New Year"],
    ["2026-10-01", false, "a Thursday that is a holiday"],
    ["2026-02-17", false, "a Tuesday of the Spring Festival"],
    ["2026-11-21", false, "a plain Saturday"],
    ["2026-11-23", true, "a plain Monday"],
  ])("%s is a working day: %s (%s)", (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it("the first day is not counted, whether it is worked or not", () => {
    expect(addWorkingDays("2026-11-20", 1)).toEqual({ day: "2026-11-23", provisional: false });
    expect(addWorkingDays("2026-11-21", 1)).toEqual({ day: "2026-11-23", provisional: false });
    expect(addWorkingDays("2026-11-20", 0)).toEqual({ day: "2026-11-20", provisional: false });
  });

  it("15 working days over the National Day are counted with its holidays and its worked Saturday", () => {
    expect(addWorkingDays("2026-09-28", 15).day).toBe("2026-10-23");
  });

  it("a limit past the published calendar says that it is provisional", () => {
    expect(LAST_PUBLISHED_YEAR).toBe(2026);
    expect(addWorkingDays("2026-12-25", 15)).toEqual({ day: "2027-01-15", provisional: true });
    expect(countWorkingDays("2026-12-25", "2027-01-15")).toEqual({ days: 15, provisional: true });
    expect(addWorkingDays("2026-12-01", 15).provisional).toBe(false);
  });
});

describe("calendar days", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-11-05", 3, "2027-02-05"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-05-15", 12, "2027-05-15"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});
