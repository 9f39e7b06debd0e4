import type { CodeList } from "../catalog/generate.ts";
import { codeOfSpelling } from "../catalog/nearest.ts";
import type { Field } from "../catalog/types.gen.ts";
import { isCitizenNumber } from "../rules/person-number-closed.ts";
import type { TableHead } from "../tables/cells.ts";
import { columnType } from "../tables/column-type.ts";
import { columnName } from "./parts.ts";

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** Both numbers have 18 characters, and the last may be a letter. */
const NUMBER = { type: "string", length: 18 } as const;

/**
 * One item for each column of a table, to be gone through by somebody who knows it.
 * @param lists the code lists: their spellings tell identity numbers and credit codes
 */
export function proposeFields({ columns, rows }: TableHead, lists: Record<string, CodeList>): Field[] {
  const fields: Field[] = [];
  for (const [index, column] of columns.entries()) {
    const taken = fields.map(({ name }) => name);
    const title = { zh: column };
    const own = IDENTIFIER.test(column) && !taken.includes(column) ? column : undefined;
    const name = own ?? columnName(title, taken) ?? columnName({ en: `column ${index + 1}` }, taken);
    const role = isCitizenNumber({ title }) ? "citizenId" : codeOfSpelling(lists["identifier-role"], column);
    const field = { title, name: name ?? column };
    if (role === "citizenId") fields.push({ ...field, ...NUMBER, identifierRole: role, opening: "none" });
    else if (role === "creditCode") fields.push({ ...field, ...NUMBER, identifierRole: role });
    else fields.push({ ...field, ...columnType(rows.map((row) => row[index] ?? "")) });
  }
  return fields;
}
