// Judges the records of every root, or some of them: `npm run check -- [paths…] [--changed <rev>]
// [--data] [--format text|json|github|gitlab|sarif|markdown] [--lang zh|en] [--date YYYY-MM-DD]`. Paths are records,
// data files or folders; --changed takes what was changed since a revision. Of what is chosen the data files are read,
// too; with --data all of them. Exit 1 on errors, 2 on wrong use.
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// What Node makes of the modules is kept: from the second check on they load three times as fast.
enableCompileCache(join(import.meta.dirname, "../.mulu/cache/check"));
await import("./check/run.ts");
