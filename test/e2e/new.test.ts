import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DescribedQuestion } from "../../src/forms/describe-form.ts";
import { plain } from "../forms/support.ts";
import { run } from "../run.ts";
import { FIXTURE } from "../sites.ts";
import { root, temporary } from "../support.ts";

/** A project of its own with the test city, so that a record may be written into it. */
function project(answers: unknown = plain): string {
  const folder = temporary({
    "answers.json": typeof answers === "string" ? answers : JSON.stringify(answers),
  });
  cpSync(join(root, FIXTURE), join(folder, "catalogs"), { recursive: true });
  cpSync(join(root, "schemas"), join(folder, "schemas"), { recursive: true });
  cpSync(join(root, "mulu.config.json"), join(folder, "mulu.config.json"));
  return folder;
}
const start = (folder: string, args: string[], script = "new.ts") =>
  run(script, args, { MULU_CATALOGS: "" }, folder);
const FILE = "catalogs/data-bureau/datasets/ferry-piers.json";

describe("npm run new", () => {
  test("writes one file, says what it took and what comes next; check, fix and a second run agree", async () => {
    const folder = project();
    const { status, stdout, stderr } = await start(folder, ["dataset", "--answers", "answers.json"]);
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toBe(
      `Not answered, so the proposal was taken: id, classification.class, subject, collection.from, sharing.type, opening.type, grading.grade, sharing.modes, opening.modes, license, issued, modified, status.
${FILE} is written.
The check finds nothing to say about it.
Next:
  Open the file and add what the wizard did not ask, such as definitions of the columns.
  npm run check -- ${FILE} --lang en
  git add ${FILE}
  git commit -s -m "Add data-bureau/ferry-piers"    (-s signs off: you may contribute this)
  Push your branch and open a pull request.
`,
    );
    const [checked, fixed] = await Promise.all([
      start(folder, [FILE], "check.ts"),
      start(folder, ["--check", FILE], "fix.ts"),
    ]);
    expect([checked.status, fixed.status]).toEqual([0, 0]);
    const again = await start(folder, ["dataset", "--answers", "answers.json", "--lang", "zh", "--dry-run"]);
    expect(again.status).toBe(0);
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(readFileSync(join(folder, FILE), "utf8")));
  });

  test("with --dry-run prints the file and writes nothing", async () => {
    const folder = project();
    const { status, stdout } = await start(folder, ["dataset", "--answers", "answers.json", "--dry-run"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: "../../../schemas/v1/dataset.schema.json",
      status: "active",
    });
    expect(existsSync(join(folder, FILE))).toBe(false);
  });

  test("reads items from a table that the answers name", async () => {
    const { fields: _, ...rest } = plain;
    const folder = project({ ...rest, table: "piers.csv" });
    writeFileSync(join(folder, "piers.csv"), "码头名称,泊位数\n东门码头,3\n");
    const { stdout } = await start(folder, ["dataset", "--answers", "answers.json", "--dry-run"]);
    expect((JSON.parse(stdout) as { fields: object[] }).fields).toEqual([
      { name: "maTouMingCheng", title: { zh: "码头名称" }, type: "string", length: 50 },
      { name: "boWeiShu", title: { zh: "泊位数" }, type: "integer" },
    ]);
  });

  test("names all that is wrong at once, ends with 1 and writes nothing", async () => {
    const { theme: _, ...rest } = plain;
    const folder = project({ ...rest, updateCycle: "每月" });
    const { status, stdout, stderr } = await start(folder, [
      "dataset",
      "--answers",
      "answers.json",
      "--lang",
      "zh",
    ]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `updateCycle
  "每月" 不是“更新周期”的代码；可用的代码：realtime（实时）、daily（每日）、weekly（每周）、tenDays（每旬）、monthly（每月）、quarterly（每季度）、semiannual（每半年）、annual（每年）、irregular（不定期）、never（不更新）。
  请写成 "monthly"。
theme
  没有回答 "theme"（主题）；应当回答。
  例如："theme": "transport"。
2 处回答要改；没有写入任何文件。
`,
    );
    expect(existsSync(join(folder, FILE))).toBe(false);
  });

  test.each([
    ["", "The file is empty; a JSON record was expected."],
    ["{", "The file ends here; a closing brace } was expected."],
    ["[]", 'answers.json was expected to hold an object { "title": … } with the ids of questions as keys.'],
  ])("says what is wrong with answers of the text %j", async (text, said) => {
    const { status, stderr } = await start(project(text), ["dataset", "--answers", "answers.json"]);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
  });

  test("reads answers from standard input, with a BOM too", async () => {
    const folder = project(`\uFEFF${JSON.stringify(plain)}`);
    const input = readFileSync(join(folder, "answers.json"));
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, "scripts/new.ts"), "dataset", "--answers", "-", "--dry-run"],
      { cwd: folder, input, encoding: "utf8", env: { ...process.env, MULU_CATALOGS: "" } },
    );
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { status: "active" }]);
  });

  test.each([
    [
      [],
      "This is no terminal, so nothing can be asked; give the answers with --answers <file.json>, --questions lists the questions.",
    ],
    [["table"], '"table" cannot be made; expected agency, dataset or system: npm run new -- dataset'],
    [["dataset", "two"], '"two" is too much; name one kind: npm run new -- dataset'],
    [
      ["--questions"],
      "It is not said what to make; expected agency, dataset or system: npm run new -- dataset",
    ],
    [["dataset", "--answers", "none.json"], "--answers none.json cannot be read"],
    [["dataset", "--colour"], "Unknown option '--colour'"],
  ])("with %j ends with 2 and a sentence", async (args, said) => {
    const { status, stdout, stderr } = await start(project(), args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("prints its questions as data, from which answers can be made", async () => {
    const { status, stdout } = await start(project(), ["dataset", "--questions"]);
    expect(status).toBe(0);
    const questions = JSON.parse(stdout) as DescribedQuestion[];
    expect(Object.keys(plain).filter((id) => !questions.some((question) => question.id === id))).toEqual([]);
    expect(questions.find(({ id }) => id === "sharing.type")).toEqual({
      id: "sharing.type",
      kind: "choice",
      title: { zh: "共享类型", en: "Type" },
      help: { zh: "无条件、有条件或不予共享。", en: "Unconditional, conditional or none." },
      required: true,
      example: "unconditional",
      default: "unconditional",
      choices: [
        { value: "unconditional", label: { zh: "无条件共享", en: "Shared unconditionally" } },
        { value: "conditional", label: { zh: "有条件共享", en: "Shared with conditions" } },
        { value: "none", label: { zh: "不予共享", en: "Not shared" } },
      ],
    });
  });
});
