import type { Field, Subject } from "../../src/catalog/types.gen.ts";
import type { Random } from "../sample-data/random.ts";
import type { Opening } from "./access.ts";
import { FIELDS, RESTRICTED_FIELDS } from "./words.ts";

/**
 * The data dictionary of an entry: 5 to 15 items, small ones more often, the first one its key; data about persons or
 * organisations has the number that marks them.
 */
export function makeFields(dice: Random, opening: Opening, subject: Subject): Field[] {
  const size = Math.min(dice.int(4, 14), dice.int(4, 14));
  const restricted = opening === "none" ? 0.5 : opening === "conditional" ? 0.3 : 0.05;
  const own = [...NUMBERS[subject], ...(dice.chance(restricted) ? [dice.pick(RESTRICTED_FIELDS)] : [])];
  return [KEY, ...dice.sample(FIELDS, size - own.length), ...own].map((field) =>
    dice.chance(0.05)
      ? { ...field, definition: { zh: `${field.title.zh}，按业务系统登记的内容填写。` } }
      : field,
  );
}

const NUMBERS: Record<Subject, Field[]> = {
  persons: [
    {
      name: "idNumber",
      title: { zh: "身份证号码" },
      type: "string",
      identifierRole: "citizenId",
      opening: "none",
    },
  ],
  organisations: [
    { name: "orgNumber", title: { zh: "统一社会信用代码" }, type: "string", identifierRole: "creditCode" },
  ],
  neither: [],
};

const KEY: Field = { name: "recordId", title: { zh: "记录编号" }, type: "string", required: true, key: true };
