import { askWorker } from "../ask-worker.ts";
import { FileError } from "./file.ts";
import type { Asks, Failed, Opened, Part } from "./messages.ts";
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
  const send = askWorker<Asks, Failed>(
    worker,
    ({ kind, message }) => new FileError(kind, message),
    (message) => new FileError("network", message),
  );
  try {
    const opened = await send("open", await asked);
    return { ...opened, rows: (ask) => send("rows", ask), close: () => worker.terminate() };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
