import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { lists, root } from "../../support.ts";

const FOLDER = join(root, "test/fixtures/city/transport-bureau/datasets");
const TEXTS = readdirSync(FOLDER)
  .sort()
  .map((name) => readFileSync(join(FOLDER, name), "utf8"));

type Json = Record<string, unknown> | unknown[];

/** What people and programs write where a record expects something else. */
const ODD = fc.oneof(
  fc.constantFrom<unknown[]>(
    ...[null, true, 0, -0, 1e308, 1.5, "", " ", "　", [], {}, [[]], { zh: "" }, { zh: 1, en: null }],
    ...[
      "每天",
      "按月",
      "不予开放",
      "主动公开",
      "无条件",
      " Daily ",
      "ｄａｉｌｙ",
      "dialy",
      "有效",
      "部门",
      "文本",
    ],
    ...[
      "2024年3月1日",
      "２０２４/３/１",
      "20240301",
      "2024/13/45",
      "2024-02-30",
      "去年",
      "2024-03-01T00:00:00Z",
    ],
    ...[
      "ｈｔｔｐｓ：／／ａ．example",
      "https://a.example/ｘ",
      "ａ@b.example",
      "０００－１２３４５",
      "Ａ-b",
      "a/b ",
      "__proto__",
    ],
    ...[
      "\ud800",
      "a\udc00b",
      "\u0000",
      "\ufeff",
      "\u200b",
      "e\u0301",
      "👩‍👩‍👧",
      "全角Ａ",
      "Ａ".repeat(300),
      "长".repeat(6000),
    ],
    JSON.parse('{ "__proto__": { "zh": "每天" }, "constructor": 1, "": 2 }'),
    [nested(20)],
    nested(150),
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 2 }),
);

function nested(depth: number): unknown {
  return depth === 0 ? "底" : [nested(depth - 1)];
}

/** Something happens at one place of the value. */
function valueAccident(): fc.Arbitrary<(value: Json) => void> {
  const where = fc.nat(400);
  const name = fc.constantFrom("tittle", "名称", "__proto__", "a/b~c", "", "toString", "1");
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(where, ODD).map(([at, odd]) => place(at, (parent, key) => set(parent, key, odd))),
    },
    { weight: 1, arbitrary: where.map((at) => place(at, remove)) },
    {
      weight: 1,
      arbitrary: fc.tuple(where, name).map(([at, to]) => place(at, (parent, key) => rename(parent, key, to))),
    },
    {
      weight: 8,
      arbitrary: fc.tuple(where, otherWay()).map(([at, change]) => (value: Json) => {
        const places = [...each(value)].filter(
          ([parent, key]) => change(get(parent, key)) !== get(parent, key),
        );
        const [parent, key] = places[at % places.length] ?? [];
        if (parent && key !== undefined) set(parent, key, change(get(parent, key)));
      }),
    },
    {
      weight: 1,
      arbitrary: where.map((at) =>
        place(at, (parent, key) => Array.isArray(parent) && parent.push(get(parent, key))),
      ),
    },
  );
}

/** Other ways to write a value: blanks around a text, wide, a code or a date as it is spoken, a map's Chinese alone. */
const otherWay = () =>
  fc.constantFrom<(value: unknown) => unknown>(
    (value) => (typeof value === "string" ? ` ${value}\u3000` : value),
    (value) => (typeof value === "string" ? wide(value) : value),
    (value) => (typeof value === "object" && value !== null && "zh" in value ? value.zh : value),
    (value) =>
      typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value.replaceAll("-", "/") : value,
    (value) => LABELS.get(value) ?? value,
  );
