/** Programs of a consumer: those that compile, and those that the types refuse, with the compiler's code. */

const START = `import { createClient } from "@mulu/chengchuan";
const client = createClient({ baseUrl: "https://open.city.example/data/" });
`;
const STOPS = `import stops, { type Row } from "@mulu/chengchuan/transport-bureau/bus-stops";\n`;

export const RIGHT: Record<string, string> = {
  "reads an entry": `${START}const entry = await client.get("transport-bureau/bus-stops");
export const title: string | undefined = entry.title?.zh;`,
  "reads typed rows": `${START}${STOPS}for await (const row of client.rows(stops)) {
  const name: string = row.stopName;
  const north: boolean = row.platformSide === "N";
  const lines: number | null = row.lineTotal;
  void [name, north, lines];
}`,
  "names the type of a row": `${STOPS}export const nameOf = (row: Row): string => row.stopName; void stops;`,
  "lists entries of a theme": `${START}for await (const card of client.list({ theme: "transport" })) void card.title.zh.length;`,
  "follows changes": `${START}for await (const { kind, date } of client.changes("2026-11-01")) void [kind === "released", date.length];`,
  "compares bytes that it has": `${START}${STOPS}const { state } = await client.compare(new Uint8Array(), stops);
export const fresh: boolean = state === "current"; export type { Row };`,
  "compares a stream": `${START}${STOPS}async function* pieces() { yield new Uint8Array(); }
export const { sha256 } = await client.compare(pieces(), stops); export type { Row };`,
  "tells errors apart": `import { MuluError } from "@mulu/chengchuan";
export const codeOf = (error: unknown) => (error instanceof MuluError && error.code === "checksum" ? error.zh : "");`,
  "brings its own fetch": `import { createClient, type FetchLike } from "@mulu/chengchuan";
const fetch: FetchLike = async () => ({ ok: true, status: 200, body: null, json: async () => ({}) });
export const client = createClient({ baseUrl: "/", fetch });`,
  "asks for a release and passes over odd rows": `${START}${STOPS}const odd: string[] = [];
for await (const row of client.rows(stops, { release: "2026-09", onInvalid: ({ message }) => void odd.push(message) })) void row;
export type { Row };`,
};

export const WRONG: Record<string, [code: string, program: string]> = {
  "asks for an entry that does not exist": [
    "TS2345",
    `${START}await client.get("transport-bureau/bus-stop");`,
  ],
  "imports an entry that does not exist": [
    "TS2307",
    `import trams from "@mulu/chengchuan/transport-bureau/trams"; void trams;`,
  ],
  "reads a column that does not exist": [
    "TS2551",
    `${START}${STOPS}for await (const row of client.rows(stops)) void row.stopNames; export type { Row };`,
  ],
  "takes an empty cell for a number": [
    "TS2322",
    `${START}${STOPS}for await (const row of client.rows(stops)) { const lines: number = row.lineTotal; void lines; } export type { Row };`,
  ],
  "compares a code that the list does not have": [
    "TS2367",
    `${START}${STOPS}for await (const row of client.rows(stops)) void (row.platformSide === "NE"); export type { Row };`,
  ],
  "passes an identifier in place of a module": [
    "TS2345",
    `${START}client.rows("transport-bureau/bus-stops");`,
  ],
  "forgets the address": ["TS2345", `import { createClient } from "@mulu/chengchuan"; createClient({});`],
  "writes into a descriptor": [
    "TS2540",
    `${STOPS}stops.id = "transport-bureau/bus-stops"; export type { Row };`,
  ],
  "tests for an error code that does not exist": [
    "TS2367",
    `import { MuluError } from "@mulu/chengchuan"; export const f = (e: MuluError) => e.code === "checksums";`,
  ],
  "filters by a property that cards do not have": [
    "TS2353",
    `${START}for await (const card of client.list({ owner: "transport-bureau" })) void card;`,
  ],
};
