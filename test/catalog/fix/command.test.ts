import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toText } from "../../../src/catalog/canonical.ts";
import { planFixes } from "../../../src/catalog/fix/fix-fs.ts";
import { orderKeys } from "../../../src/catalog/key-order.ts";
import { loadDeployment } from "../../../src/catalog/load-fs.ts";
import { Repository } from "../../repository.ts";
import { run } from "../../run.ts";
import { agency, dataset, type Files, root, schemas, temporary, writeFiles } from "../../support.ts";

const ENTRY = "transport-bureau/datasets/bus-stops.json";
const stops = orderKeys({ ...dataset, updateCycle: "每天", issued: "2024/3/1" }, "dataset", schemas);
const fixed = toText(
  orderKeys({ ...dataset, updateCycle: "daily", issued: "2024-03-01" }, "dataset", schemas),
);

/** A root with these files beside an agency, and a way to fix it. */
function city(files: Files) {
  const catalog = join(
    temporary({ "city/transport-bureau/agency.json": orderKeys(agency, "agency", schemas), ...under(files) }),
    "city",
  );
  return {
    fix: (...args: string[]) => run("fix.ts", args, { MULU_CATALOGS: catalog }),
    read: (path: string) => readFileSync(join(catalog, path), "utf8"),
    path: (path: string) => join(catalog, path),
  };
}
const under = (files: Files) =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`city/${path}`, content]));

