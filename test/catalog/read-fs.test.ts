import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogRoots } from "../../src/catalog/roots-fs.ts";
import {
  agency,
  config,
  dataset,
  type Files,
  judgeRoots,
  placed,
  readRoots,
  root,
  temporary,
} from "../support.ts";

const IN = "catalogs/data-bureau";
const REST = `${IN}/datasets/rest.json`;

/** A good agency, a good entry, and one with a finding of its own, which no bad neighbour may hide. */
const BASE: Files = {
  [`${IN}/agency.json`]: agency,
  [`${IN}/datasets/good.json`]: dataset,
  [REST]: { ...dataset, issued: "2026-10-12", modified: "2026-03-01" },
};

describe("a record in the folder of another kind", () => {
  it("is one finding where an entry lies among the systems, which says where it belongs", () => {
    expect(found({ [`${IN}/systems/stops.json`]: dataset })).toMatchInlineSnapshot(`
      "catalogs/data-bureau/systems/stops.json:1:1 error file-in-place /
      这是目录条目的记录，却放在 systems/ 里。
        移到同一机构的 datasets/ 里。
      This is the record of a catalog entry, yet it lies in systems/.
        Move it to the same agency's datasets/."
    `);
  });

  it("is one finding where a system lies among the entries", () => {
    const system = { name: { zh: "公交调度系统" }, builtBy: "city", connection: { state: "connected" } };
    expect(found({ [`${IN}/datasets/dispatch.json`]: system })).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/dispatch.json:1:1 error file-in-place /
      这是业务系统的记录，却放在 datasets/ 里。
        移到同一机构的 systems/ 里。
      This is the record of a system, yet it lies in datasets/.
        Move it to the same agency's systems/."
    `);
  });
});

describe("broken JSON", () => {
  it("in an entry is one finding", () => {
    expect(
      found({ [`${IN}/datasets/bad.json`]: '{\n  "title": { "zh": "公交站点" },\n  "status": active\n}\n' }),
    ).toMatchInlineSnapshot(`
        "catalogs/data-bureau/datasets/bad.json:3:13 error json-syntax /
        这里是 "active"；应当是一个值。
          改正此处的标点或引号。
        Here stands "active"; a value was expected.
          Mend the punctuation or quotes at this place."
      `);
  });

  it("in an agency.json is one finding, and its entries are not called ownerless", () => {
    expect(found({ [`${IN}/agency.json`]: "{" })).toMatchInlineSnapshot(`
      "catalogs/data-bureau/agency.json:1:2 error json-syntax /
      文件在此中断；应当是右花括号 }。
        改正此处的标点或引号。
      The file ends here; a closing brace } was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("does not make a reference to the entry a dead end", () => {
    expect(
      found({
        [`${IN}/datasets/bad.json`]: "{",
        [`${IN}/datasets/other.json`]: { ...dataset, related: ["data-bureau/bad"] },
      }),
    ).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/bad.json:1:2 error json-syntax /
      文件在此中断；应当是右花括号 }。
        改正此处的标点或引号。
      The file ends here; a closing brace } was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it.each([500, 1000, 2000, 3000, 4000, 5000, 6000, 8000, 100_000])(
    "or JSON nested %i deep ends with findings, not with an exception",
    (depth) => {
      const text = `{\n  "title": ${"[".repeat(depth)}${"]".repeat(depth)}\n}\n`;
      expect(found({ [`${IN}/datasets/bad.json`]: text })).toMatch(/json-syntax|value-type/);
    },
  );
});

