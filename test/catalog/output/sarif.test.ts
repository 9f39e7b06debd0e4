import type { Log } from "sarif";
import { expect, it } from "vitest";
import { formatSarif, type SarifOptions } from "../../../src/catalog/output/sarif.ts";
import { findings, hostile, textOf } from "./sample.ts";

const options: SarifOptions = {
  rules: [
    { id: "data-fresh", level: "warning", words: { zh: "数据按期更新。", en: "Data is updated in time." } },
  ],
  pageOf: (path, lang) => `https://open.example/${lang}/standard/${path}`,
  pathOf: (file) => (file.startsWith("mulu") ? undefined : file),
  textOf,
};
const sarif = (given = findings, lang: "zh" | "en" = "en") =>
  JSON.parse(formatSarif(given, lang, options)) as Log;

it("SARIF holds rules in both languages, every finding, and its fix", () => {
  expect(sarif()).toMatchInlineSnapshot(`
    {
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "runs": [
        {
          "columnKind": "utf16CodeUnits",
          "language": "en",
          "results": [
            {
              "level": "warning",
              "locations": [
                {
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "/releases",
                    },
                  ],
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "catalogs/health-commission/datasets/hospitals.json",
                      "uriBaseId": "%SRCROOT%",
                    },
                    "region": {
                      "startColumn": 3,
                      "startLine": 4,
                    },
                  },
                },
              ],
              "message": {
                "text": "The data is overdue.",
              },
              "partialFingerprints": {
                "muluFinding/v1": "9bab6bb0bf328a35260fba6f8040b4a035c0977448a6c90f1d2e4d563894ea7e",
              },
              "ruleId": "data-fresh",
              "ruleIndex": 0,
            },
            {
              "level": "warning",
              "locations": [
                {
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "/opening/type",
                    },
                  ],
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "catalogs/transport-bureau/datasets/bus-stops.json",
                      "uriBaseId": "%SRCROOT%",
                    },
                    "region": {
                      "startColumn": 3,
                      "startLine": 2,
                    },
                  },
                },
              ],
              "message": {
                "text": "Opening is wider than sharing. Write none. Art. 25, Art. 18 (province-2025)",
              },
              "partialFingerprints": {
                "muluFinding/v1": "6fcf16da8863a847a81b35fd6ce69f599cc003a46681c3f502dc47442ebfb1c3",
              },
              "ruleId": "opening-within-sharing",
              "ruleIndex": 1,
            },
            {
              "fixes": [
                {
                  "artifactChanges": [
                    {
                      "artifactLocation": {
                        "uri": "catalogs/transport-bureau/datasets/bus-stops.json",
                        "uriBaseId": "%SRCROOT%",
                      },
                      "replacements": [
                        {
                          "deletedRegion": {
                            "endColumn": 22,
                            "endLine": 3,
                            "startColumn": 18,
                            "startLine": 3,
                          },
                          "insertedContent": {
                            "text": ""daily"",
                          },
                        },
                      ],
                    },
                  ],
                },
              ],
              "level": "error",
              "locations": [
                {
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "/updateCycle",
                    },
                  ],
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "catalogs/transport-bureau/datasets/bus-stops.json",
                      "uriBaseId": "%SRCROOT%",
                    },
                    "region": {
                      "startColumn": 3,
                      "startLine": 3,
                    },
                  },
                },
              ],
              "message": {
                "text": "The cycle is "每天". Write daily.",
              },
              "partialFingerprints": {
                "muluFinding/v1": "9623506386d5686931925d50dfa47aad5cc310c8f2dc45717a4e0b7437c306a1",
              },
              "ruleId": "value-known",
              "ruleIndex": 2,
            },
            {
              "level": "error",
              "locations": [
                {
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "/",
                    },
                  ],
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "mulu.config.json",
                    },
                    "region": {
                      "startColumn": 1,
                      "startLine": 1,
                    },
                  },
                },
              ],
              "message": {
                "text": "The file is empty.",
              },
              "partialFingerprints": {
                "muluFinding/v1": "4d967941def1c2160f4b7b56e3af948ba54f817ad72babcf3ccffa001c09c79c",
              },
              "ruleId": "file-empty",
              "ruleIndex": 3,
            },
          ],
          "tool": {
            "driver": {
              "informationUri": "https://open.example/en/standard/",
              "name": "Mulu",
              "rules": [
                {
                  "defaultConfiguration": {
                    "level": "warning",
                  },
                  "help": {
                    "text": "数据按期更新。
    Data is updated in time.",
                  },
                  "helpUri": "https://open.example/en/standard/rules/#data-fresh",
                  "id": "data-fresh",
                  "properties": {
                    "en": "Data is updated in time.",
                    "zh": "数据按期更新。",
                  },
                  "shortDescription": {
                    "text": "Data is updated in time.",
                  },
                },
                {
                  "defaultConfiguration": {
                    "level": "error",
                  },
                  "help": {
                    "text": "记录可以读取，并符合标准的模式。
    The record can be read, and it fits the schema of the standard.",
                  },
                  "helpUri": "https://open.example/en/standard/",
                  "id": "opening-within-sharing",
                  "properties": {
                    "en": "The record can be read, and it fits the schema of the standard.",
                    "zh": "记录可以读取，并符合标准的模式。",
                  },
                  "shortDescription": {
                    "text": "The record can be read, and it fits the schema of the standard.",
                  },
                },
                {
                  "defaultConfiguration": {
                    "level": "error",
                  },
                  "help": {
                    "text": "记录可以读取，并符合标准的模式。
    The record can be read, and it fits the schema of the standard.",
                  },
                  "helpUri": "https://open.example/en/standard/",
                  "id": "value-known",
                  "properties": {
                    "en": "The record can be read, and it fits the schema of the standard.",
                    "zh": "记录可以读取，并符合标准的模式。",
                  },
                  "shortDescription": {
                    "text": "The record can be read, and it fits the schema of the standard.",
                  },
                },
                {
                  "defaultConfiguration": {
                    "level": "error",
                  },
                  "help": {
                    "text": "记录可以读取，并符合标准的模式。
    The record can be read, and it fits the schema of the standard.",
                  },
                  "helpUri": "https://open.example/en/standard/",
                  "id": "file-empty",
                  "properties": {
                    "en": "The record can be read, and it fits the schema of the standard.",
                    "zh": "记录可以读取，并符合标准的模式。",
                  },
                  "shortDescription": {
                    "text": "The record can be read, and it fits the schema of the standard.",
                  },
                },
              ],
            },
          },
        },
      ],
      "version": "2.1.0",
    }
  `);
});

it("the log speaks the language that was asked for", () => {
  const [run] = sarif(findings, "zh").runs;
  expect(run?.language).toBe("zh-CN");
  expect(run?.tool.driver.rules?.[0]?.shortDescription?.text).toBe("数据按期更新。");
  expect(run?.results?.[2]?.message.text).toBe('更新周期是 "每天"。请写成 daily。');
});

it("a path is a URI, whatever the file's name", () => {
  const [run] = sarif(hostile).runs;
  expect(run?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
    "catalogs/a%0A%3A%3Aerror%3A%3Ab/%250A%60%40someone%60%3C/details%3E%7C%2Cx%3Ay.json",
  );
});

it("nothing contributed is a link in a message", () => {
  const [run] = sarif(hostile).runs;
  expect(run?.results?.[0]?.message.text).toContain("| \\[a\\](http://b.example)");
});

it("SARIF names no fix where only the file is written anew: a replacement has something to replace", () => {
  const [finding] = findings;
  expect(sarif([{ ...finding!, fix: [] }]).runs[0]?.results?.[0]?.fixes).toBeUndefined();
});
