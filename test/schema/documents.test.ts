import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Kind } from "../../src/catalog/validate.ts";
import { readJson, root, validate } from "../support.ts";

// One small document a claim, for any implementer of the standard: {title, value} in pass/,
// {title, rule, pointer, value} in fail/. A document that fails has one cause.
const KINDS: Kind[] = ["dataset", "agency", "config"];

describe.each(KINDS)("%s", (kind) => {
  it.each(documents(`pass/${kind}`))("accepts $name: $title", ({ value }) => {
    expect(validate(kind, value)).toEqual([]);
  });

  it.each(documents(`fail/${kind}`))("refuses $name: $title", ({ value, rule, pointer }) => {
    expect(validate(kind, value).map((issue) => [issue.rule, issue.pointer])).toEqual([[rule, pointer]]);
  });
});

function documents(folder: string) {
  return readdirSync(join(root, "test/schema", folder)).map((name) => ({
    name: `${folder}/${name}`,
    ...(readJson(`test/schema/${folder}/${name}`) as {
      title: string;
      value: unknown;
      rule: string;
      pointer: string;
    }),
  }));
}