describe("a file that cannot be a record", () => {
  it("may be empty", () => {
    expect(found({ [`${IN}/datasets/bad.json`]: "" })).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/bad.json:1:1 error file-empty /
      文件是空的；这里应当是一条 JSON 记录。
        写入记录，或删除这个文件。
      The file is empty; a JSON record was expected.
        Write the record, or delete the file."
    `);
  });

  it("may have 50 MB: it is not even read", () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(
      found({ [`${IN}/datasets/bad.json`]: "" }, (folder) =>
        truncateSync(join(folder, IN, "datasets/bad.json"), 50 * 1024 * 1024),
      ),
    ).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/bad.json:1:1 error file-size /
      文件有 50.0 MB；一条记录至多 1 MB，未读取。
        数据放进 data/<条目>/<发布>/，记录只描述数据。
      The file has 50.0 MB; a record has at most 1 MB, so it was not read.
        Data goes to data/<entry>/<release>/; a record only describes it."
    `);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024);
  });

  it("may be a folder", () => {
    expect(found({ [`${IN}/datasets/bad.json/inner.json`]: dataset })).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/bad.json:1:1 error file-in-place /
      datasets/ 里只能有 <条目>.json；这个放错了地方。
        数据文件放进 data/<条目>/<发布>/。
      datasets/ holds <entry>.json only; this is in the wrong place.
        Data files go to data/<entry>/<release>/."
    `);
  });

  it.skipIf(process.platform === "win32")("may be a pipe, which nobody waits for", () => {
    expect(
      found({}, (folder) => execFileSync("mkfifo", [join(folder, IN, "datasets/bad.json")])),
    ).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/bad.json:1:1 error file-in-place /
      datasets/ 里只能有 <条目>.json；这个放错了地方。
        数据文件放进 data/<条目>/<发布>/。
      datasets/ holds <entry>.json only; this is in the wrong place.
        Data files go to data/<entry>/<release>/."
    `);
  });
});

