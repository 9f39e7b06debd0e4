import fc from "fast-check";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { decode } from "../../../src/catalog/decode.ts";
import { type Finding, summarize } from "../../../src/catalog/finding.ts";
import { fixRecord } from "../../../src/catalog/fix/record.ts";
import { codeOfSpelling } from "../../../src/catalog/nearest.ts";
import { formatGithub } from "../../../src/catalog/output/github.ts";
import { formatGitlab } from "../../../src/catalog/output/gitlab.ts";
import { formatMarkdown } from "../../../src/catalog/output/markdown.ts";
import { formatSarif } from "../../../src/catalog/output/sarif.ts";
import { formatFindings } from "../../../src/catalog/output/text.ts";
import { parseRecord } from "../../../src/catalog/parse.ts";
import { rules } from "../../../src/rules/index.ts";
import { judge } from "../../../src/rules/judge.ts";
import { agency, date, lists, readRoots, schemas, temporary, validate } from "../../support.ts";
import { mutatedEntry } from "./mutated.ts";

const SEED = 20261124;
const PATH = "catalogs/transport-bureau/datasets/car-parks.json";
const fix = (bytes: Uint8Array) => fixRecord(bytes, "dataset", "../schema.json", { schemas, validate });
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** All findings of a small city with this entry, as check finds them. */
function check(bytes: Uint8Array): Finding[] {
  const folder = temporary({ [PATH]: bytes, "catalogs/transport-bureau/agency.json": agency });
  return judge(readRoots(folder), date);
}

describe("200 entries after an accident", { timeout: 60_000 }, () => {
  it("end no check, and every finding points into its file", () => {
    fc.assert(
      fc.property(mutatedEntry, (bytes) => {
        const lines = decode(bytes).text.split("\n");
        for (const { file, line, column, message } of check(bytes)) {
          expect(message.zh).not.toBe("");
          if (file !== PATH) continue;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it("are reported in every format", () => {
    fc.assert(
      fc.property(mutatedEntry, (bytes) => {
        const findings = check(bytes);
        const summary = summarize(findings, 2);
        const { text } = decode(bytes);
        const options = {
          rules,
          pageOf: (path: string) => path,
          pathOf: (file: string) => file,
          textOf: () => text,
        };
        for (const lang of ["zh", "en"] as const) {
          expect(formatFindings(findings, summary, lang, { textOf: () => text })).not.toBe("");
          expect(formatMarkdown(findings, summary, lang, [])).not.toBe("");
          const commands = formatGithub(findings, summary, lang, (file) => file)
            .trimEnd()
            .split("\n");
          expect(
            commands.filter((line) => !/^::(error|warning|notice)/.test(line)).length,
          ).toBeLessThanOrEqual(1);
          expect(JSON.parse(formatGitlab(findings, lang, (file) => file))).toBeInstanceOf(Array);
          const { runs } = JSON.parse(formatSarif(findings, lang, options)) as Log;
          for (const { fixes = [] } of runs[0]?.results ?? [])
            for (const { artifactChanges } of fixes)
              expect(artifactChanges.every(({ replacements }) => replacements.length > 0)).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it("are not worse after fix: no new fault of form, and of the rules only what a value says that could not be read before", () => {
    let mended = 0;
    fc.assert(
      fc.property(mutatedEntry, (bytes) => {
        const { text, repairs } = fix(bytes);
        if (text === undefined) return;
        mended += repairs.length;
        const before = new Set(check(bytes).map(keyOf));
        const news = check(bytesOf(text)).filter((finding) => !before.has(keyOf(finding)));
        expect(repairs.length > 0 ? news.filter(({ rule }) => !RULES.has(rule)) : news).toEqual([]);
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(mended).toBeGreaterThan(50);
  });
});

describe("400 entries after an accident", { timeout: 60_000 }, () => {
  it("have nothing left to fix after fix", () => {
    fc.assert(
      fc.property(mutatedEntry, (bytes) => {
        const { text } = fix(bytes);
        if (text !== undefined)
          expect(fix(bytesOf(text))).toEqual({ repairs: [], mended: [], formatted: false, left: [] });
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it("say after fix what they said before: every value is kept, but for the ways of writing that are listed", () => {
    fc.assert(
      fc.property(mutatedEntry, (bytes) => {
        const { text } = fix(bytes);
        if (text === undefined) return;
        const found = differences(parseRecord(bytes).value, JSON.parse(text), "");
        expect(found.filter((difference) => difference !== "/$schema: added")).toEqual([]);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

const RULES = new Set(rules.map(({ id }) => id));
const keyOf = ({ rule, pointer, file }: Finding) => `${file} ${rule} ${pointer}`;

/** Where two values do not say the same. */
function differences(before: unknown, after: unknown, pointer: string): string[] {
  if (typeof before === "string" && typeof after === "string")
    return same(before, after) ? [] : [`${pointer}: ${before} → ${after}`];
  if (typeof before === "string" && typeof after === "object" && after !== null) {
    const { zh, ...rest } = after as { zh?: unknown };
    return Object.keys(rest).length === 0
      ? differences(before, zh, pointer)
      : [`${pointer}: more than a text`];
  }
  if (typeof before !== "object" || before === null || typeof after !== "object" || after === null)
    return Object.is(before, after) || before === after ? [] : [`${pointer}: ${before} → ${after}`];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (Array.isArray(before) !== Array.isArray(after)) return [`${pointer}: list`];
  return keys.flatMap((key) =>
    Object.hasOwn(before, key) && Object.hasOwn(after, key)
      ? differences(Reflect.get(before, key), Reflect.get(after, key), `${pointer}/${key}`)
      : [`${pointer}/${key}: ${Object.hasOwn(after, key) ? "added" : "dropped"}`],
  );
}

/** Whether two texts are one but for width, blanks at the ends, the way of a date, the spelling of a code. */
function same(before: string, after: string): boolean {
  if (before === after || before.trim().normalize("NFKC") === after.normalize("NFKC")) return true;
  const numbers = /^(\d{4})-(\d\d)-(\d\d)$/.exec(after)?.slice(1).map(Number);
  const written = before.normalize("NFKC").trim();
  const parts = /^\d{8}$/.test(written)
    ? [written.slice(0, 4), written.slice(4, 6), written.slice(6)]
    : written.match(/\d+/g);
  if (numbers && parts?.map(Number).join() === numbers.join()) return true;
  return Object.values(lists).some((list) => codeOfSpelling(list, before) === after);
}
