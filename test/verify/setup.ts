import { build } from "../run.ts";

/** Builds both sites of the invented city once for all long checks. */
export async function setup(): Promise<void> {
  await build("catalogs", ".mulu/test/city", { MULU_DATE: process.env.MULU_DATE ?? "2026-11-23" });
}
