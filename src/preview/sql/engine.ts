import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type { Column, Row } from "../tab.ts";
import { csvOf, sqlTypeOf } from "./feed.ts";

/** An answer: names of its columns, and its rows up to a limit. */
export interface Answer {
  columns: string[];
  rows: unknown[][];
  /** Whether there were more rows. */
  cut: boolean;
}

/** A query engine in a worker of its own, that holds one table, `data`, and reaches nothing else. */
export interface Engine {
  /** @throws what the engine says of a statement, or `AbortError` where it was stopped */
  ask(statement: string, limit: number, signal: AbortSignal): Promise<Answer>;
  close(): void;
}

/**
 * Loads the engine and feeds it a table. Extensions come from another host and would be fetched at need: that is
 * switched off, as is every way to files and addresses, before a reader's first statement.
 * @param fed called when the engine is there and rows are read in
 */
export async function startEngine(columns: Column[], rows: Row[], fed: () => void): Promise<Engine> {
  const worker = new Worker(new URL(workerUrl, location.href));
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await database.instantiate(new URL(wasmUrl, location.href).href);
    fed();
    await database.registerFileText("rows.csv", csvOf(columns, rows));
    const connection = await database.connect();
    await connection.query("SET autoinstall_known_extensions = false");
    await connection.query("SET autoload_known_extensions = false");
    const types = columns.map((column) => `${text(column.name)}: ${text(sqlTypeOf(column))}`).join(", ");
    await connection.query(
      `CREATE TABLE data AS SELECT * FROM read_csv('rows.csv', auto_detect = false, delim = ',', quote = '"', escape = '"', header = true, nullstr = '', allow_quoted_nulls = false, columns = {${types}})`,
    );
    await database.dropFile("rows.csv");
    await connection.query("SET enable_external_access = false");
    await connection.query("SET lock_configuration = true");

    return {
      async ask(statement, limit, signal) {
        const stop = () => void connection.cancelSent();
        signal.addEventListener("abort", stop, { once: true });
        try {
          const reader = await connection.send(statement);
          const answer: Answer = { columns: [], rows: [], cut: false };
          for await (const batch of reader) {
            signal.throwIfAborted();
            answer.columns = batch.schema.fields.map(({ name }) => name);
            for (const row of batch) {
              if (answer.rows.length === limit) {
                answer.cut = true;
                break;
              }
              answer.rows.push([...row.toArray()]);
            }
            if (answer.cut) {
              await connection.cancelSent();
              break;
            }
          }
          return answer;
        } finally {
          signal.removeEventListener("abort", stop);
        }
      },
      close: () => void database.terminate(),
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
