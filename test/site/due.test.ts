import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { expect, onTestFinished, test } from "vitest";
import { projectCatalog } from "../../src/catalog/project.ts";
import { calendarPath, writeCalendars } from "../../src/site/due-fs.ts";
import { FIXTURE, load } from "../sites.ts";

/** The days of a calendar file, as a calendar program reads them. */
const days = (file: string) =>
  new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")))
    .getAllSubcomponents("vevent")
    .map((event) => String(event.getFirstPropertyValue("dtstart")));

test("each agency has a calendar of its own entries and of the yearly round, and one holds all", () => {
  const folder = mkdtempSync(join(tmpdir(), "mulu-due-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { catalog, schemas, config } = load(FIXTURE);
  const projection = projectCatalog(catalog, schemas, "share");
  writeCalendars(folder, projection, config, "2026-11-23");
  const all = days(join(folder, calendarPath()));
  expect(all).toContain("2027-06-30");
  expect(all.length).toBeGreaterThan(5);
  const agencies = readdirSync(join(folder, "calendar"));
  expect(agencies).toEqual([...projection.agencies.keys()].sort().map((id) => `${id}.ics`));
  const own = agencies.flatMap((name) => days(join(folder, "calendar", name)).slice(1));
  expect(own.sort()).toEqual(all.slice(1).sort());
});
