import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { DataChanges } from "../../src/catalog/types.gen.ts";
import { plantCity } from "../leak/planted-city.ts";
import { secretsOf } from "../leak/secrets.ts";
import type { Schemas } from "../leak/walk.ts";
import { agencyOnlyKeys, findLeaks, findSecrets } from "../leak.ts";
import { build } from "../run.ts";
import { built, FIXTURE, load } from "../sites.ts";
import { root } from "../support.ts";

const city = load(FIXTURE);
const schemas = city.schemas as Schemas;

describe("the opening site of the test city", () => {
  test("holds nothing in any byte that the public may not read", async () => {
    expect(await findLeaks(built("open"), city.catalog, schemas, root)).toEqual([]);
  });

  test("is searched for ids, codes, texts, closed fields, agency-only properties and data", () => {
    const secrets = secretsOf(city.catalog, schemas, root);
    const texts = new Set(secrets.map(({ text }) => text));
    for (const secret of [
      "health-commission/newborn-screening-results",
      "新生儿疾病筛查与确诊记录",
      "Newborn screening and diagnoses",
      "holderIdNumber",
      "representativeName",
      "dutyOfficePhone",
      "sample-transport-data",
    ])
      expect(texts).toContain(secret);
    expect(
      secrets.some(({ what }) =>
        what.startsWith("data/health-commission/hospitals/2026-q3/hospitals.csv (dutyOfficePhone)"),
      ),
    ).toBe(true);
    expect(secrets.length).toBeGreaterThan(400);
  });

  test("the sharing site holds these texts, so the search for them finds what is there", async () => {
    const found = new Set(
      (await findLeaks(built("share"), city.catalog, schemas, root)).map(({ text }) => text),
    );
    expect(found.size).toBeGreaterThan(300);
    expect(found).toContain("health-commission/newborn-screening-results");
    expect(found).toContain("sharing");
    expect(found).toContain("https://git.chengchuan.example/open-data/catalog");
  });

  test("counts opened entries only", () => {
    const read = (path: string) => JSON.parse(readFileSync(join(built("open"), "api/v1", path), "utf8"));
    const { entries } = read("catalog.json") as { entries: number };
    const { items } = read("datasets/pages/1.json") as { items: { opening: string }[] };
    const opened = [...city.catalog.entries.values()].filter(
      ({ value }) =>
        value.opening &&
        value.opening.type !== "none" &&
        value.status !== "moved" &&
        value.status !== "withdrawn",
    );
    expect(entries).toBe(opened.length);
    expect(
      items.filter(({ opening }) => opening === "unconditional" || opening === "conditional").length,
    ).toBe(opened.length);
  });
});

test("canaries in every agency-only property, closed field, closed entry and closed file stay behind", {
  timeout: 120_000,
}, async () => {
  const planted = join(root, ".mulu/test/canaries/city");
  const canaries = plantCity(schemas, join(root, FIXTURE), planted);
  expect(canaries.size).toBeGreaterThan(1000);
  const project = load(planted);
  // They were read: what the opening site lacks was held back, not lost.
  const { agencies, entries, systems } = project.catalog;
  const text = JSON.stringify(
    [...agencies.values(), ...entries.values(), ...systems.values()].map(({ id, value }) => [id, value]),
  );
  const inRecords = [...canaries].filter(([, what]) => !/\((cell|closed column)\)$/.test(what));
  expect(inRecords.filter(([word]) => !text.includes(word))).toEqual([]);

  const out = await build(planted, ".mulu/test/canaries/dist", { MULU_SITES: "open" });
  const secrets = [...canaries].map(([word, what]) => ({ text: word, what }));
  expect(await findSecrets(join(out, "open"), secrets, agencyOnlyKeys(schemas))).toEqual([]);
  expect(await findLeaks(join(out, "open"), project.catalog, schemas, root)).toEqual([]);

  // Rows that differ from the release before in a closed column only did not change.
  const { files } = JSON.parse(
    readFileSync(join(out, "open/api/v1/datasets/health-commission/hospitals.json"), "utf8"),
  ) as { files: { changes?: DataChanges }[] };
  expect(files.at(-1)?.changes).toMatchObject({
    since: "2026-q3",
    rows: { added: 0, removed: 0, changed: 0 },
    byColumn: [],
  });
});

test("a leak that is planted in the built site is found, wherever it hides", async () => {
  const leaky = join(root, ".mulu/test/leaky");
  rmSync(leaky, { recursive: true, force: true });
  cpSync(built("open"), leaky, { recursive: true });
  const change = (path: string, by: (bytes: Buffer) => string | Buffer) =>
    writeFileSync(join(leaky, path), by(readFileSync(join(leaky, path))));
  const fragment = `pagefind/fragment/${readdirSync(join(leaky, "pagefind/fragment"))[0]}`;
  const title = "新生儿疾病筛查与确诊记录";

  change("index.html", (html) => `${html}<!-- ${title} -->`);
  change("themes/index.html", (html) => `${html}<a href="/datasets/${encodeURIComponent(title)}/">x</a>`);
  change("agencies/index.html", (html) => `${html}<p>Newborn screening &#x61;nd diagnoses</p>`);
  change(fragment, (bytes) => gzipSync(gunzipSync(bytes).toString("utf8").replace(/.$/s, ` ${title}$&`)));
  change("api/v1/catalog.json", (json) => json.toString().replace("{", '{"confirmedOn":"2026-06-09",'));
  writeFileSync(join(leaky, "assets/page.js.map"), JSON.stringify({ sourcesContent: ["holderIdNumber"] }));
  change(
    "lists/index.html",
    (html) => `${html}<a href="https://git.chengchuan.example/open-data/catalog">x</a>`,
  );
  change("search/index.html", (html) => `${html}<!-- GitHub -->`);
  writeFileSync(join(leaky, "data.csv.gz"), gzipSync("sample-transport-data"));
  writeFileSync(
    join(leaky, "table.xlsx"),
    zipSync({ "xl/sharedStrings.xml": strToU8("<t>representativeName</t>") }),
  );
  writeFileSync(join(leaky, "picture.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));

  const leaks = (await findLeaks(leaky, city.catalog, schemas, root)).map(
    ({ file, text }) => `${file}: ${text}`,
  );
  expect(leaks.sort()).toEqual(
    [
      `index.html: ${title}`,
      `themes/index.html: ${title}`,
      "agencies/index.html: Newborn screening and diagnoses",
      "agencies/index.html: newborn screening",
      `${fragment}: ${title}`,
      "api/v1/catalog.json: confirmedOn",
      "assets/page.js.map: holderIdNumber",
      "lists/index.html: https://git.chengchuan.example/open-data/catalog",
      "lists/index.html: git.chengchuan.example",
      "search/index.html: GitHub",
      "data.csv.gz: sample-transport-data",
      "table.xlsx: representativeName",
      "picture.png: ",
    ].sort(),
  );
});
