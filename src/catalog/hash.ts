import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** SHA-256 of a value's canonical JSON (RFC 8785), so that it can be checked with any language's tools. */
export function hashOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("a value without JSON has no hash");
  return bytesToHex(sha256(utf8ToBytes(text)));
}
