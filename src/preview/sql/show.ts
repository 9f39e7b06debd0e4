import { csvText } from "../csv.ts";
import { download } from "../download.ts";
import { make } from "../make.ts";
import { loadStyle } from "../style.ts";
import type { Shown, Table, Way } from "../tab.ts";
import type { Answer, Engine } from "./engine.ts";
import { examplesOf } from "./feed.ts";
import styleUrl from "./sql.css?url";
import { sqlWords } from "./words.ts";

/** So many rows are fed, and so many of an answer are shown; both are said. */
const FED = 200_000;
const SHOWN = 1000;
/** Seconds that a statement may run. */
const PATIENCE = 30;
/** What the engine's files weigh as they travel, in megabytes. */
const SIZE = "9 MB";

/** SQL over the rows that the table's filters leave. Nothing is loaded before the reader starts it. */
export const showSql: Way = async (element, table) => {
  await loadStyle(styleUrl);
  const words = sqlWords[table.lang];
  const numberIn = (number: number) => number.toLocaleString(table.lang === "zh" ? "zh-CN" : "en");
  let engine: Engine | undefined;
  let running: AbortController | undefined;
  let closed = false;

  const start = make("button", { type: "button" }, words.start);
  const status = make("p", { className: "soft small" });
  status.setAttribute("role", "status");
  element.replaceChildren(make("p", {}, words.about(SIZE)), start, status);

  async function load(): Promise<void> {
    start.disabled = true;
    status.textContent = words.loading;
    try {
      const { startEngine } = await import("./engine.ts");
      const { rows, count } = await table.rows(FED);
      const made = await startEngine(table.columns, rows, () => {
        status.textContent = words.feeding(numberIn(rows.length));
      });
      if (closed) return made.close();
      engine = made;
      status.textContent =
        count > rows.length
          ? words.limited(numberIn(rows.length), numberIn(count))
          : words.ready(numberIn(rows.length));
      showEditor();
    } catch (error) {
      console.info(error);
      status.textContent = words.broken;
      start.disabled = false;
    }
  }

  function showEditor(): void {
    const examples = examplesOf(table.columns);
    const input = make("textarea", {
      id: "sql",
      rows: 5,
      spellcheck: false,
      value: table.state.read() || (examples[0]?.sql ?? ""),
    });
    input.setAttribute("aria-describedby", "sql-help");
    const run = make("button", { type: "button" }, words.run);
    const cancel = make("button", { type: "button", className: "quiet", hidden: true }, words.cancel);
    const output = make("div", { className: "sql-output" });
    const chips = examples.map(({ kind, column, sql }) => {
      const title = column
        ? kind === "mean"
          ? words.mean(column.title)
          : words.groups(column.title)
        : words[kind === "count" ? "count" : "first"];
      const chip = make("button", { type: "button", className: "quiet" }, title);
      chip.addEventListener("click", () => {
        input.value = sql;
        void ask();
      });
      return chip;
    });

    async function ask(): Promise<void> {
      const statement = input.value.trim();
      if (!engine || running) return;
      if (!statement) {
        status.textContent = words.empty;
        return;
      }
      table.state.write(statement);
      const mine = new AbortController();
      running = mine;
      cancel.hidden = false;
      run.disabled = true;
      status.textContent = words.running;
      const clock = setTimeout(() => mine.abort("slow"), PATIENCE * 1000);
      const began = performance.now();
      try {
        const answer = await engine.ask(statement, SHOWN, mine.signal);
        const said = words.answer(
          numberIn(answer.rows.length),
          numberIn(Math.round(performance.now() - began)),
        );
        status.textContent = answer.cut ? `${said} ${words.cut(numberIn(SHOWN))}` : said;
        output.replaceChildren(...drawAnswer(answer, table));
      } catch (error) {
        const stopped = mine.signal.reason === "slow" ? words.slow(String(PATIENCE)) : words.stopped;
        status.textContent = mine.signal.aborted ? stopped : words.failed + messageOf(error);
        output.replaceChildren();
      }
      clearTimeout(clock);
      running = undefined;
      cancel.hidden = true;
      run.disabled = false;
    }

    run.addEventListener("click", () => void ask());
    cancel.addEventListener("click", () => running?.abort("reader"));
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void ask();
    });
    element.replaceChildren(
      make("label", { htmlFor: "sql" }, words.label),
      input,
      make("p", { id: "sql-help", className: "soft small" }, words.help),
      make("p", { className: "sql-actions" }, run, cancel),
      make(
        "p",
        { className: "sql-actions" },
        make("span", { className: "soft small" }, words.examples),
        ...chips,
      ),
      status,
      output,
    );
    if (table.state.read()) void ask();
    else input.focus();
  }

  start.addEventListener("click", () => void load());
  if (table.state.read()) void load();
  return {
    // Other rows are another table: the engine is fed anew when it is started again.
    update: () => {
      if (!engine) return;
      running?.abort("closed");
      engine.close();
      engine = undefined;
      void load();
    },
    close: () => {
      closed = true;
      running?.abort("closed");
      engine?.close();
    },
  } satisfies Shown;
};

function drawAnswer({ columns, rows }: Answer, { lang, id }: Table): HTMLElement[] {
  const words = sqlWords[lang];
  if (columns.length === 0) return [];
  const head = make(
    "tr",
    {},
    ...columns.map((column, at) =>
      make("th", { scope: "col", className: isNumber(rows[0]?.[at]) ? "number" : "" }, column),
    ),
  );
  const body = rows.map((row) =>
    make(
      "tr",
      {},
      ...row.map((value) => make("td", { className: isNumber(value) ? "number" : "" }, plain(value))),
    ),
  );
  const wrap = make(
    "div",
    { className: "table-wrap", tabIndex: 0 },
    make("table", {}, make("caption", {}, words.result), make("thead", {}, head), make("tbody", {}, ...body)),
  );
  wrap.setAttribute("role", "region");
  wrap.setAttribute("aria-label", words.result);
  const save = make("button", { type: "button", className: "quiet" }, words.download);
  save.addEventListener("click", () => {
    const texts = [columns, ...rows.map((row) => row.map(plain))];
    download(`${id.replace("/", "-")}-sql.csv`, csvText(texts), "text/csv");
  });
  return [wrap, make("p", {}, save)];
}

const isNumber = (value: unknown) => typeof value === "number" || typeof value === "bigint";

/** What the engine says of a statement; of its grammar it speaks in JSON. */
function messageOf(error: unknown): string {
  const { message } = error as Error;
  try {
    return (JSON.parse(message) as { exception_message?: string }).exception_message ?? message;
  } catch {
    return message;
  }
}

/** A value of an answer as text: dates come as milliseconds or as dates. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  return typeof value === "object"
    ? JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part))
    : String(value);
}
