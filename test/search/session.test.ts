import { expect, test } from "vitest";
import { buildColumns, recordOrder } from "../../src/search/build-columns.ts";
import { openSession } from "../../src/search/session.ts";
import { city, entry, lists } from "./support.ts";

const entries = [
  entry("a/one", "重庆", { theme: "transport", modified: "2026-01-01" }),
  entry("a/two", "阿里", { theme: "education", modified: "2026-03-01" }),
  entry("a/three", "北京", { theme: "transport", modified: "2026-02-01" }),
  entry("a/four", "北京", { theme: "transport", modified: "2026-04-01" }),
].sort(recordOrder);
const columns = buildColumns({
  entries,
  agencies: [],
  lists,
  city,
  site: "open",
  hits: entries.map((_, i) => `zh_${i}`),
});
const numberOf = (id: string) => entries.findIndex((one) => one.id === `a/${id}`);
/** Finds all but the third, in the order of their names here. */
const answered = { numbers: ["two", "one", "four"].map(numberOf), full: 1, missing: ["词"] };
const names = ({ cards }: { cards: { first: { id: string }; others: { id: string }[] }[] }) =>
  cards.map(({ first, others }) => [first, ...others].map(({ id }) => id.slice(2)).join("+"));

test("without a query everything stands there, newest first, entries of one title in one place", async () => {
  const session = openSession(columns, () => Promise.reject(new Error("asked")), "zh");
  const found = await session.ask({ query: "", choice: {} }, 2);
  expect(names(found)).toEqual(["four+three", "two"]);
  expect(found).toMatchObject({ shown: 4, unfiltered: 4, rest: 1 });
  expect(session.more(5)).toMatchObject({ cards: [{ first: { id: "a/one" }, others: [] }], rest: 0 });
  expect(session.more(5)).toEqual({ cards: [], rest: 0 });
});

test("an answer keeps its own order, unless another is chosen", async () => {
  const { ask } = openSession(columns, async () => answered, "zh");
  const state = { query: "问", choice: {} };
  expect(names(await ask(state, 9))).toEqual(["two", "one", "four"]);
  expect(names(await ask({ ...state, sort: "newest" }, 9))).toEqual(["four", "two", "one"]);
  expect(names(await ask({ ...state, sort: "title" }, 9))).toEqual(["two", "four", "one"]);
});

test("a filter takes entries out of the answer, and what the answer says of the query stays", async () => {
  const { ask } = openSession(columns, async () => answered, "zh");
  const found = await ask({ query: "问", choice: { theme: ["transport"] } }, 9);
  expect(names(found)).toEqual(["one", "four"]);
  expect(found).toMatchObject({ shown: 2, unfiltered: 3, full: 1, missing: ["词"] });
  expect(found.counts.theme).toEqual(
    new Map([
      ["transport", 2],
      ["education", 1],
    ]),
  );
});

test("the same query is asked once, however it is filtered and ordered", async () => {
  const asked: string[] = [];
  const { ask } = openSession(
    columns,
    async (query) => {
      asked.push(query);
      return answered;
    },
    "zh",
  );
  for (const query of ["问", "问", "答", "问"]) await ask({ query, choice: {} }, 1);
  expect(asked).toEqual(["问", "答", "问"]);
});

test("a late answer does not take the place of the newer one's next cards", async () => {
  let late: (answer: typeof answered) => void = () => {};
  const { ask, more } = openSession(
    columns,
    () =>
      new Promise((resolve) => {
        late = resolve;
      }),
    "zh",
  );
  const first = ask({ query: "问", choice: {} }, 1);
  const second = await ask({ query: "", choice: {} }, 1);
  late(answered);
  await first;
  expect(names(second)).toEqual(["four+three"]);
  expect(names(more(9))).toEqual(["two", "one"]);
});
