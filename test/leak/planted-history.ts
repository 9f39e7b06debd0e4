import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "../../src/catalog/types.gen.ts";
import { Repository } from "../repository.ts";
import type { Secret } from "./match.ts";

export const STOPS = "transport-bureau/bus-stops";
export const MOVED = "health-commission/clinics-for-vaccination";
const file = (id: string) => `catalogs/${id.replace("/", "/datasets/")}.json`;
const day = (number: number, time = "10:00:00+08:00") => `2026-10-${String(number).padStart(2, "0")}T${time}`;

/** What was planted into a city's history: no byte of the opening site may hold it. */
export interface PlantedHistory {
  repository: Repository;
  secrets: Secret[];
}

/**
 * Makes a city's catalog into a repository with a past: an entry that was closed, opened, closed and opened again, moved
 * files, a broken one, and in each state, message and author that the public may not read a word of its own. Its last
 * commit is the city as it is.
 */
export function plantHistory(city: string, folder: string): PlantedHistory {
  rmSync(folder, { recursive: true, force: true });
  cpSync(city, join(folder, "catalogs"), { recursive: true });
  const secrets: Secret[] = [];
  const word = (what: string): string => {
    const text = `kanarih${String(secrets.length).padStart(2, "0")}q`;
    secrets.push({ text, what });
    return text;
  };
  const say = (what: string) => ({ zh: `密${word(what)}`, en: word(what) });
  const today = JSON.parse(readFileSync(join(folder, file(STOPS)), "utf8")) as Dataset;
  const closed = (what: string): Dataset => ({
    ...today,
    title: say(`${what}: title`),
    description: say(`${what}: description`),
    fields: [{ name: word(`${what}: name`), title: say(`${what}: field`), type: "string" }],
    opening: { type: "none" },
  });
  const [before, after] = ["health-commission/vaccination-clinics", MOVED].map(file);
  const repository = new Repository(folder);
  const commit = (at: string, value: object | string) =>
    repository.commit(at, { [file(STOPS)]: value }, `Change ${word("commit message")}`);

  rmSync(join(folder, file(STOPS)));
  repository.commit(day(1), {}, "Start");
  commit(day(2), closed("before the first opening"));
  // The title of an earlier state was public once, but the page of today does not quote it.
  commit(day(3), { ...today, title: say("an earlier title"), updateCycle: "annual" });
  commit(day(4), {
    ...today,
    updateCycle: "annual",
    fields: [
      ...(today.fields ?? []).slice(0, -1),
      { name: word("closed field: name"), title: say("closed field"), type: "string", opening: "none" },
      { name: word("removed field: name"), title: say("removed field"), type: "string" },
    ],
    distributions: [
      ...(today.distributions ?? []),
      { id: word("way for agencies"), mode: "exchange", format: "csv", audience: "agencies" },
      {
        id: word("removed way"),
        mode: "file",
        format: "csv",
        url: `https://${word("address")}.example/x`,
        audience: "public",
      },
    ],
    related: ["health-commission/newborn-screening-results"],
    license: `LicenseRef-${word("licence")}`,
    duty: say("duty"),
  });
  commit(day(5), "{ broken");
  commit(day(6), closed("while it was closed"));
  commit(day(7), today);
  // Many changes, so that the page folds them.
  for (const [i, updateCycle] of (
    ["daily", "weekly", "monthly", "annual", "quarterly", "semiannual"] as const
  ).entries())
    commit(day(8 + i), { ...today, updateCycle });
  // Merged at 23:30 UTC, which is the next day in the city.
  repository.git("switch", "--quiet", "--create", word("branch"));
  commit(day(15), { ...today, contact: { office: say("office") } });
  commit(day(16), today);
  repository.git("switch", "--quiet", "main");
  repository.commit(day(17), { "README.md": "x" });
  repository.at(day(18, "23:30:00+00:00"), "merge", "--quiet", "--no-ff", `--message=${word("merge")}`, "-");
  // What git takes for one file that moved: an entry that was open, and is to be named beside no other.
  repository.git("mv", before ?? "", after ?? "");
  repository.commit(day(20), {}, word("move"));
  for (const line of repository.git("log", "--all", "--format=%H").split("\n"))
    secrets.push({ text: line, what: "commit" }, { text: line.slice(0, 7), what: "commit, short" });
  secrets.push(
    { text: "writer@agency.example", what: "author's address" },
    { text: "Test Writer", what: "author" },
  );
  return { repository, secrets };
}