describe("a symbolic link", () => {
  it("to a record is not followed", () => {
    expect(found({}, link(`${IN}/datasets/bad.json`, "good.json"))).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/bad.json:1:1 error file-no-link /
      这是一个符号链接；目录只读取真实的文件。
        用文件本身代替链接。
      This is a symbolic link; the catalog reads real files only.
        Put the file itself in its place."
    `);
  });

  it("to a file outside is not followed", () => {
    expect(found({}, link(`${IN}/datasets/bad.json`, "/etc/hostname"))).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/bad.json:1:1 error file-no-link /
      这是一个符号链接；目录只读取真实的文件。
        用文件本身代替链接。
      This is a symbolic link; the catalog reads real files only.
        Put the file itself in its place."
    `);
  });

  it("to nothing is the same finding", () => {
    expect(found({}, link(`${IN}/datasets/bad.json`, "nowhere.json"))).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/bad.json:1:1 error file-no-link /
      这是一个符号链接；目录只读取真实的文件。
        用文件本身代替链接。
      This is a symbolic link; the catalog reads real files only.
        Put the file itself in its place."
    `);
  });

  it("in place of an agency's folder is not followed, and a reference to it is no dead end", () => {
    expect(
      found(
        { [`${IN}/datasets/other.json`]: { ...dataset, lead: "linked" } },
        link("catalogs/linked", "data-bureau"),
      ),
    ).toMatchInlineSnapshot(`
      "catalogs/linked:1:1 error file-no-link /
      这是一个符号链接；目录只读取真实的文件。
        用文件本身代替链接。
      This is a symbolic link; the catalog reads real files only.
        Put the file itself in its place."
    `);
  });

  it("in place of agency.json is not followed, and the entries are not called ownerless", () => {
    expect(
      found(
        { "catalogs/other/datasets/good.json": dataset },
        link("catalogs/other/agency.json", "../data-bureau/agency.json"),
      ),
    ).toMatchInlineSnapshot(`
      "catalogs/other/agency.json:1:1 error file-no-link /
      这是一个符号链接；目录只读取真实的文件。
        用文件本身代替链接。
      This is a symbolic link; the catalog reads real files only.
        Put the file itself in its place."
    `);
  });

  it("among the data files is not followed", () => {
    expect(
      found({ [`${IN}/data/good/2026/a.csv`]: "a\n" }, link(`${IN}/data/good/2026/b.csv`, "a.csv")),
    ).toMatchInlineSnapshot(`
      "catalogs/data-bureau/data/good/2026/b.csv:1:1 error file-no-link /
      这是一个符号链接；目录只读取真实的文件。
        用文件本身代替链接。
      This is a symbolic link; the catalog reads real files only.
        Put the file itself in its place."
    `);
  });
});

describe("a file in the wrong place", () => {
  it("may lie in the root", () => {
    expect(found({ "catalogs/bus-stops.json": dataset })).toMatchInlineSnapshot(`
      "catalogs/bus-stops.json:1:1 error file-in-place /
      目录根下只能有机构文件夹；这个文件放错了地方。
        移到 <机构>/datasets/ 下，或删去。
      The catalog root holds agency folders only; this file is in the wrong place.
        Move it to <agency>/datasets/, or remove it."
    `);
  });

  it("may lie beside agency.json", () => {
    expect(found({ [`${IN}/bus-stops.json`]: dataset })).toMatchInlineSnapshot(`
      "catalogs/data-bureau/bus-stops.json:1:1 error file-in-place /
      机构文件夹里只能有 agency.json、datasets/、systems/ 和 data/；这个放错了地方。
        条目放进 datasets/，数据文件放进 data/<条目>/<发布>/。
      An agency folder holds agency.json, datasets/, systems/ and data/ only; this is in the wrong place.
        Entries go to datasets/, data files to data/<entry>/<release>/."
    `);
  });

  it("may be a table among the entries", () => {
    expect(found({ [`${IN}/datasets/bus-stops.csv`]: "a\n" })).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/bus-stops.csv:1:1 error file-in-place /
      datasets/ 里只能有 <条目>.json；这个放错了地方。
        数据文件放进 data/<条目>/<发布>/。
      datasets/ holds <entry>.json only; this is in the wrong place.
        Data files go to data/<entry>/<release>/."
    `);
  });

  it("may be an entry in a folder of the entries", () => {
    expect(found({ [`${IN}/datasets/2026/bus-stops.json`]: dataset })).toMatchInlineSnapshot(`
      "catalogs/data-bureau/datasets/2026:1:1 error file-in-place /
      datasets/ 里只能有 <条目>.json；这个放错了地方。
        数据文件放进 data/<条目>/<发布>/。
      datasets/ holds <entry>.json only; this is in the wrong place.
        Data files go to data/<entry>/<release>/."
    `);
  });

  it("may be a data file without a release", () => {
    expect(found({ [`${IN}/data/good/a.csv`]: "a\n" })).toMatchInlineSnapshot(`
      "catalogs/data-bureau/data/good/a.csv:1:1 error file-in-place /
      数据文件应当在 data/<条目>/<发布>/<文件> 下；这个放错了地方。
        移到它所属发布的文件夹。
      A data file lies at data/<entry>/<release>/<file>; this is in the wrong place.
        Move it to the folder of its release."
    `);
  });

  it("may be a data file too deep", () => {
    expect(found({ [`${IN}/data/good/2026/10/a.csv`]: "a\n" })).toMatchInlineSnapshot(`
      "catalogs/data-bureau/data/good/2026/10:1:1 error file-in-place /
      数据文件应当在 data/<条目>/<发布>/<文件> 下；这个放错了地方。
        移到它所属发布的文件夹。
      A data file lies at data/<entry>/<release>/<file>; this is in the wrong place.
        Move it to the folder of its release."
    `);
  });

  it("may take the place of a folder", () => {
    expect(
      found({ "catalogs/other/agency.json": { ...agency, role: "none" }, "catalogs/other/datasets": "[]" }),
    ).toMatchInlineSnapshot(`
      "catalogs/other/datasets:1:1 error file-in-place /
      机构文件夹里只能有 agency.json、datasets/、systems/ 和 data/；这个放错了地方。
        条目放进 datasets/，数据文件放进 data/<条目>/<发布>/。
      An agency folder holds agency.json, datasets/, systems/ and data/ only; this is in the wrong place.
        Entries go to datasets/, data files to data/<entry>/<release>/."
    `);
  });

  it("is no matter where its name starts with a dot, nor in a folder that starts with a low line", () => {
    const files = [
      ".DS_Store",
      `${IN}/.gitkeep`,
      `${IN}/datasets/.x.json`,
      "catalogs/.git/config",
      "catalogs/_import/1.json",
    ];
    expect(found(Object.fromEntries(files.map((file) => [file, "x"])))).toBe("");
  });
});

