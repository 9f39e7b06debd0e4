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
