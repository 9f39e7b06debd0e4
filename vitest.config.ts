import { defineConfig } from "vitest/config";

const env = { MULU_DATE: "2026-11-23" };
/** Browser tests that take every core themselves, or watch when something is drawn, which a busy machine disturbs. */
const alone = ["axe", "comfort", "weight"].map((name) => `test/e2e/${name}.test.ts`);
/** By default one core is left to the runner, which hardly needs it. */
const maxWorkers = "100%";
/** Test files leave nothing behind, so a worker loads what they share once. */
const isolate = false;
/** Room for what a test makes and drops; with Node's own a fifth of the time goes to collecting it. */
const execArgv = ["--max-semi-space-size=64"];

// `npm test` runs unit and then, on the built test city, e2e and what runs alone; `npm run verify` the long checks.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/verify/**"],
          env,
          isolate,
          execArgv,
          maxWorkers,
          // How fast something is, the bench tells; a busy machine fails no test.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude: alone,
          env,
          isolate,
          execArgv,
          maxWorkers,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "alone",
          include: alone,
          env,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "verify",
          include: ["test/verify/**/*.test.ts"],
          globalSetup: "test/verify/setup.ts",
          env,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
