// The check as it is, but without the comparison of Art. 15, which has a limit of its own: `node scripts/bench/check-without.ts`.
import { rules } from "../../src/rules/index.ts";
import { sourceSingle } from "../../src/rules/source-single.ts";

rules.splice(rules.indexOf(sourceSingle), 1);
await import("../check.ts");
