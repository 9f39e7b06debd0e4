import { describe, expect, it } from "vitest";
import { importDocument, type Source } from "../../../src/formats/import/import.ts";
import { date, lists, validate } from "../../support.ts";

const read = (source: Source, text: string) =>
  importDocument(source, new TextEncoder().encode(text), { portal: "other", date, lists, validate });
const only = async (source: Source, text: string) => {
  const { records } = await read(source, text);
  return [...records].find(([path]) => path.includes("/datasets/"))?.[1];
};

const TURTLE = `@prefix dcat: <http://www.w3.org/ns/dcat#>. @prefix dct: <http://purl.org/dc/terms/>.
@prefix foaf: <http://xmlns.com/foaf/0.1/>.
<https://o.example/1> a dcat:Dataset; dct:title "公园"@zh, "Parks"@en; dct:description "每座公园。"@zh;
  dct:publisher [ a foaf:Agent; foaf:name "园林局"@zh ];
  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/MONTHLY>;
  dcat:distribution [ a dcat:Distribution; dcat:accessURL <https://o.example/1.csv>;
    dcat:downloadURL <https://o.example/1.csv>; dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> ].
`;

describe("DCAT", () => {
  it("of others comes in with its blank nodes", async () => {
    expect(await only("dcat", TURTLE)).toMatchObject({
      title: { zh: "公园", en: "Parks" },
      updateCycle: "monthly",
      distributions: [{ id: "csv", mode: "file", format: "csv", url: "https://o.example/1.csv" }],
    });
  });

  it("whose end is broken is imported up to there, and the place is named", async () => {
    const { report } = await read("dcat", `${TURTLE}<https://o.example/2> a`);
    expect([report.entries, report.faults?.map(({ message }) => message.en)]).toEqual([
      1,
      [expect.stringMatching(/^The file cannot be understood from here on \(.*line 8/)],
    ]);
  });

  it("whose context lies on the net is refused without asking for it", async () => {
    const { report } = await read("dcat", '{"@context":"https://o.example/context","@id":"x"}');
    expect(report.faults).toMatchObject([
      {
        pointer: "/@context",
        message: {
          en: "The context lies at https://o.example/context and an import fetches nothing; write the context into the file, or use Turtle.",
        },
      },
    ]);
  });

  it.each(["", "<rdf:RDF", "plain words", "[1,2]", "{}"])(
    "that is none (%j) is told in a sentence",
    async (text) => {
      const { report } = await read("dcat", text);
      expect([report.entries, report.faults?.length]).toEqual([0, 1]);
    },
  );
});

describe("CKAN", () => {
  const answer = {
    success: true,
    result: {
      results: [
        {
          id: "0f",
          name: "parks",
          title: "公园",
          notes: "每座公园。",
          author: "王某",
          author_email: "wang@o.example",
          isopen: true,
          license_id: "cc-zero",
          organization: { name: "yl", title: "园林局" },
          tags: [{ name: "park", display_name: "公园" }],
          extras: [{ key: "frequency", value: "每月" }],
          metadata_modified: "2026-01-02T03:04:05.678",
          resources: [{ id: "1", name: "名录", format: "CSV", url: "https://o.example/1.csv" }],
        },
      ],
    },
  };

  it("comes in with its resources and extras and without its persons", async () => {
    const record = await only("ckan", JSON.stringify(answer));
    expect(record).toMatchObject({
      title: { zh: "公园" },
      description: { zh: "每座公园。" },
      opening: { type: "unconditional" },
      updateCycle: "monthly",
      modified: "2026-01-02",
      license: "CC0-1.0",
      distributions: [
        { id: "csv", mode: "file", title: { zh: "名录" }, format: "csv", url: "https://o.example/1.csv" },
      ],
    });
    expect(JSON.stringify(record)).not.toMatch(/王某|wang@/);
  });

  it("names what a package lacks by its place", async () => {
    const { report } = await read("ckan", '{"result":{"results":[{"name":"a"}]}}');
    expect([report.faults?.map(({ pointer }) => pointer), report.refusedRows.map(({ at }) => at)]).toEqual([
      ["/result/results/0/title"],
      ["/result/results/0"],
    ]);
  });
});
