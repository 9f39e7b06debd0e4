import type { Lang } from "../../catalog/finding.ts";
import type { Columns } from "../../search/columns.ts";
import type { Found, Part } from "../../search/session.ts";
import type { SearchState } from "../../search/state.ts";
import type { AskName, Asks, Question, Reply } from "./messages.ts";
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
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  let turns = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const promise = waiting.get(data.turn);
    waiting.delete(data.turn);
    if ("failed" in data) promise?.reject(new Error(data.failed));
    else promise?.resolve(data.answer);
  });
  // A worker that cannot start answers nothing.
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  const send = <Name extends AskName>(name: Name, ask: Asks[Name]["ask"]) =>
    new Promise<Asks[Name]["answer"]>((resolve, reject) => {
      const turn = ++turns;
      waiting.set(turn, { resolve: resolve as (answer: unknown) => void, reject });
      worker.postMessage({ turn, name, ask } satisfies Question);
    });
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
