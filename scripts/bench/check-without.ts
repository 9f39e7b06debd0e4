// The check as it is, but without the comparison of Art. 15, which has a limit of its own: `node scripts/bench/check-without.ts`.
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// The same as scripts/check.ts turns on, before any other module is loaded.
enableCompileCache(join(import.meta.dirname, "../../.mulu/cache/check"));
const { rules } = await import("../../src/rules/index.ts");
const { sourceSingle } = await import("../../src/rules/source-single.ts");
rules.splice(rules.indexOf(sourceSingle), 1);
await import("../check.ts");
