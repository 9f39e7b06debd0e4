import { expect, it } from "vitest";
import { run } from "../run.ts";

const zh = { LANG: "zh_CN.UTF-8", LC_ALL: "", LC_MESSAGES: "" };

it.each<[string, string[], string]>([
  ["report.ts", ["nothing"], "nothing：应当是 compliance、articles 或 links"],
  [
    "report.ts",
    ["articles", "--colour"],
    "没有选项 --colour；可用的选项：--lang、--date、--format、--agency、--out",
  ],
  ["report.ts", ["articles", "--format", "xlsx"], "--format xlsx：应当是 markdown 或 json"],
  ["start.ts", ["--prot", "1"], "没有选项 --prot；可用的选项：--lang、--date、--port"],
  ["start.ts", ["8080"], "8080：这里只能写选项"],
  ["start.ts", ["--port", "x"], "--port x：应当是 0 到 65534 的整数"],
  [
    "bench.ts",
    ["--size", "5"],
    "没有选项 --size；可用的选项：--n、--json、--lang、--data、--search、--filters、--keep",
  ],
  ["bench.ts", ["5"], "5：这里只能写选项"],
  ["bench.ts", ["--n", "0"], "--n 0：应当是 1 到 100000 的条目数，例如 1000,10000"],
])("%s %j is refused in the language of the environment", async (script, args, sentence) => {
  expect(await run(script, args, zh)).toEqual({ status: 2, stdout: "", stderr: `${sentence}\n` });
});

it.each(["report.ts", "start.ts", "bench.ts"])("%s goes by --lang before the environment", async (script) => {
  const { status, stderr } = await run(script, ["--lang", "en", "--colour"], zh);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^Unknown option '--colour'/)]);
});
