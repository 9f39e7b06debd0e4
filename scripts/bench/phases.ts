/** A phase of a build: how long after the line before it its own line came. Phases may run side by side. */
export interface Phase {
  name: string;
  seconds: number;
  /** Since the start of the command. */
  at: number;
}

/** The phases from the timed lines of `scripts/build.ts` (`   3.7 s  open: pages built`); other lines are passed over. */
export function parsePhases(output: string): Phase[] {
  let last = 0;
  return output.split("\n").flatMap((line) => {
    const [, time, name] = /^ *(\d+\.\d) s {2}(.+)$/.exec(line) ?? [];
    if (!time || !name) return [];
    const phase = { name, seconds: Number((Number(time) - last).toFixed(1)), at: Number(time) };
    last = phase.at;
    return [phase];
  });
}
