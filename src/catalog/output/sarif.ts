import type { Fix, Log, ReportingDescriptor, Result } from "sarif";
import type { Finding, Lang, Level, PatchOperation, Words } from "../finding.ts";
import { editsOf, regionOf } from "./edits.ts";
import { fingerprints } from "./fingerprint.ts";
import { inOneLine } from "./words.ts";

/** A rule as a program that shows findings describes it. */
export interface RuleInfo {
  id: string;
  level: Level;
  words: Words;
}

export interface SarifOptions {
  /** The rules that the catalog is judged by; findings under other ids come from reading and the schema. */
  rules: RuleInfo[];
  /** The standard's page in a language, from `path` on. */
  pageOf: (path: string, lang: Lang) => string;
  /** The path from the repository's top; undefined for a file outside the repository. */
  pathOf: (file: string) => string | undefined;
  textOf: (file: string) => string | undefined;
}

/** Findings as SARIF 2.1.0 (OASIS), for code scanning and editors. */
export function formatSarif(findings: Finding[], lang: Lang, options: SarifOptions): string {
  const { rules, pageOf, pathOf } = options;
  const ids = [...new Set([...rules.map(({ id }) => id), ...findings.map(({ rule }) => rule)])];
  const names = fingerprints(findings, (file) => pathOf(file) ?? file);
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Mulu",
            informationUri: pageOf("", lang),
            rules: ids.map((id) => descriptor(id, lang, options)),
          },
        },
        language: lang === "zh" ? "zh-CN" : "en",
        columnKind: "utf16CodeUnits",
        results: findings.map((finding, i) =>
          resultOf(finding, ids.indexOf(finding.rule), names[i] ?? "", lang, options),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const READING: Omit<RuleInfo, "id"> = {
  level: "error",
  words: {
    zh: "记录可以读取，并符合标准的模式。",
    en: "The record can be read, and it fits the schema of the standard.",
  },
};

function descriptor(id: string, lang: Lang, { rules, pageOf }: SarifOptions): ReportingDescriptor {
  const rule = rules.find((one) => one.id === id);
  const { words, level } = rule ?? READING;
  return {
    id,
    shortDescription: { text: words[lang] },
    help: { text: `${words.zh}\n${words.en}` },
    helpUri: pageOf(rule ? `rules/#${id}` : "", lang),
    defaultConfiguration: { level },
    properties: { zh: words.zh, en: words.en },
  };
}

function resultOf(
  finding: Finding,
  ruleIndex: number,
  name: string,
  lang: Lang,
  { pathOf, textOf }: SarifOptions,
): Result {
  const { rule, level, file, line, column, pointer, fix } = finding;
  // An empty patch (the file written anew) replaces nothing that SARIF could name.
  const text = fix?.length ? textOf(file) : undefined;
  const uri = uriOf(pathOf(file) ?? file);
  const artifactLocation = pathOf(file) === undefined ? { uri } : { uri, uriBaseId: "%SRCROOT%" };
  return {
    ruleId: rule,
    ruleIndex,
    level,
    message: { text: unlinked(inOneLine(finding, lang)) },
    locations: [
      {
        physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } },
        logicalLocations: [{ fullyQualifiedName: pointer || "/" }],
      },
    ],
    partialFingerprints: { "muluFinding/v1": name },
    ...(fix && text !== undefined ? { fixes: [fixOf(text, fix, artifactLocation)] } : {}),
  };
}

function fixOf(text: string, patch: PatchOperation[], artifactLocation: { uri: string }): Fix {
  return {
    artifactChanges: [
      {
        artifactLocation,
        replacements: editsOf(text, patch).map(({ offset, length, content }) => ({
          deletedRegion: regionOf(text, offset, length),
          insertedContent: { text: content },
        })),
      },
    ],
  };
}

/** In a message `[text](target)` is a link (section 3.11.6), which nothing contributed may be. */
const unlinked = (text: string) => text.replaceAll(/[\\[\]]/g, "\\$&");

/** A path as a URI reference; a segment that holds a colon must not look like a scheme. */
const uriOf = (path: string) => path.split("/").map(encodeURIComponent).join("/");
