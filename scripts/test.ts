// All tests of a kind in one command, with one closing line. `npm test`, or `npm run verify` for the long checks.
import { spawnSync } from "node:child_process";
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
process.env.MULU_CHROMIUM = ensureChromium();

if (process.argv[2] === "verify") {
  vitest("verify");
} else {
  step("types", [bin("astro/bin/astro.mjs"), "check", "--silent", "--minimumSeverity", "error"]);
  step("lint", [bin("@biomejs/biome/bin/biome"), "check", "."]);
  vitest("unit");
  if (
    step("build of the test city", ["scripts/build.ts", "--out", ".mulu/test/dist"], {
      MULU_CATALOGS: "test/fixtures/city",
    })
  )
    vitest("e2e");
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
if (failed > 0) process.exitCode = 1;

function step(name: string, args: string[], env: Record<string, string> = {}): boolean {
  const started = performance.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  console.log(
    `== ${name}: ${status === 0 ? "ok" : "failed"}, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  if (status === 0) passed++;
  else failed++;
  return status === 0;
}

function vitest(project: string): void {
  const report = join(results, `${project}.json`);
  console.log(`\n== ${project} tests`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync(
    process.execPath,
    [bin("vitest/vitest.mjs"), "run", "--project", project, ...reporters],
    { cwd: root, stdio: "inherit" },
  );
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
