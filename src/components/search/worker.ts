import type { Lang } from "../../catalog/finding.ts";
import type { Question, Reply } from "../../preview/ask-worker.ts";
import { openSession, type Session } from "../../search/session.ts";
import { loadColumns, loadEngine, once } from "./load.ts";
import type { Asks } from "./messages.ts";

// Searches, counts, filters and sorts beside the page, so that the page never stands still.
const scope = self as unknown as Worker;
const columns = once(loadColumns);
let session: Session | undefined;

async function open(lang: Lang): Promise<Asks["open"]["answer"]> {
  const all = await columns();
  const engine = once(() => loadEngine(all, lang));
  session ??= openSession(all, async (query) => (await engine())(query), lang);
  return all.agencies;
}

async function answer({ name, ask }: Question<Asks>): Promise<Asks[keyof Asks]["answer"]> {
  if (name === "open") return open((ask as Asks["open"]["ask"]).lang);
  if (!session) throw new Error("not open");
  if (name === "more") return session.more((ask as Asks["more"]["ask"]).count);
  const { state, count } = ask as Asks["ask"]["ask"];
  return session.ask(state, count);
}

scope.addEventListener("message", async ({ data }: MessageEvent<Question<Asks>>) => {
  const { turn } = data;
  const reply: Reply<Asks, string> = await answer(data).then(
    (answer) => ({ turn, answer }),
    (error: unknown) => ({ turn, failed: (error as Error).message }),
  );
  scope.postMessage(reply);
});
