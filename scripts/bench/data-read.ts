// Reads a table in a process of its own, so that its memory can be told: `node scripts/bench/data-read.ts <file> bare|check`.
// Prints seconds and what was found as JSON.
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { checkData } from "../../src/rules/check-data-fs.ts";
import { DATA_BOX, DATA_FIELDS } from "./data-file-fs.ts";

const [file = "", mode] = process.argv.slice(2);
const started = performance.now();
const count = mode === "check" ? await check() : await bare();
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, count }));

/** Findings of the whole check. */
async function check(): Promise<number> {
  const value = {
    fields: DATA_FIELDS,
    opening: { type: "unconditional" as const, modes: ["file" as const] },
    spatial: { bbox: DATA_BOX as unknown as never[] },
  };
  const findings = await checkData({
    file,
    source: file,
    entry: { id: "a/b", agency: "a", file: "a/datasets/b.json", text: "", value, issues: [] },
    release: { id: "2026", asOf: "2026-01-01", published: "2026-01-02" },
    distribution: {
      id: "csv",
      mode: "file",
      format: "csv",
      path: file,
      audience: "public",
      crs: "EPSG:4490",
    },
  });
  for (const { line, message } of findings.slice(0, 3)) console.error(`${line}: ${message.en}`);
  return findings.length;
}

/** Rows of the same parser, which does nothing with them. */
async function bare(): Promise<number> {
  let rows = 0;
  const parser = createReadStream(file).pipe(
    parse({
      on_record() {
        rows++;
        return null;
      },
    }),
  );
  parser.resume();
  await new Promise((resolve, reject) => parser.on("end", resolve).on("error", reject));
  return rows;
}
