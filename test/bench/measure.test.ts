import { expect, test } from "vitest";
import { measure } from "../../scripts/bench/measure-fs.ts";
import { parsePhases } from "../../scripts/bench/phases.ts";

const onLinux = test.runIf(process.platform === "linux");

test("The phases of a build count from the line before them, and other lines are passed over", () => {
  const output = [
    "   0.3 s  checked 1100 records",
    "Pagefind says hello at 1.0 s  sharp",
    "   0.5 s  open: 850 entries staged",
    "  14.6 s  open: pages built",
    "",
  ].join("\n");
  expect(parsePhases(output)).toEqual([
    { name: "checked 1100 records", seconds: 0.3, at: 0.3 },
    { name: "open: 850 entries staged", seconds: 0.2, at: 0.5 },
    { name: "open: pages built", seconds: 14.1, at: 14.6 },
  ]);
});

test("A command's lines arrive one by one, and its output is kept", async () => {
  const lines: string[] = [];
  const script = 'process.stdout.write("one\\ntw"); process.stdout.write("o\\n")';
  const { output, wall } = await measure(["-e", script], {}, (line) => lines.push(line));
  expect(lines).toEqual(["one", "two"]);
  expect(output).toBe("one\ntwo\n");
  expect(wall).toBeGreaterThan(0);
});

test("A command that fails ends the measurement with what it said", async () => {
  await expect(measure(["-e", 'console.error("no catalog"); process.exitCode = 3'], {})).rejects.toThrow(
    /ended with 3:\nno catalog\n$/,
  );
});

onLinux("Memory counts the command and what it starts", async () => {
  // Each process holds 60 MB for half a second.
  const hold = "const held = Buffer.alloc(60e6, 1); setTimeout(() => held.length, 500);";
  const start = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(hold)}]);`;
  const { peak = 0, largestProcess = 0, processes } = await measure(["-e", start + hold], {});
  expect(processes).toBe(2);
  expect(peak).toBeGreaterThan(180e6);
  expect(largestProcess).toBeGreaterThan(90e6);
  expect(largestProcess).toBeLessThan(peak);
});

onLinux("CPU time counts the command and what it starts", async () => {
  // By its own clock, so that a busy machine changes nothing.
  const burn =
    "const used = () => { const { user, system } = process.cpuUsage(); return user + system; }; while (used() < 300_000);";
  const start = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(burn)}]);`;
  const { user = 0, system = 0 } = await measure(["-e", start + burn], {});
  expect(user + system).toBeGreaterThan(0.4);
});
