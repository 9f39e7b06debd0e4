import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Field, FieldType } from "../../../src/catalog/types.gen.ts";
import { compareFiles } from "../../../src/tables/changes/compare-files-fs.ts";
import { readColumns } from "../../../src/tables/derive/columns.ts";
import { encode } from "../../../src/tables/derive/write.ts";
import { openTable } from "../../../src/tables/open-fs.ts";
import { temporary } from "../../support.ts";

const field = (name: string, zh: string, type: FieldType, key?: boolean): Field => ({
  name,
  title: { zh, en: `The ${name}` },
  type,
  ...(key ? { key } : {}),
});
const FIELDS = [
  field("code", "编号", "string", true),
  field("berths", "泊位", "integer"),
  field("fee", "费用", "currency"),
  field("open", "开放", "boolean"),
  field("longitude", "经度", "double"),
  field("latitude", "纬度", "double"),
];
const HEAD = "code,berths,fee,open,longitude,latitude";
const BEFORE = `编号,泊位,费用,开放,The longitude,纬度\n01,3,2.50,是,120.1,30.1\n02,4,0,否,120.2,30.2\n03,,1,true,120.3,30.3\n`;
const AFTER = `${HEAD}\n01,3,2.5,true,120.1,30.1\n02,5,0,false,120.2,30.2\n04,1,1,false,120.4,30.4\n`;

/** A file with these rows in a format. */
async function written(text: string, format: string): Promise<{ path: string; fields: Field[] }> {
  const table = await readColumns(await openTable(join(temporary({ "a.csv": text }), "a.csv")), FIELDS, true);
  const places: [string, string] = ["longitude", "latitude"];
  const content = await encode(format, table, places, undefined);
  const name = `b.${format}`;
  return { path: join(temporary({ [name]: Buffer.from(content ?? "") }), name), fields: FIELDS };
}

const place = (text: string | Buffer, name = "a.csv") => ({
  path: join(temporary({ [name]: text }), name),
  fields: FIELDS,
});
const WANTED = { key: ["code"], columns: FIELDS.map(({ name }) => name) };

describe("a release in another format than the one before", () => {
  it.each(["csv", "xlsx", "json", "ndjson", "geojson", "parquet"])(
    "tells its changes by value, where a CSV by titles becomes %s",
    async (format) => {
      expect(await compareFiles(place(BEFORE), await written(AFTER, format), WANTED)).toEqual({
        key: ["code"],
        columns: { added: [], removed: [] },
        rows: { before: 3, after: 3, added: 1, removed: 1, changed: 1 },
        byColumn: [{ column: "berths", rows: 1 }],
        samples: {
          added: [{ code: "04", berths: "1", fee: "1", open: "false", longitude: "120.4", latitude: "30.4" }],
          removed: [{ code: "03", berths: "", fee: "1", open: "true", longitude: "120.3", latitude: "30.3" }],
          changed: [{ key: { code: "02" }, before: { berths: "4" }, after: { berths: "5" } }],
        },
      });
    },
  );
});

it("a column that only a late line of JSON names is compared too", async () => {
  const lines = (berths: number) => `{"code":"1"}\n{"code":"2","berths":${berths}}\n`;
  const compared = await compareFiles(place(lines(1), "a.ndjson"), place(lines(2), "a.ndjson"), WANTED);
  expect(compared).toMatchObject({ rows: { changed: 1 }, byColumn: [{ column: "berths", rows: 1 }] });
});

it.each(["2026-11-05T08:00:00", "2026-11-05 08:00", "2026-11-05T08:00"])(
  "the moment %s is the same however a format writes it",
  async (moment) => {
    const fields = [...FIELDS, field("at", "时刻", "datetime")];
    const [before, after] = [`code,at\n1,2026-11-05 08:00:00\n`, `code,at\n1,${moment}\n`].map((text) => ({
      ...place(text),
      fields,
    }));
    if (before && after)
      expect(await compareFiles(before, after, { key: ["code"] })).toMatchObject({ rows: { changed: 0 } });
  },
);

it("numbers too long to be exact are compared as they are written", async () => {
  const [before, after] = ["9007199254740993", "9007199254740992"].map((n) => `code,berths\n1,${n}\n`);
  expect(await compareFiles(place(before ?? ""), place(after ?? ""), WANTED)).toMatchObject({
    rows: { changed: 1 },
  });
});

it("a file that is read in part only is not compared: what is missing would seem removed", async () => {
  const broken = place(`${HEAD}\n01,3\n"02,4\n`);
  expect(await compareFiles(place(BEFORE), broken, WANTED)).toMatchObject({
    side: "after",
    trouble: { kind: "data-quotes" },
  });
  expect(await compareFiles(place("PK\x03\x04", "a.xlsx"), place(AFTER), WANTED)).toMatchObject({
    side: "before",
    trouble: { kind: "data-unreadable" },
  });
});

it("a column without a field is looked at only where no columns are named", async () => {
  const [before, after] = [place("code,note\n1,00000001\n"), place("code,note\n1,00000002\n")];
  const open = await compareFiles(before, after, WANTED);
  expect(open).toMatchObject({ rows: { changed: 0 } });
  expect(JSON.stringify(open)).not.toMatch(/note|0000000/);
  expect(await compareFiles(before, after, { key: ["code"] })).toMatchObject({ rows: { changed: 1 } });
});