describe("npm run fix", { timeout: 60_000 }, () => {
  it("writes the file, says what it did, keeps the file's mode and leaves nothing beside it", async () => {
    const { fix, read, path } = city({ [ENTRY]: stops });
    chmodSync(path(ENTRY), 0o640);
    const { status, stdout, stderr } = await fix();
    expect(stdout).toBe(`${path(ENTRY)}
  54  /updateCycle  "每天" → "daily"
  55  /issued  "2024/3/1" → "2024-03-01"

2 records looked at, 1 file fixed: read the change with \`git diff\`.
`);
    expect([status, stderr, read(ENTRY)]).toEqual([0, "", fixed]);
    expect(statSync(path(ENTRY)).mode & 0o777).toBe(0o640);
    expect(readdirSync(path("transport-bureau/datasets"))).toEqual(["bus-stops.json"]);
  });

  it("finds nothing the second time", async () => {
    const { fix } = city({ [ENTRY]: stops });
    await fix();
    const { status, stdout } = await fix();
    expect([status, stdout]).toEqual([0, "2 records looked at, nothing to fix.\n"]);
  });

  it("only tells with --check, and ends with 1 while something is to fix", async () => {
    const { fix, read, path } = city({ [ENTRY]: stops });
    const { status, stdout } = await fix("--check", "--lang", "zh");
    expect([status, stdout]).toEqual([
      1,
      `${path(ENTRY)}
  54  /updateCycle  "每天" → "daily"
  55  /issued  "2024/3/1" → "2024-03-01"

已查看 2 个记录，1 个文件可以自动修正；运行 \`npm run fix\` 即可。
`,
    ]);
    expect(read(ENTRY)).toBe(toText(stops));
    await fix();
    expect((await fix("--check")).status).toBe(0);
  });

  it("leaves a file with a comment and says why, which is no fault of its own", async () => {
    const text = `// 待核实\n${toText(stops)}`;
    const { fix, read, path } = city({ [ENTRY]: text });
    for (const args of [[], ["--check"]]) {
      const { status, stdout } = await fix(...args);
      expect([status, stdout]).toEqual([
        0,
        `${path(ENTRY)}
  1  Left as it is: Here stands a comment; JSON has no comments. Remove it; explanations go into description.

2 records looked at, nothing to fix. 1 file left as it is: see above.
`,
      ]);
    }
    expect(read(ENTRY)).toBe(text);
  });

  it("names what writing a file anew mends, and a property that it adds", async () => {
    const { $schema: _, ...bare } = orderKeys(
      dataset as typeof dataset & { $schema: string },
      "dataset",
      schemas,
    );
    const { fix, path } = city({ [ENTRY]: Buffer.from(`\ufeff${JSON.stringify(bare)}`, "utf16le") });
    expect((await fix()).stdout).toBe(`${path(ENTRY)}
  1  Written anew: The file is encoded as UTF-16 LE; UTF-8 was expected.
  1  /$schema  added "https://mulu.example/schemas/v1/dataset.schema.json"
  Format: spaces, line ends or the order of properties

2 records looked at, 1 file fixed: read the change with \`git diff\`.
`);
  });

  it("touches no data, no edition and nothing that a link leads to", async () => {
    const odd = '{"updateCycle":"每天"}';
    const outside = temporary({ "elsewhere.json": odd, "bureau/datasets/a.json": odd });
    const { fix, read, path } = city({
      [ENTRY]: toText(orderKeys(dataset, "dataset", schemas)),
      "transport-bureau/data/bus-stops/2026-10/stops.json": odd,
      "_editions/2026-1.json": odd,
      "_drafts/datasets/a.json": odd,
    });
    symlinkSync(join(outside, "elsewhere.json"), path("transport-bureau/datasets/link.json"));
    symlinkSync(join(outside, "bureau"), path("linked-bureau"));
    const { status, stdout } = await fix();
    expect([status, stdout]).toEqual([0, "2 records looked at, nothing to fix.\n"]);
    for (const file of [
      "transport-bureau/data/bus-stops/2026-10/stops.json",
      "_editions/2026-1.json",
      "_drafts/datasets/a.json",
    ])
      expect(read(file)).toBe(odd);
    expect(readFileSync(join(outside, "elsewhere.json"), "utf8")).toBe(odd);
    expect(readFileSync(join(outside, "bureau/datasets/a.json"), "utf8")).toBe(odd);
  });

  it("takes the paths that are named, and no other", async () => {
    const other = "transport-bureau/datasets/bus-lines.json";
    const { fix, read, path } = city({ [ENTRY]: stops, [other]: stops });
    const { stdout } = await fix(path(ENTRY));
    expect(stdout).toContain("1 record looked at, 1 file fixed");
    expect([read(ENTRY), read(other)]).toEqual([fixed, toText(stops)]);
  });

  it("takes what was changed since a revision, and no other", async () => {
    const other = "transport-bureau/datasets/bus-lines.json";
    const repository = new Repository();
    repository.commit("2026-11-01T12:00:00+08:00", { [ENTRY]: stops, [other]: stops });
    writeFiles(repository.folder, { [ENTRY]: { ...stops, theme: "交通" } });
    const fix = () => run("fix.ts", ["--changed", "HEAD"], { MULU_CATALOGS: repository.folder });
    const { stdout } = await fix();
    expect(stdout).toContain('/theme  "交通" → "transport"\n');
    expect(stdout).toContain("1 record looked at, 1 file fixed");
    expect(repository.git("status", "--porcelain")).toBe(`M ${ENTRY}`);
    repository.commit("2026-11-02T12:00:00+08:00");
    expect((await fix()).stdout).toBe(
      "No record was changed against HEAD.\n0 records looked at, nothing to fix.\n",
    );
  });

  it.each([
    { args: ["nowhere"], says: "nowhere: there is no such file or folder. Name one of the catalog." },
    { args: ["package.json"], says: "package.json lies outside every catalog root." },
    {
      args: ["--changed", "HEAD", "catalogs"],
      says: "Paths and --changed were both given: use one of the two.",
    },
    { args: ["--lang", "fr"], says: "--lang fr: expected zh or en" },
    { args: ["--colour"], says: "--colour" },
  ])("ends with 2 and a sentence for $args", async ({ args, says }) => {
    const { status, stdout, stderr } = await city({ [ENTRY]: stops }).fix(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("    at ");
  });
});

describe("the records of this repository", { timeout: 60_000 }, () => {
  it.each(["catalogs", "test/fixtures/city"])("in %s are as npm run fix writes them", (catalogs) => {
    const deployment = loadDeployment(root);
    if (Array.isArray(deployment)) throw new Error("the configuration is wrong");
    const plan = planFixes(deployment, root, { env: { MULU_CATALOGS: catalogs } });
    expect(existsSync(join(root, catalogs))).toBe(true);
    expect(plan).toMatchObject({ files: [] });
  });
});
