import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git } from "../../src/catalog/run-git.ts";
import { blocksOf, chapterOf } from "../content/chapters.ts";
import { Repository } from "../repository.ts";
import { FIXTURE } from "../sites.ts";
import { root, temporary } from "../support.ts";

const PROGRAM = ["package.json", "package-lock.json", "mulu.config.json", "scripts", "src", "schemas"];
const FILE = "catalogs/transport-bureau/datasets/ferry-piers.json";

/** What the officer answers to the wizard, whom nobody can ask here. */
const ANSWERS = {
  agency: "transport-bureau",
  id: "ferry-piers",
  title: { zh: "轮渡码头", en: "Ferry piers" },
  description: { zh: "一行是一个轮渡码头，含位置和无障碍设施；不含已停用的码头。" },
  keywords: [{ zh: "码头" }],
  theme: "transport",
  subject: "neither",
  fields: [{ name: "pierName", title: { zh: "码头名称" }, type: "string", length: 60 }],
  "collection.scope": { zh: "全市在用轮渡码头" },
  "collection.format": { zh: "码头登记表" },
  "collection.procedure": { zh: "验收后五个工作日内更新" },
  updateCycle: "monthly",
  releases: [{ id: "2026-10", asOf: "2026-10-31", published: "2026-11-05" }],
  distributions: [
    {
      id: "csv",
      mode: "file",
      format: "csv",
      url: "https://data.city.example/piers.csv",
      audience: "public",
    },
  ],
};

/** What the officer writes in the editor before each check: first the slip of which the guide speaks. */
const EDITS: ([from: string, to: string] | undefined)[] = [
  ['"updateCycle": "monthly"', '"updateCycle": "每月"'],
  undefined,
  ['"zh": "码头名称"', '"zh": "轮渡码头名称"'],
];

test.each(["zh", "en"] as const)(
  "an entry in five steps can be followed to the letter, in %s",
  { timeout: 240_000 },
  (lang) => {
    const bare = forge();
    const home = temporary({ "answers.json": ANSWERS });
    const edits = [...EDITS];
    let folder = home;
    let screen = "";
    for (const { language, code } of blocksOf(chapterOf(`src/content/guides/${lang}/entry.mdx`, lang).text))
      if (language === "text") expect(screen).toContain(code);
      else for (const line of code.trim().split("\n")) screen = follow(line);

    const log = git(bare, ["log", "--format=%B", "main..ferry-piers"]);
    expect(log.match(/^Signed-off-by: .+ <.+>$/gm)).toHaveLength(2);
    expect(JSON.parse(git(bare, ["show", `ferry-piers:${FILE}`]))).toMatchObject({
      title: ANSWERS.title,
      updateCycle: "monthly",
      fields: [{ name: "pierName", title: { zh: "轮渡码头名称" } }],
    });

    /** Types a line of the guide into the terminal. @returns what the screen then shows */
    function follow(line: string): string {
      if (line.startsWith("cd ")) {
        folder = join(folder, line.slice("cd ".length));
        install(folder);
        return "";
      }
      const edit = line.startsWith("npm run check") ? edits.shift() : undefined;
      if (edit) replace(join(folder, FILE), edit);
      const command = line
        .replace(/<[^>]+>/, bare)
        .replace(/^npm run new .*/, "$& --answers ../answers.json");
      const { status, stdout } = spawnSync("sh", ["-c", `${command} 2>&1`], {
        cwd: folder,
        env: { ...process.env, HOME: home, GIT_CONFIG_NOSYSTEM: "1", NO_COLOR: "1" },
        encoding: "utf8",
      });
      expect(status, `${command}\n${stdout}`).toBe(edit && edit === EDITS[0] ? 1 : 0);
      return stdout;
    }
  },
);

/** A forge that holds the program and the test city. @returns the folder of its repository */
function forge(): string {
  const repository = new Repository();
  for (const path of PROGRAM) cpSync(join(root, path), join(repository.folder, path), { recursive: true });
  cpSync(join(root, FIXTURE), join(repository.folder, "catalogs"), { recursive: true });
  repository.commit("2026-11-01T12:00:00+08:00");
  const bare = join(temporary(), "forge.git");
  repository.git("clone", "--quiet", "--bare", repository.folder, bare);
  return bare;
}

/** Gives a clone the dependencies of this folder, as new as its lockfile, so that nothing is installed. */
function install(clone: string): void {
  symlinkSync(join(root, "node_modules"), join(clone, "node_modules"));
  utimesSync(join(clone, "package-lock.json"), 0, 0);
}

function replace(file: string, [from, to]: [string, string]): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}
