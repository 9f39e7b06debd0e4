import { describe, expect, it } from "vitest";
import { freshnessOf } from "../../src/calendar/freshness.ts";

describe("freshness", () => {
  it.each([
    ["realtime", "2026-11-20", "2026-11-21", "onTime", "2026-11-21"],
    ["realtime", "2026-11-20", "2026-11-23", "due", "2026-11-21"],
    ["realtime", "2026-11-20", "2026-11-24", "overdue", "2026-11-21"],
    ["daily", "2026-11-20", "2026-11-23", "onTime", "2026-11-23"],
    ["daily", "2026-11-20", "2026-11-24", "due", "2026-11-23"],
    ["daily", "2026-11-20", "2026-11-25", "overdue", "2026-11-23"],
    ["weekly", "2026-11-09", "2026-11-16", "onTime", "2026-11-16"],
    ["weekly", "2026-11-09", "2026-11-19", "due", "2026-11-16"],
    ["weekly", "2026-11-09", "2026-11-20", "overdue", "2026-11-16"],
    ["tenDays", "2026-11-10", "2026-11-20", "onTime", "2026-11-20"],
    ["monthly", "2026-10-15", "2026-11-15", "onTime", "2026-11-15"],
    ["monthly", "2026-10-15", "2026-11-20", "due", "2026-11-15"],
    ["monthly", "2026-10-15", "2026-11-23", "overdue", "2026-11-15"],
    ["quarterly", "2026-08-31", "2026-11-30", "onTime", "2026-11-30"],
    ["semiannual", "2026-04-01", "2026-10-01", "onTime", "2026-10-01"],
    ["annual", "2025-11-01", "2026-11-23", "due", "2026-11-01"],
  ] as const)("%s data released on %s is, on %s, %s", (cycle, released, date, state, due) => {
    expect(freshnessOf(cycle, released, date)).toEqual({ state, due });
  });

  it("is never guessed", () => {
    expect(freshnessOf(undefined, "2026-11-20", "2026-11-23")).toEqual({ state: "unknown" });
    expect(freshnessOf("monthly", undefined, "2026-11-23")).toEqual({ state: "unknown" });
    expect(freshnessOf("irregular", "2026-11-20", "2026-11-23")).toEqual({ state: "unknown" });
  });

  it("data that is never updated promises nothing and is on time", () => {
    expect(freshnessOf("never", "2020-01-01", "2026-11-23")).toEqual({ state: "onTime" });
  });

  it("says that a day past the published calendar is provisional", () => {
    expect(freshnessOf("monthly", "2026-12-15", "2026-12-20")).toEqual({
      state: "onTime",
      due: "2027-01-15",
      provisional: true,
    });
  });
});
