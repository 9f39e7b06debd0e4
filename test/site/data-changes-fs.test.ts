import { join } from "node:path";
import { expect, it } from "vitest";
import type { Projection, ServedFile } from "../../src/catalog/project.ts";
import type { Field } from "../../src/catalog/types.gen.ts";
import { fileChanges } from "../../src/site/data-changes-fs.ts";
import { temporary } from "../support.ts";

const ID = "transport-bureau/piers";
const field = (name: string, key?: boolean): Field => ({
  name,
  title: { zh: name },
  type: "string",
  ...(key ? { key } : {}),
});

/** A projection that serves these texts as releases of one file. */
function projection(texts: string[], fields: Field[]): Projection {
  const folder = temporary(Object.fromEntries(texts.map((text, at) => [`r${at}.csv`, text])));
  const files = texts.map(
    (text, at): ServedFile => ({
      distribution: "piers-csv",
      release: `r${at}`,
      path: `datasets/${ID}/r${at}/piers.csv`,
      latest: `datasets/${ID}/latest/piers.csv`,
      bytes: text.length,
      source: join(folder, `r${at}.csv`),
    }),
  );
  return {
    entries: new Map([[ID, { id: ID, fields }]]),
    files: new Map([[ID, files]]),
  } as unknown as Projection;
}

const FIELDS = [field("code", true), field("berths")];

it("each release is compared with the one before, samples are given of the newest", async () => {
  const texts = ["code,berths\n1,3\n", "code,berths\n1,3\n2,4\n", "code,berths\n1,5\n2,4\n"];
  const changes = await fileChanges()(projection(texts, FIELDS));
  expect(
    [...changes.values()].map(({ since, rows, samples }) => [since, rows.added, rows.changed, samples]),
  ).toEqual([
    ["r0", 1, 0, undefined],
    [
      "r1",
      0,
      1,
      {
        added: [],
        removed: [],
        changed: [{ key: { code: "1" }, before: { berths: "3" }, after: { berths: "5" } }],
      },
    ],
  ]);
});

it("a column that the projection took out is not in a byte of them, and no row changed that changed only there", async () => {
  const texts = ["code,phone,berths\n1,00000001,3\n", "code,phone,berths\n1,00000002,3\n"];
  const [changed] = [...(await fileChanges()(projection(texts, FIELDS))).values()];
  expect(changed?.rows).toEqual({ before: 1, after: 1, added: 0, removed: 0, changed: 0 });
  expect(JSON.stringify(changed)).not.toMatch(/phone|0000000/);
});

it("an item that is described on the site but not opened is compared nowhere", async () => {
  const texts = ["code,phone,berths\n1,00000001,3\n", "code,phone,berths\n1,00000002,4\n"];
  const given = projection(texts, [...FIELDS, field("phone")]);
  for (const file of given.files.get(ID) ?? []) file.columns = ["code", "berths"];
  const [changed] = [...(await fileChanges()(given)).values()];
  expect(changed?.byColumn).toEqual([{ column: "berths", rows: 1 }]);
  expect(JSON.stringify(changed)).not.toMatch(/phone|0000000/);
});

it.each([
  [undefined, 1],
  [["code", "berths"], 0],
])("places of GeoJSON are compared only where nothing is kept back", async (columns, rows) => {
  const shape = (y: number) =>
    JSON.stringify({
      features: [
        { type: "Feature", properties: { code: "1" }, geometry: { type: "Point", coordinates: [1, y] } },
      ],
    });
  const given = projection(["", ""], FIELDS);
  const folder = temporary({ "r0.geojson": shape(1), "r1.geojson": shape(2) });
  for (const [at, file] of given.files.get(ID)?.entries() ?? [])
    Object.assign(file, {
      path: file.path.replace(".csv", ".geojson"),
      source: join(folder, `r${at}.geojson`),
      columns,
    });
  const [changed] = [...(await fileChanges()(given)).values()];
  expect(changed?.rows.changed).toBe(rows);
});

it("a table that is offered in another format from a release on is compared with the one of its name", async () => {
  const given = projection(["code,berths\n1,3\n", ""], FIELDS);
  const folder = temporary({ "r1.json": '[{"code":"1","berths":"3"},{"code":"2","berths":"1"}]' });
  const [, newer] = given.files.get(ID) ?? [];
  Object.assign(newer ?? {}, {
    distribution: "piers-json",
    path: `datasets/${ID}/r1/piers.json`,
    source: join(folder, "r1.json"),
  });
  Object.assign(given.entries.get(ID) ?? {}, { releases: [{ id: "r0" }, { id: "r1" }] });
  const changes = await fileChanges()(given);
  expect([...changes].map(([path, { since, rows }]) => [path, since, rows.added])).toEqual([
    [`datasets/${ID}/r1/piers.json`, "r0", 1],
  ]);
});

it("a file that cannot be read has no changes", async () => {
  const changes = await fileChanges()(projection(["code,berths\n1,3\n", 'code,berths\n"1,3\n'], FIELDS));
  expect([...changes]).toEqual([]);
});

it("a file in another encoding is compared by what it says", async () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const folder = temporary({ "a.csv": "code,berths\n1,三\n", "b.csv": utf16("code,berths\n1,三\n") });
  const given = projection(["", ""], FIELDS);
  const files = given.files.get(ID) ?? [];
  for (const [at, name] of ["a.csv", "b.csv"].entries())
    Object.assign(files[at] ?? {}, { source: join(folder, name) });
  const [changed] = [...(await fileChanges()(given)).values()];
  expect(changed?.rows).toMatchObject({ before: 1, after: 1, changed: 0 });
});
