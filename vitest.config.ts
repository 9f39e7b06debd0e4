import { defineConfig } from "vitest/config";

const env = { MULU_DATE: "2026-11-23" };

// Three kinds of tests. `npm test` runs unit and then, on the built test city, e2e; `npm run verify` the long checks.
// Browser tests and builds take whole cores each, so their files run one after another.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/verify/**"],
          env,
          // How fast something is, the bench tells; a busy machine fails no test.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          env,
          fileParallelism: false,
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
