import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Finding, Issue } from "../src/catalog/finding.ts";
import { readCatalog } from "../src/catalog/read-fs.ts";
import { readCodeLists, readSchemas } from "../src/catalog/schemas-fs.ts";
import type { Config } from "../src/catalog/types.gen.ts";
import { compileValidator } from "../src/catalog/validate.ts";
import { judge } from "../src/rules/judge.ts";

/** The project's folder. */
export const root = join(import.meta.dirname, "..");
export const schemas = readSchemas(root);
export const lists = readCodeLists(root);
export const validate = compileValidator(schemas, lists);

/** The day on which every test judges (vitest.config.ts pins it). */
export const date = String(process.env.MULU_DATE);

/** A configuration of one office, so that a catalog of one agency is complete. */
export const config: Config = {
  ...(JSON.parse(readFileSync(join(root, "mulu.config.json"), "utf8")) as Config),
  offices: { authority: "data-bureau", operator: "data-bureau", projectOffice: "data-bureau" },
  baseCoMaintainers: [],
};

/** The smallest records that satisfy the schema and every rule. */
export const agency = {
  ...(readJson("test/schema/pass/agency/smallest.json").value as object),
  rulesDocument: { title: { zh: "公共数据管理制度" } },
  responsiblePost: { zh: "首席数据官岗" },
  securityContact: { office: { zh: "信息安全科" } },
};
export const dataset = {
  ...(readJson("test/schema/pass/dataset/smallest.json").value as object),
  collection: {
    from: ["ownWork"],
    scope: { zh: "全市公交站点" },
    format: { zh: "站点登记表" },
    procedure: { zh: "线路调整后更新" },
  },
  sharing: { type: "unconditional", modes: ["file"] },
  opening: { type: "unconditional", modes: ["file"] },
  releases: [{ id: "2026-10", asOf: "2026-10-31", published: "2026-11-05" }],
  confirmedOn: "2026-05-20",
  grading: { grade: "general", level: 1 },
  distributions: [
    {
      id: "stops-csv",
      mode: "file",
      format: "csv",
      url: "https://data.chengchuan.example/bus-stops.csv",
      audience: "public",
    },
  ],
  license: "CC-BY-4.0",
};
export const system = {
  $schema: "../../../schemas/v1/system.schema.json",
  name: { zh: "公交调度系统", en: "Bus dispatch system" },
  builtBy: "city",
  connection: { state: "connected", lastExchange: "2026-11-20" },
  delivery: "realtime",
  protectionLevel: 2,
};

export function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, path), "utf8")) as Record<string, unknown>;
}

/** Files by path: text, bytes, or a value that is written as JSON. */
export type Files = Record<string, string | Uint8Array | object>;

/** A temporary folder with these files, removed when the test ends. */
export function temporary(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "mulu-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes these files into a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const plain = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(join(folder, path), plain ? content : `${JSON.stringify(content, null, 2)}\n`);
  }
}

/** Reads these roots of a folder; the shown paths start with the root's name. */
export const readRoots = (folder: string, roots = ["catalogs"], given = config) =>
  readCatalog(roots, given, validate, folder);

/** All findings of the catalogs in a folder. */
export const judgeRoots = (folder: string, roots?: string[], given?: Config, on = date): Finding[] =>
  judge(readRoots(folder, roots, given), on);

/** An issue as a reader sees it: rule, pointer, then the words in both languages, hints indented. */
export function words({ rule, pointer, message, hint }: Issue | Finding): string {
  const lines = (["zh", "en"] as const).flatMap((lang) => [
    message[lang],
    ...(hint ? [`  ${hint[lang]}`] : []),
  ]);
  return [`${rule} ${pointer || "/"}`, ...lines].join("\n");
}

/** The same with file, line and column in front. */
export const placed = (finding: Finding): string =>
  `${finding.file}:${finding.line}:${finding.column} ${finding.level} ${words(finding)}`;
