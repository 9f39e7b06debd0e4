// All tests of a kind in one command, with one closing line. `npm test`, or `npm run verify` for the long checks.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.ts";

const root = process.cwd();
const bin = (name: string) => join(root, "node_modules", name);
const results = join(root, ".mulu/test");
let passed = 0;
let failed = 0;
let skipped = 0;

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
process.env.MULU_DATE ??= "2026-11-23";
// Hundreds of commands are started, which mostly load the same code.
process.env.NODE_COMPILE_CACHE ??= join(root, ".mulu/cache/code");
process.env.MULU_CHROMIUM = ensureChromium();

if (process.argv[2] === "verify") {
  await vitest("verify");
} else {
  const types = step("types", [
    "--max-semi-space-size=64",
    bin("astro/bin/astro.mjs"),
    "check",
    "--silent",
    "--minimumSeverity",
    "error",
  ]);
  await step("lint", [bin("@biomejs/biome/bin/biome"), "check", "."]);
  const isBuilt = await step("build of the test city", ["scripts/build.ts", "--out", ".mulu/test/dist"], {
    MULU_CATALOGS: "test/fixtures/city",
  });
  await vitest("unit");
  await types;
  if (isBuilt) await vitest("e2e", "alone");
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
if (failed > 0) process.exitCode = 1;

/** Runs a command beside others and tells what it printed once it has ended. @returns whether it ended well */
async function step(name: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const started = performance.now();
  console.log(`== ${name} …`);
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const [status] = (await once(child, "close")) as [number | null];
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n== ${name}: ${status === 0 ? "ok" : "failed"}, ${seconds} s\n${said}`);
  if (status === 0) passed++;
  else failed++;
  return status === 0;
}

async function vitest(...projects: string[]): Promise<void> {
  const report = join(results, `${projects[0]}.json`);
  console.log(`\n== ${projects[0]} tests`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const child = spawn(
    process.execPath,
    [bin("vitest/vitest.mjs"), "run", ...projects.map((name) => `--project=${name}`), ...reporters],
    { cwd: root, stdio: "inherit" },
  );
  const [status] = (await once(child, "close")) as [number | null];
  try {
    const counts = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    passed += counts.numPassedTests ?? 0;
    failed += counts.numFailedTests ?? 0;
    skipped += (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0);
    // A file that cannot even be loaded has no tests to count.
    if (status !== 0 && !counts.numFailedTests) failed++;
  } catch {
    failed++;
  }
}
