/** What a page asks a worker, by name: the question, and the answer to it. */
type Asks<All> = { [Name in keyof All]: { ask: unknown; answer: unknown } };

/** A question as the worker gets it. */
export interface Question<All extends Asks<All>, Name extends keyof All = keyof All> {
  turn: number;
  name: Name;
  ask: All[Name]["ask"];
}

/** What the worker sends back; `turn` is that of the question. */
export type Reply<All extends Asks<All>, Failed> =
  | { turn: number; answer: All[keyof All]["answer"] }
  | { turn: number; failed: Failed };

/**
 * A function that asks a worker and waits for its answer.
 * @param errorOf the error for what the worker sends where it fails
 * @param stopped the error where the worker cannot start, or stops; then it answers nothing
 */
export function askWorker<All extends Asks<All>, Failed>(
  worker: Worker,
  errorOf: (failed: Failed) => Error,
  stopped: (message: string) => Error,
): <Name extends keyof All>(name: Name, ask: All[Name]["ask"]) => Promise<All[Name]["answer"]> {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  let turns = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply<All, Failed>>) => {
    const promise = waiting.get(data.turn);
    waiting.delete(data.turn);
    if ("failed" in data) promise?.reject(errorOf(data.failed));
    else promise?.resolve(data.answer);
  });
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(stopped(message));
    waiting.clear();
  });
  return (name, ask) =>
    new Promise((resolve, reject) => {
      const turn = ++turns;
      waiting.set(turn, { resolve: resolve as (answer: unknown) => void, reject });
      worker.postMessage({ turn, name, ask } satisfies Question<All>);
    });
}
