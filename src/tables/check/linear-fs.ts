import { setFlagsFromString } from "node:v8";

// V8 starts anew in linear time where a pattern tracks back too often, so a hostile pattern ends soon.
setFlagsFromString("--enable-experimental-regexp-engine");
setFlagsFromString("--enable-experimental-regexp-engine-on-excessive-backtracks");

/** A pattern that V8 can match in linear time where it has to; undefined for one that it cannot. */
export function linear(source: string): RegExp | undefined {
  try {
    // The flag only asks whether it can; without it the common, faster way is tried first.
    new RegExp(source, "l");
    return new RegExp(source);
  } catch {
    return undefined;
  }
}
