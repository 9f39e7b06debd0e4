import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { importRows } from "../../../src/formats/listing/import.ts";
import { readListing } from "../../../src/formats/listing/read-fs.ts";
import type { Raw } from "../../../src/formats/listing/row.ts";
import { refuseFolder, writeImport } from "../../../src/formats/listing/write-fs.ts";
import { date, lists, temporary, validate } from "../../support.ts";

const line = (portal: string, raw: object) => `${JSON.stringify({ portal, raw })}\n`;
const listing =
  line("yunshui", { 标题: "甲" }) +
  line("other", { 标题: "乙" }) +
  line("yunshui", { 标题: "丙", 描述: "分\u2028行" });

describe("reading a listing", () => {
  it.each([
    ["plain", listing],
    ["gzip", gzipSync(listing)],
    ["without a last line break", listing.trimEnd()],
  ])("takes the rows of one portal: %s", async (_, content) => {
    const file = join(temporary({ "listing.jsonl": content }), "listing.jsonl");
    expect(await readListing(file, "yunshui")).toEqual({
      rows: [{ 标题: "甲" }, { 标题: "丙", 描述: "分\u2028行" }],
      portals: new Map([
        ["yunshui", 2],
        ["other", 1],
      ]),
      unreadable: [],
    });
  });

  it("passes over lines that are no row and names them", async () => {
    const file = join(temporary({ "a.jsonl": `${listing}{\n\n[]\n{"portal":"yunshui"}\nnull\n` }), "a.jsonl");
    expect((await readListing(file, "yunshui")).unreadable).toEqual([4, 6, 7, 8]);
  });

  it("fails on a file that breaks off", async () => {
    const file = join(temporary({ "a.gz": gzipSync(listing).subarray(0, 60) }), "a.gz");
    await expect(readListing(file, "yunshui")).rejects.toThrow("unexpected end of file");
  });
});

describe("writing an import", () => {
  const built = (...rows: Raw[]) => importRows(rows, { portal: "yunshui", date, lists, validate });
  const [one, two]: [Raw, Raw] = [
    { 标题: "公交站点", 来源部门: "云水市交通局" },
    { 标题: "公园名录", 来源部门: "云水市园林局" },
  ];
  const written = (...rows: Raw[]) => {
    const out = join(temporary(), "out");
    writeImport(out, built(...rows), true);
    return out;
  };

  it("leaves agency folders and a folder that the reader passes over", () => {
    const out = written(one, two);
    expect(readdirSync(out)).toEqual(["_import", "yun-shui-shi-jiao-tong-ju", "yun-shui-shi-yuan-lin-ju"]);
    expect(readdirSync(join(out, "_import"))).toEqual(["files.json", "report.json"]);
    expect(readFileSync(join(out, "yun-shui-shi-yuan-lin-ju/agency.json"), "utf8")).toMatch(
      /^\{\n {2}"\$schema"/,
    );
  });

  it("may take a folder that is absent, empty, or an earlier import of the same portal", () => {
    const out = written(one);
    expect(refuseFolder(join(out, "absent"), "yunshui")).toBeUndefined();
    expect(refuseFolder(temporary(), "yunshui")).toBeUndefined();
    expect(refuseFolder(out, "yunshui")).toBeUndefined();
  });

  it("replaces the files of an earlier import and nothing else", () => {
    const out = written(one, two);
    writeFileSync(join(out, ".keep"), "");
    writeImport(out, built(two), true);
    expect(existsSync(join(out, "yun-shui-shi-jiao-tong-ju"))).toBe(false);
    expect(existsSync(join(out, ".keep"))).toBe(true);
    expect(refuseFolder(out, "yunshui")).toBeUndefined();
  });

  it("takes over where an import broke off", () => {
    const out = written(one);
    const manifest = join(out, "_import/files.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"complete": true', '"complete": false'));
    writeFileSync(join(out, "yun-shui-shi-jiao-tong-ju/agency.json"), "{");
    expect(refuseFolder(out, "yunshui")).toBeUndefined();
  });

  it.each([
    ["a foreign file", "readme.md", "x", 'it holds "readme.md", which no import wrote'],
    [
      "a changed file",
      "yun-shui-shi-jiao-tong-ju/agency.json",
      "{}",
      '"yun-shui-shi-jiao-tong-ju/agency.json" was changed',
    ],
  ])("refuses a folder with %s", (_, path, content, words) => {
    const out = written(one);
    writeFileSync(join(out, path), content);
    expect(refuseFolder(out, "yunshui")?.en).toContain(words);
  });

  it("refuses a folder that no import wrote, another portal's, a link, and a file", () => {
    const folder = temporary({ "bureau/agency.json": {} });
    expect(refuseFolder(folder, "yunshui")).toEqual({
      zh: `--out ${folder}：里面有不是导入产生的文件“bureau/agency.json”；请指定新的或空的文件夹，或移走它。`,
      en: `--out ${folder}: it holds "bureau/agency.json", which no import wrote; name a new or empty folder, or move it away.`,
    });
    const out = written(one);
    expect(refuseFolder(out, "other")?.zh).toBe(
      `--out ${out}：里面是平台“yunshui”的导入；每个平台用一个文件夹。`,
    );
    symlinkSync(folder, join(out, "link"));
    expect(refuseFolder(out, "yunshui")?.en).toContain('it holds "link"');
    expect(refuseFolder(join(folder, "bureau/agency.json"), "yunshui")?.en).toContain("this is no folder");
  });

  it("removes nothing outside its folder, whatever its list says", () => {
    const parent = temporary({ "precious.json": "{}" });
    const out = join(parent, "out");
    writeImport(out, built(one), true);
    const manifest = join(out, "_import/files.json");
    writeFileSync(
      manifest,
      readFileSync(manifest, "utf8").replace('"files": {', '"files": { "../precious.json": "x",'),
    );
    writeImport(out, built(two), true);
    expect(existsSync(join(parent, "precious.json"))).toBe(true);
  });
});
