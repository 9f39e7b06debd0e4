import { expect, it } from "vitest";
import { orderKeys } from "../../src/catalog/key-order.ts";
import { schemas } from "../support.ts";

const keysOf = (value: unknown) => JSON.stringify(value);

it("puts keys into the order of the schema, at every depth and in every item of a list", () => {
  const record = {
    status: "active",
    sharing: { basis: [{ rank: "law", title: "示例条例" }], type: "conditional" },
    fields: [{ type: "string", title: { en: "Name", zh: "名称" }, name: "name" }],
    title: { zh: "公交站点" },
  };
  expect(keysOf(orderKeys(record, "dataset", schemas))).toBe(
    keysOf({
      title: { zh: "公交站点" },
      fields: [{ name: "name", title: { zh: "名称", en: "Name" }, type: "string" }],
      sharing: { type: "conditional", basis: [{ title: "示例条例", rank: "law" }] },
      status: "active",
    }),
  );
});

it("puts keys that the schema does not have last, in their own order", () => {
  expect(keysOf(orderKeys({ zebra: 1, name: 2, ape: 3 }, "system", schemas))).toBe(
    keysOf({ name: 2, zebra: 1, ape: 3 }),
  );
});

it("keeps values of a wrong shape and keys with a meaning in JavaScript as data", () => {
  const text = '{"name":"no map","delivery":null,"connection":[1,{"b":2}],"__proto__":{"a":1}}';
  expect(keysOf(orderKeys(JSON.parse(text), "system", schemas))).toBe(
    '{"name":"no map","connection":[1,{"b":2}],"delivery":null,"__proto__":{"a":1}}',
  );
});