const LABELS = new Map<unknown, string>(
  Object.values(lists).flatMap(({ codes }) => codes.map(({ code, zh }) => [code, zh] as const)),
);
const wide = (text: string) =>
  text.replaceAll(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Something happens to the text. */
function textAccident(): fc.Arbitrary<(text: string) => string> {
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const odd = fc.constantFrom(
    ...'",:{}[]\\“”，：／1e',
    "\u0000",
    "\ufeff",
    "\t",
    "\r\n",
    "// 注\n",
    "/* 注 */",
    '"theme": "x",',
    ",",
    "99999999999999999999",
    "1e999",
  );
  const inside = (text: string, part: number) => Math.floor(part * text.length);
  return fc.oneof(
    at.map((part) => (text: string) => text.slice(0, inside(text, part))),
    fc.tuple(at, odd).map(
      ([part, piece]) =>
        (text: string) =>
          text.slice(0, inside(text, part)) + piece + text.slice(inside(text, part)),
    ),
    at.map(
      (part) => (text: string) => text.slice(0, inside(text, part)) + text.slice(inside(text, part) + 1),
    ),
    fc.constantFrom<(text: string) => string>(
      (text) => text.replaceAll('"', "'"),
      (text) => text.replaceAll(/"([^"\n]*)"/g, "“$1”"),
      (text) => text.replaceAll("\n", "\r\n"),
      (text) => text.replaceAll(/\n */g, ""),
      (text) => text.replaceAll("  ", "\t"),
      (text) => text.replaceAll(/([\]}"])\n( *)([\]}])/g, "$1,\n$2$3"),
      (text) => text.replace(/"status"/, '"status": "active", "status"'),
      (text) => `// 说明\n${text}`,
      (text) => text.replaceAll("：", ":"),
      (text) => `${text}${text}`,
      () => "",
      () => "null\n",
      () => "[]",
    ),
  );
}

/** The text as bytes, sometimes in another encoding, sometimes with a byte lost. */
function encoding(): fc.Arbitrary<(text: string) => Uint8Array> {
  const lose = fc.double({ min: 0, max: 0.999, noNaN: true });
  const swap = (bytes: Uint8Array) => bytes.map((_, i) => bytes[i ^ 1] ?? 0);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant((text: string) => new Uint8Array(Buffer.from(text))) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<(text: string) => Uint8Array>(
        (text) => new Uint8Array(Buffer.from(`\ufeff${text}`)),
        (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
        (text) => swap(new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))),
        (text) => Uint8Array.from([...text].flatMap((character) => GBK.get(character) ?? [0x3f])),
      ),
    },
    {
      weight: 1,
      arbitrary: lose.map((part) => (text: string) => {
        const bytes = Buffer.from(text);
        return Uint8Array.from(bytes).filter((_, i) => i !== Math.floor(part * bytes.length));
      }),
    },
  );
}

/** The characters of GBK with their bytes, from the decoder that the platform has. */
const GBK = new Map<string, number[]>();
for (let high = 0x81; high < 0xff; high++)
  for (let low = 0x40; low < 0xff; low++)
    GBK.set(new TextDecoder("gbk").decode(Uint8Array.from([high, low])), [high, low]);
for (let code = 0; code < 0x80; code++) GBK.set(String.fromCharCode(code), [code]);

type Change = (parent: Json, key: string) => void;

/** Does something at the nth value of a record, counted around. */
const place = (at: number, change: Change) => (value: Json) => {
  const places = [...each(value)];
  const [parent, key] = places[at % places.length] ?? [value, "title"];
  change(parent, key);
};

function* each(value: Json): Generator<[Json, string]> {
  for (const [key, part] of Object.entries(value)) {
    yield [value, key];
    if (typeof part === "object" && part !== null) yield* each(part as Json);
  }
}

const get = (parent: Json, key: string): unknown => (parent as Record<string, unknown>)[key];
const set = (parent: Json, key: string, value: unknown) =>
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
const remove: Change = (parent, key) => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<string, unknown>)[key];
};
function rename(parent: Json, key: string, to: string): void {
  const value = get(parent, key);
  if (Array.isArray(parent)) return;
  remove(parent, key);
  set(parent, to, value);
}

/** The bytes of an entry after some accidents: to its values, to its text, to its encoding. */
export const mutatedEntry: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(valueAccident(), { maxLength: 8 }),
    fc.oneof(fc.constant([]), fc.array(textAccident(), { maxLength: 2 })),
    encoding(),
  )
  .map(([text, values, texts, encode]) => {
    const value = JSON.parse(text) as Json;
    for (const spoil of values) spoil(value);
    return encode(texts.reduce((spoilt, spoil) => spoil(spoilt), `${JSON.stringify(value, null, 2)}\n`));
  });
