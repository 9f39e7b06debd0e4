import type { LanguageMap } from "../catalog/types.gen.ts";
import { codeValues, type RowColumn } from "./column.ts";

/** Both languages in a line, each text once. */
export const bothLanguages = ({ zh, en }: LanguageMap): string => (en && en !== zh ? `${zh} / ${en}` : zh);

/** What a developer reads of a column: title, definition, unit, and what the codes mean. */
export function describeColumn({ field, ...column }: RowColumn): string[] {
  const coded = codeValues(column) !== undefined;
  return [
    bothLanguages(field.title),
    ...(field.definition ? [bothLanguages(field.definition)] : []),
    ...(field.unit ? [`单位 Unit: ${bothLanguages(field.unit)}`] : []),
    ...(field.key ? ["主键 Key"] : []),
    ...(coded ? (field.codes ?? []).map(({ value, title }) => `\`${value}\` ${bothLanguages(title)}`) : []),
  ].map(oneLine);
}

/** Contributed text in one line, so that it cannot end what it stands in. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

/** A doc comment of JavaScript. */
export function docComment(lines: string[], indent = ""): string {
  const safe = lines.map((line) => oneLine(line).replaceAll("*/", "*\u200B/").replaceAll("@", "@\u200B"));
  return safe.length === 1
    ? `${indent}/** ${safe[0]} */\n`
    : `${indent}/**\n${safe.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}
