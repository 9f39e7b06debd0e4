import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checksums } from "../folders.ts";
import { run } from "../run.ts";
import { built, FIXTURE } from "../sites.ts";
import { root, temporary } from "../support.ts";

test.each([
  {
    lang: "en",
    says: [
      "1 error, 0 warnings in 1 file; ",
      "transport-bureau/datasets/car-parks.json\n  1:12  error  /  json-syntax",
      "Nothing was built: mend the errors above first; the last build is untouched.",
    ],
  },
  {
    lang: "zh",
    says: [
      "1 个错误，0 个警告，涉及 1 个文件",
      "transport-bureau/datasets/car-parks.json\n  1:12  错误  /  json-syntax",
      "没有构建：请先改正上面的错误；上一次的构建没有改动。",
    ],
  },
])(
  "a build with an error says where it is and leaves the last build untouched ($lang)",
  async ({ lang, says }) => {
    const folder = temporary();
    cpSync(join(root, FIXTURE), join(folder, "city"), { recursive: true });
    writeFileSync(join(folder, "city/transport-bureau/datasets/car-parks.json"), '{ "title": }\n');
    const out = join(folder, "dist");
    for (const site of ["open", "share"] as const) cpSync(built(site), join(out, site), { recursive: true });
    const before = checksums(out);

    const { status, stderr } = await run("build.ts", ["--out", out, "--lang", lang], {
      MULU_CATALOGS: join(folder, "city"),
    });
    expect(status).toBe(1);
    for (const words of says) expect(stderr).toContain(words);
    expect(checksums(out)).toEqual(before);
  },
);

test("a build that breaks off leaves the last build untouched", async () => {
  const out = join(temporary(), "dist");
  cpSync(built("open"), join(out, "open"), { recursive: true });
  const before = checksums(out);
  // An address that Astro refuses.
  const { status } = await run("build.ts", ["--out", out], {
    MULU_CATALOGS: FIXTURE,
    MULU_URL: "no address",
    MULU_SITES: "open",
  });
  expect(status).not.toBe(0);
  expect(checksums(join(out, "open"))).toEqual(
    Object.fromEntries(Object.entries(before).map(([path, sum]) => [path.replace("open/", ""), sum])),
  );
});

test("a build replaces the last one whole: nothing of it stays, no work folder is left", async () => {
  const out = join(temporary(), "dist");
  mkdirSync(join(out, "open/datasets/gone"), { recursive: true });
  writeFileSync(join(out, "open/datasets/gone/index.html"), "gone");
  const { status } = await run("build.ts", ["--out", out], { MULU_CATALOGS: FIXTURE, MULU_SITES: "open" });
  expect(status).toBe(0);
  expect(existsSync(join(out, "open/datasets/gone"))).toBe(false);
  expect(readdirSync(out)).toEqual(["open"]);
});
