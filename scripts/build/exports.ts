// What a site gives to programs, from the staged records: its API, other formats, the SDK, then the manifest of them all.
// Argument: the staged root; MULU_STAGE names the stage. Each part is a process of its own, so that its memory is given back before the next one starts.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

for (const part of ["api", "formats", "sdk", "manifest"]) {
  const script = join(import.meta.dirname, `${part}.ts`);
  // The same small young generation as the build's other steps.
  const args = ["--max-semi-space-size=16", script, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
