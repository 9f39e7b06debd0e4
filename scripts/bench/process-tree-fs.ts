import { readdirSync, readFileSync } from "node:fs";

/** A moment of a process and its descendants, in bytes. Source: proc(5). */
export interface Moment {
  /** Resident memory of all of them; pages that processes share are counted for each. */
  rss: number;
  /** The highest resident memory that any one of them has had so far. */
  highest: number;
  processes: number;
}

/** Whether this system tells about processes at all (Linux does). */
export const canWatch = process.platform === "linux";

/** Memory of the process `root` and of everything it started. A process that ends meanwhile is passed over. */
export function watchTree(root: number): Moment {
  const moment: Moment = { rss: 0, highest: 0, processes: 0 };
  for (const pid of family(root)) {
    const status = read(`/proc/${pid}/status`);
    const rss = kilobytes(status, "VmRSS");
    if (rss === 0) continue;
    moment.rss += rss;
    moment.highest = Math.max(moment.highest, kilobytes(status, "VmHWM"));
    moment.processes++;
  }
  return moment;
}

/** Seconds of computing. Source: proc(5); a tick is 10 ms (USER_HZ is 100 on Linux). */
export interface CpuTime {
  user: number;
  system: number;
  /** Of the whole machine, whoever computed. */
  machine: number;
}

/** What ended children of this process, and theirs, have computed so far, beside the whole machine. */
export function cpuTime(): CpuTime {
  const [user = 0, system = 0] = fieldsOf("self").slice(13, 15).map(Number);
  const [busy = 0, nice = 0, kernel = 0, , , interrupts = 0, softInterrupts = 0] = read("/proc/stat")
    .split(/\s+/, 8)
    .slice(1)
    .map(Number);
  const machine = busy + nice + kernel + interrupts + softInterrupts;
  return { user: user / 100, system: system / 100, machine: machine / 100 };
}

function family(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(fieldsOf(name)[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** What stands in `stat` behind the command's name (which may hold spaces and brackets): state, parent … */
const fieldsOf = (pid: string): string[] =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");

const kilobytes = (status: string, key: string): number =>
  Number(new RegExp(`^${key}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024;

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
