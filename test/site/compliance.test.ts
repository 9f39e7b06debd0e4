import { expect, it } from "vitest";
import type { Counts } from "../../src/reports/compliance.ts";
import { agencyPath, headPath } from "../../src/site/compliance.ts";

const counts: Counts = {
  heads: { 1: 30, 2: 20, 3: 0, 4: 1, 5: 60 },
  breaches: 111,
  errors: 0,
  warnings: 111,
  answers: 0,
};

it("a head's address is on the page where its first possible breach stands", () => {
  expect(agencyPath("transport-bureau")).toBe("/compliance/transport-bureau/");
  expect(headPath("transport-bureau", counts, 1)).toBe("/compliance/transport-bureau/#head-1");
  expect(headPath("transport-bureau", counts, 2)).toBe("/compliance/transport-bureau/#head-2");
  expect(headPath("transport-bureau", counts, 4)).toBe("/compliance/transport-bureau/2/#head-4");
  expect(headPath("transport-bureau", counts, 5)).toBe("/compliance/transport-bureau/2/#head-5");
});