describe("a name that is no identifier", () => {
  it.each([
    ["Bus_Stops", "bus-stops"],
    ["bus stops", "bus-stops"],
    ["__proto__", "proto"],
    ["-bus--stops-", "bus-stops"],
    ["公交站点", "bus-stops"],
  ])("of an entry is a finding: %s becomes %s", (name, better) => {
    expect(found({ [`${IN}/datasets/${name}.json`]: dataset })).toBe(
      [
        `${IN}/datasets/${name}.json:1:1 error id-matches-path /`,
        `"${name}" 不能作标识；标识由小写字母、数字和连字符组成。`,
        `  改名，例如 "${better}"。`,
        `"${name}" is no identifier; an identifier has lower-case letters, digits and hyphens.`,
        `  Rename it, for instance to "${better}".`,
      ].join("\n"),
    );
  });

  it("of a folder is one finding, whatever it holds", () => {
    expect(
      found({ "catalogs/交通局/agency.json": agency, "catalogs/交通局/datasets/a.json": "{" }),
    ).toMatchInlineSnapshot(`
      "catalogs/交通局:1:1 error id-matches-path /
      "交通局" 不能作标识；标识由小写字母、数字和连字符组成。
        改名，例如 "transport-bureau"。
      "交通局" is no identifier; an identifier has lower-case letters, digits and hyphens.
        Rename it, for instance to "transport-bureau"."
    `);
  });

  it("may be no finding where it only looks odd", () => {
    expect(found({ [`${IN}/datasets/constructor.json`]: dataset, [`${IN}/datasets/12.json`]: dataset })).toBe(
      "",
    );
  });
});

