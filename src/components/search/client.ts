import type { Lang } from "../../catalog/finding.ts";
import { askWorker } from "../../preview/ask-worker.ts";
import type { Columns } from "../../search/columns.ts";
import type { Found, Part } from "../../search/session.ts";
import type { SearchState } from "../../search/state.ts";
import type { Asks } from "./messages.ts";
import workerUrl from "./worker.ts?worker&url";

/** The search, which works beside the page. */
export interface Client {
  agencies: Columns["agencies"];
  ask: (state: SearchState, count: number) => Promise<Found>;
  more: (count: number) => Promise<Part>;
}

/** Starts the search's worker. Throws where it, or what it needs, cannot be loaded. */
export async function openClient(lang: Lang): Promise<Client> {
  const worker = new Worker(new URL(workerUrl, location.href), { type: "module" });
  const error = (message: string) => new Error(message);
  const send = askWorker<Asks, string>(worker, error, error);
  try {
    return {
      agencies: await send("open", { lang }),
      ask: (state, count) => send("ask", { state, count }),
      more: (count) => send("more", { count }),
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
