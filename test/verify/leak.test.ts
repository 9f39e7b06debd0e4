import { expect, test } from "vitest";
import { secretsOf } from "../leak/secrets.ts";
import type { Schemas } from "../leak/walk.ts";
import { findLeaks } from "../leak.ts";
import { builtCity, CITY, load } from "../sites.ts";
import { root } from "../support.ts";

test("the opening site of the invented city holds nothing in any byte that the public may not read", async () => {
  const city = load(CITY);
  const schemas = city.schemas as Schemas;
  expect(secretsOf(city.catalog, schemas, root).length).toBeGreaterThan(5000);
  expect((await findLeaks(builtCity("share"), city.catalog, schemas, root)).length).toBeGreaterThan(5000);
  expect(await findLeaks(builtCity("open"), city.catalog, schemas, root)).toEqual([]);
});
