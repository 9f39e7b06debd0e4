import { describe, expect, it } from "vitest";
import { layerOf, numbersOn } from "../../src/rules/numbers.ts";
import { config } from "../support.ts";

const measures = { ...config, numbers: undefined, layers: undefined };
const layer = (id: string, from: string, numbers: object, to?: string) => ({
  id,
  title: { zh: "示例条例" },
  from,
  ...(to ? { to } : {}),
  numbers,
});

it("what the measures say holds where nothing else is set", () => {
  expect(numbersOn(measures, "2026-11-23")).toEqual({
    amendWorkingDays: 15,
    yearlyRound: "06-30",
    pendingDays: 90,
    layerOf: {},
  });
});

it("a city may set single numbers", () => {
  const numbers = numbersOn({ ...measures, numbers: { pendingDays: 30 } }, "2026-11-23");
  expect(numbers).toMatchObject({ amendWorkingDays: 15, pendingDays: 30, layerOf: {} });
});

describe("a higher rule", () => {
  const layers = [
    layer("later", "2026-07-01", { amendWorkingDays: 7 }),
    layer("first", "2025-08-01", { amendWorkingDays: 10, yearlyRound: "03-31" }, "2026-12-31"),
  ];
  const on = (date: string) => numbersOn({ ...measures, numbers: { amendWorkingDays: 20 }, layers }, date);

  it.each([
    ["2025-07-31", 20, "06-30", {}],
    ["2025-08-01", 10, "03-31", { amendWorkingDays: "first", yearlyRound: "first" }],
    ["2026-06-30", 10, "03-31", { amendWorkingDays: "first", yearlyRound: "first" }],
    ["2026-07-01", 7, "03-31", { amendWorkingDays: "later", yearlyRound: "first" }],
    ["2026-12-31", 7, "03-31", { amendWorkingDays: "later", yearlyRound: "first" }],
    ["2027-01-01", 7, "06-30", { amendWorkingDays: "later" }],
  ])(
    "holds from its first to its last day, and the later one goes first: on %s",
    (date, days, round, from) => {
      expect(on(date)).toMatchObject({ amendWorkingDays: days, yearlyRound: round, pendingDays: 90 });
      expect(on(date).layerOf).toEqual(from);
    },
  );

  it("is named for the numbers that it sets, and for no other", () => {
    expect(layerOf(on("2026-12-31"), "amendWorkingDays")).toEqual({ layer: "later" });
    expect(layerOf(on("2026-12-31"), "pendingDays")).toEqual({});
  });

  it("leaves the configuration as it was", () => {
    on("2026-12-31");
    expect(layers.map(({ id }) => id)).toEqual(["later", "first"]);
  });
});
