import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Sha256 } from "../../src/sdk/runtime/sha256.ts";

test("the sum equals the platform's, in whatever pieces the bytes come", () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const own = new Sha256();
      const theirs = createHash("sha256");
      for (const part of parts) {
        own.update(part);
        theirs.update(part);
      }
      expect(own.digest()).toBe(theirs.digest("hex"));
    }),
    { seed: 5, numRuns: 500 },
  );
});

test("a long message has the right length in its last block", () => {
  const bytes = new Uint8Array(3_000_001).fill(7);
  expect(new Sha256().update(bytes).digest()).toBe(createHash("sha256").update(bytes).digest("hex"));
});
