import { spawn } from "node:child_process";
import { type CpuTime, canWatch, cpuTime, watchTree } from "./process-tree-fs.ts";

/** One run of a command. Seconds; bytes. Other systems than Linux tell only the wall time. */
export interface Measured {
  wall: number;
  user?: number;
  system?: number;
  /** What other programs computed meanwhile: much of it spoils the wall time. */
  others?: number;
  /** Highest sum of resident memory over all its living processes. */
  peak?: number;
  /** Highest resident memory of one process. */
  largestProcess?: number;
  processes?: number;
  output: string;
}

const SAMPLE_EVERY_MS = 50;

/**
 * Runs a script and measures it with all its processes.
 * @param line receives every line of its standard output
 * @param command the interpreter, without a word this Node
 * @throws where it ends with another code than 0, with what it said
 */
export function measure(
  args: string[],
  env: Record<string, string>,
  line: (text: string) => void = () => {},
  command = process.execPath,
): Promise<Measured> {
  const before = canWatch ? cpuTime() : undefined;
  const started = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const seen = { rss: 0, highest: 0, processes: 0 };
  const sample = () => {
    const now = watchTree(child.pid ?? 0);
    for (const key of ["rss", "highest", "processes"] as const) seen[key] = Math.max(seen[key], now[key]);
  };
  const timer = canWatch ? setInterval(sample, SAMPLE_EVERY_MS) : undefined;
  const [output, errors] = [collect(child.stdout, line), collect(child.stderr)];
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    // `exit` comes with the end of the process, `close` when its output has been read too.
    let wall = 0;
    child.on("exit", () => {
      wall = (performance.now() - started) / 1000;
      clearInterval(timer);
    });
    child.on("close", (code) => {
      if (code !== 0) {
        reject(new Error(`${args.join(" ")} ended with ${code}:\n${output()}${errors()}`));
        return;
      }
      resolve({
        wall,
        ...(before && since(before)),
        ...(canWatch && { peak: seen.rss, largestProcess: seen.highest, processes: seen.processes }),
        output: output(),
      });
    });
  });
}

function since(before: CpuTime): Pick<Measured, "user" | "system" | "others"> {
  const now = cpuTime();
  const [user, system] = [now.user - before.user, now.system - before.system];
  return { user, system, others: Math.max(0, now.machine - before.machine - user - system) };
}

function collect(stream: NodeJS.ReadableStream, line?: (text: string) => void): () => string {
  let text = "";
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    text += chunk;
    if (!line) return;
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const whole of lines) line(whole);
  });
  return () => text;
}
