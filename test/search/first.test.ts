import { beforeAll, describe, expect, test } from "vitest";
import { loadProject } from "../../src/catalog/load-fs.ts";
import { projectCatalog } from "../../src/catalog/project.ts";
import queries from "../queries/first.json" with { type: "json" };
import { buildTo, openBuilt } from "./support.ts";

// The ten searches that were written down before the query layer existed. The second catalog is a listing of a real portal,
// which is not part of the project: MULU_TEST_SHANGHAI names the folder that it was imported into.
const CATALOGS = { city: "catalogs", shanghai: process.env.MULU_TEST_SHANGHAI };

for (const [catalog, roots] of Object.entries(CATALOGS))
  if (roots)
    describe(`in the catalog of ${catalog}`, () => {
      let out: string;
      beforeAll(async () => {
        const project = loadProject(process.cwd(), { MULU_CATALOGS: roots });
        if (Array.isArray(project)) throw new Error("the configuration has findings");
        const { entries, agencies } = projectCatalog(project.catalog, project.schemas, "share");
        out = await buildTo([...entries.values()], [...agencies.values()]);
      }, 60_000);

      test.each(queries.filter((query) => query.catalog === catalog))(
        "$query ($kind) has the answer among the first $within",
        async ({ query, page, title, within }) => {
          const find = await openBuilt(out, page === "en" ? "en" : "zh-CN");
          const rank = (await find(query)).findIndex((found) => new RegExp(title).test(found));
          expect(rank).toBeGreaterThanOrEqual(0);
          expect(rank).toBeLessThan(within);
        },
      );
    });
