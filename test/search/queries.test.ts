import { beforeAll, describe, expect, test } from "vitest";
import { openIndex } from "../../scripts/bench/ask-fs.ts";
import { askAll, belowFloor, readQueries, type Searched } from "../../scripts/bench/score-fs.ts";
import { projectCatalog, type Site } from "../../src/catalog/project.ts";
import { CITY, load } from "../sites.ts";
import { buildTo } from "./support.ts";

// A third of the searches guides nothing, so it holds nothing either: `npm run bench -- --search` prints its scores.
const queries = readQueries("city");

describe.each(["open", "share"] as Site[])("on the city's %s site", (site) => {
  let searched: Searched;
  let out = "";
  beforeAll(async () => {
    const { catalog, schemas } = load(CITY);
    searched = projectCatalog(catalog, schemas, site);
    out = await buildTo([...searched.entries.values()], [...searched.agencies.values()], site);
  }, 60_000);

  test.each(["zh-CN", "en"] as const)(
    "the judged searches find their answers on pages in %s",
    async (lang) => {
      const asked = await askAll(out, queries, searched, await openIndex(out, lang));
      const guiding = asked.filter(({ aside }) => !aside);
      expect(belowFloor(guiding)).toEqual([]);
      expect(guiding.length).toBeGreaterThan(site === "share" ? 70 : 50);
    },
    60_000,
  );
});
