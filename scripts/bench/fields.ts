import type { Field } from "../../src/catalog/types.gen.ts";
import type { Random } from "../sample-data/random.ts";
import type { Opening } from "./access.ts";
import { FIELDS, RESTRICTED_FIELDS } from "./words.ts";

/** The data dictionary of an entry: 5 to 15 items, small ones more often, the first one its key. */
export function makeFields(dice: Random, opening: Opening): Field[] {
  const size = Math.min(dice.int(4, 14), dice.int(4, 14));
  const restricted = opening === "none" ? 0.5 : opening === "conditional" ? 0.3 : 0.05;
  const own = dice.chance(restricted) ? [dice.pick(RESTRICTED_FIELDS)] : [];
  return [KEY, ...dice.sample(FIELDS, size - own.length), ...own].map((field) =>
    dice.chance(0.1)
      ? { ...field, definition: { zh: `${field.title.zh}，按业务系统登记的内容填写。` } }
      : field,
  );
}

const KEY: Field = { name: "recordId", title: { zh: "记录编号" }, type: "string", required: true, key: true };
