import { describe, expect, test } from "vitest";
import { describedBy } from "../described.ts";
import { builtCity } from "../sites.ts";

describe.each(["open", "share"] as const)("the API of the city's %s site", (site) => {
  const { misfits, undescribed, unanswered, judged } = describedBy(builtCity(site));

  test("fits the description that it publishes, file by file", () => {
    expect(misfits).toEqual([]);
    expect(judged).toBeGreaterThan(100);
  });

  test("has every file of it described, and a file for every path but the further pages of a longer manifest", () => {
    expect(undescribed).toEqual([]);
    expect(unanswered).toEqual(["/api/v1/manifest/{page}.json"]);
  });
});
