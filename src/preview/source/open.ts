import { FileError } from "./file.ts";
import type { AskName, Asks, Opened, Part, Question, Reply } from "./messages.ts";
import workerUrl from "./worker.ts?worker&url";

/** A table whose rows are asked for, a part at a time. Failures are `FileError`s. */
export interface Source extends Opened {
  rows(ask: Asks["rows"]["ask"]): Promise<Part>;
  close(): void;
}

/**
 * Opens a table beside the page.
 * @param asked where its Parquet file lies and what its columns are; the worker starts before that is known
 */
export async function openSource(asked: Promise<Asks["open"]["ask"]>): Promise<Source> {
  const worker = new Worker(new URL(workerUrl, location.href), { type: "module" });
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let turns = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const promise = waiting.get(data.turn);
    waiting.delete(data.turn);
    if ("failed" in data) promise?.reject(new FileError(data.failed.kind, data.failed.message));
    else promise?.resolve(data.answer);
  });
  // A worker that cannot start answers nothing.
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(new FileError("network", message));
    waiting.clear();
  });
  const send = <Name extends AskName>(name: Name, ask: Asks[Name]["ask"]) =>
    new Promise<Asks[Name]["answer"]>((resolve, reject) => {
      const turn = ++turns;
      waiting.set(turn, { resolve: resolve as (answer: unknown) => void, reject });
      worker.postMessage({ turn, name, ask } satisfies Question);
    });
  try {
    const opened = await send("open", await asked);
    return { ...opened, rows: (ask) => send("rows", ask), close: () => worker.terminate() };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
