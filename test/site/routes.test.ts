import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addressIn, MISSING, pageTypes } from "../page-types.ts";
import { root } from "../support.ts";

/** The addresses that a file of src/pages makes, as Astro reads its name. */
function pattern(file: string): RegExp {
  const parts = file
    .replace(/(^|\/)index\.astro$/, "")
    .replace(/\.astro$/, "")
    .split("/")
    .filter(Boolean);
  const source = parts.map((part) =>
    part === "[...lang]"
      ? "(?:/en)?"
      : part.startsWith("[...")
        ? "(?:/[^/]+)?"
        : part.startsWith("[")
          ? "/[^/]+"
          : `/${part}`,
  );
  return new RegExp(`^${source.join("")}/$`);
}

const routes = readdirSync(join(root, "src/pages"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".astro"))
  .map((file) => ({ file, pattern: pattern(file) }));
const addressesOf = (types: Record<string, string>) =>
  Object.values(types).flatMap((path) =>
    [addressIn(path, "zh"), addressIn(path, "en")].map((address) => address.replace(/\?.*/, "")),
  );

test("every route of src/pages has a page type, and every page type a route", () => {
  const addresses = addressesOf({ ...pageTypes("open"), ...pageTypes("share") });
  const taken = routes.filter(({ pattern }) => addresses.some((address) => pattern.test(address)));
  const rest = routes.filter((route) => !taken.includes(route)).map(({ file }) => file);
  // An address that no route takes leads to the page of missing addresses.
  expect(rest.sort()).toEqual(["404.astro", "en/404.astro"]);
  expect(addresses.filter((address) => !routes.some(({ pattern }) => pattern.test(address)))).toEqual([]);
  expect(
    addressesOf(MISSING).filter((address) => taken.some(({ pattern }) => pattern.test(address))),
  ).toEqual([]);
});
