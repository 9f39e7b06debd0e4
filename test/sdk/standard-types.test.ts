import { expect, test } from "vitest";
import { standardTypes } from "../../src/sdk/standard-types.ts";
import { schemas } from "../support.ts";

test("the opening site's package has no type of what is for agencies only", async () => {
  const names = async (site: "open" | "share") =>
    [...(await standardTypes(schemas, site)).matchAll(/^export (?:type|interface) (\w+)/gm)].map(
      ([, name]) => name,
    );
  const [open, share] = [await names("open"), await names("share")];
  expect(open).toEqual(expect.arrayContaining(["Agency", "Dataset", "LanguageMap", "OpeningType"]));
  const inner = ["SharingType", "Grade", "Forge", "BuiltBy", "CollectionFrom", "ReleaseMethod", "Origin"];
  expect(share).toEqual(expect.arrayContaining(inner));
  expect(open.filter((name) => name && inner.includes(name))).toEqual([]);
});
