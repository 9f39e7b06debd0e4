import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../run.ts";
import { readJson, root } from "../support.ts";
import { chapterOf, chapters } from "./chapters.ts";

const files = [
  ...chapters("standard"),
  ...chapters("guides"),
  ...["README", "CONTRIBUTING"].flatMap((name) => [
    chapterOf(`${name}.md`, "en"),
    chapterOf(`${name}.zh-CN.md`, "zh"),
  ]),
];
const { scripts } = readJson("package.json") as { scripts: Record<string, string> };

/** Every command of a text: the npm script, and what follows the two dashes. */
const commands = files.flatMap(({ path, text }) =>
  [...text.matchAll(/npm (?:run ([a-z]+)|(start|test))(?: -- ([^`\n#（]+))?/g)].map(
    ([command, script = "", short = "", options = ""]) => ({
      path,
      command,
      script: script || short,
      options: [...options.matchAll(/(?<!\S)--[a-z-]+/g)].map(([option]) => option),
    }),
  ),
);

it.each(commands)("$path names a script that exists: $command", ({ script }) => {
  expect(Object.keys(scripts)).toContain(script);
});

const given = Map.groupBy(commands, ({ script }) => script);
const options = [...given].flatMap(([script, named]) =>
  [...new Set(named.flatMap(({ options }) => options))].map((option) => ({ script, option })),
);

// An option that no command has stands last, so that nothing is ever done.
it.each(options)("npm run $script knows the option $option", async ({ script, option }) => {
  const file = /scripts\/([a-z]+\.ts)/.exec(scripts[script] ?? "")?.[1] ?? "";
  const { status, stderr } = await run(file, [option, "--no-such-option"]);
  expect(status).toBe(2);
  expect(stderr).not.toContain(`Unknown option '${option}'`);
});

it("an option that a command does not know is named by it", async () => {
  expect((await run("check.ts", ["--no-such-option"])).stderr).toContain("Unknown option '--no-such-option'");
});

it.each(files)("the files that $path links to exist", ({ path, text }) => {
  // A chapter's links are addresses of the site, which the links test follows.
  const links = path.endsWith(".mdx")
    ? []
    : [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = ""]) => to);
  expect(links.filter((to) => !existsSync(join(root, dirname(path), to)))).toEqual([]);
});