describe("a record that has the wrong shape", () => {
  it("may have a key __proto__, which pollutes nothing", () => {
    const text = JSON.stringify(dataset, null, 2).replace("{", '{\n  "__proto__": { "polluted": true },');
    expect(found({ [`${IN}/datasets/bad.json`]: text })).toContain(
      `${IN}/datasets/bad.json:2:3 error property-known /__proto__\n这里有未知属性 "__proto__"；`,
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("is judged by the rules all the same, as far as its types are right", () => {
    const bad = {
      ...dataset,
      titel: "x",
      theme: 7,
      contact: "科",
      related: [5, "data-bureau/nowhere"],
      fields: [null],
    };
    expect(found({ [`${IN}/datasets/bad.json`]: bad }).match(/^catalogs.*$/gm)).toEqual([
      `${IN}/datasets/bad.json:17:3 error code-known /theme`,
      `${IN}/datasets/bad.json:20:5 error value-type /fields/0`,
      `${IN}/datasets/bad.json:74:3 error property-known /titel`,
      `${IN}/datasets/bad.json:75:3 error value-type /contact`,
      `${IN}/datasets/bad.json:77:5 error value-type /related/0`,
      `${IN}/datasets/bad.json:78:5 error reference-exists /related/1`,
    ]);
  });

  it("may be a list", () => {
    expect(found({ [`${IN}/datasets/bad.json`]: [dataset] }).match(/^catalogs.*$/gm)).toEqual([
      `${IN}/datasets/bad.json:1:1 error value-type /`,
    ]);
  });

  it.each([
    ["a byte order mark", Buffer.from(`\ufeff${JSON.stringify(dataset)}`), "encoding-no-bom"],
    ["UTF-16", Buffer.from(`\ufeff${JSON.stringify(dataset)}`, "utf16le"), "encoding-utf8"],
  ])("or %s is judged to its end", (_, bytes, rule) => {
    expect(found({ [`${IN}/datasets/bad.json`]: bytes }).match(/^catalogs.*$/gm)).toEqual([
      `${IN}/datasets/bad.json:1:1 error ${rule} /`,
    ]);
  });

  it("may have Windows line ends without a word", () => {
    expect(
      found({ [`${IN}/datasets/crlf.json`]: JSON.stringify(dataset, null, 2).replaceAll("\n", "\r\n") }),
    ).toBe("");
  });
});

describe("a missing agency.json", () => {
  it("is a finding, once for all entries of the folder", () => {
    expect(
      found({ "catalogs/other/datasets/a.json": dataset, "catalogs/other/datasets/b.json": dataset }),
    ).toMatchInlineSnapshot(`
        "catalogs/other/agency.json:1:1 error agency-known /
        文件夹 "other" 里有条目，却没有 agency.json。
          在这个文件夹里写一个 agency.json。
        The folder "other" holds entries but no agency.json.
          Write an agency.json into the folder."
      `);
  });

  it("is a finding beside entries that cannot be read", () => {
    expect(found({ "catalogs/other/datasets/a.json": "{" }).match(/^catalogs.*$/gm)).toEqual([
      "catalogs/other/agency.json:1:1 error agency-known /",
      "catalogs/other/datasets/a.json:1:2 error json-syntax /",
    ]);
  });
});

describe("several roots", () => {
  it("make one catalog", () => {
    const folder = temporary({
      ...BASE,
      "county/linxi/agency.json": agency,
      "county/linxi/datasets/a.json": dataset,
    });
    const catalog = readRoots(folder, ["catalogs", "county"]);
    expect([...catalog.entries.keys()]).toEqual(["data-bureau/good", "data-bureau/rest", "linxi/a"]);
    expect([...catalog.agencies.keys()]).toEqual(["data-bureau", "linxi"]);
    expect(catalog.entries.get("linxi/a")?.file).toBe("county/linxi/datasets/a.json");
    expect(catalog.files).toBe(5);
  });

  it("let an overlay add to an agency of another root", () => {
    const folder = temporary({ ...BASE, "overlay/data-bureau/datasets/secret.json": dataset });
    expect(judgeRoots(folder, ["catalogs", "overlay"]).map(({ file }) => file)).toEqual([REST]);
  });

  it("may lie anywhere; a finding names its root as it was given", () => {
    const folder = temporary(BASE);
    expect(judgeRoots("/", [join(folder, "catalogs")]).map(({ file }) => file)).toEqual([join(folder, REST)]);
  });

  it("inside the working folder are shown from there", () => {
    const catalog = readRoots(root, ["./test/fixtures/city/"]);
    expect(catalog.agencies.get("data-bureau")?.file).toBe("test/fixtures/city/data-bureau/agency.json");
  });

  it("may be missing: a finding names it, and the others are read", () => {
    const folder = temporary(BASE);
    const findings = judgeRoots(folder, ["nowhere", "catalogs"]).map(placed);
    expect(findings.at(-1)).toMatchInlineSnapshot(`
      "nowhere:1:1 error folder-readable /
      无法读取（ENOENT）。
        检查路径和权限。
      It cannot be read (ENOENT).
        Check the path and its permissions."
    `);
    expect(findings.length).toBe(2);
  });

  it("may be empty", () => {
    const folder = temporary();
    mkdirSync(join(folder, "catalogs"));
    expect(readRoots(folder)).toMatchObject({ files: 0, misfits: [] });
  });

  it("come from MULU_CATALOGS, a path list, before the configuration", () => {
    const list = (MULU_CATALOGS?: string) => catalogRoots(config, { MULU_CATALOGS });
    expect(list(["catalogs", "/srv/private"].join(delimiter))).toEqual(["catalogs", "/srv/private"]);
    expect(list(`one${delimiter}${delimiter}`)).toEqual(["one"]);
    expect(list("")).toEqual(config.catalogs);
    expect(list()).toEqual(config.catalogs);
  });
});

it("data files are known by entry, release and name, with their size", () => {
  const folder = temporary({
    ...BASE,
    [`${IN}/data/good/2026-10/a.csv`]: "a\n1\n",
    [`${IN}/data/good/2026-09/a.csv`]: "a\n",
  });
  expect([...readRoots(folder).dataFiles]).toEqual([
    ["data-bureau/good/2026-09/a.csv", { source: join(folder, IN, "data/good/2026-09/a.csv"), bytes: 2 }],
    ["data-bureau/good/2026-10/a.csv", { source: join(folder, IN, "data/good/2026-10/a.csv"), bytes: 4 }],
  ]);
});

const link = (path: string, target: string) => (folder: string) => symlinkSync(target, join(folder, path));

/** What is found beside the finding of the neighbour, which must always be there. */
function found(files: Files, prepare?: (folder: string) => void): string {
  const folder = temporary({ ...BASE, ...files });
  prepare?.(folder);
  const findings = judgeRoots(folder);
  const own = findings.filter(({ file }) => file !== REST);
  expect(findings.filter(({ file }) => file === REST).map(({ rule }) => rule)).toEqual(["dates-in-order"]);
  return own.map(placed).join("\n\n");
}
