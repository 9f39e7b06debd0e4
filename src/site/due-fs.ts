import { join } from "node:path";
import { freshnessOf } from "../calendar/freshness.ts";
import type { Projection, SiteAgency } from "../catalog/project.ts";
import type { Config } from "../catalog/types.gen.ts";
import { ownerOf } from "../formats/export.ts";
import { type Due, icalOf } from "../formats/ical/ical.ts";
import { clockOf } from "../rules/event-met.ts";
import { numbersOn } from "../rules/numbers.ts";
import { writeText } from "./stage-fs.ts";
import { dueWords } from "./words/due.ts";

/** Where the calendar of an agency lies, or that of all. */
export const calendarPath = (agency?: string): string =>
  agency === undefined ? "calendar.ics" : `calendar/${agency}.ics`;

/**
 * Writes the days on which data is due by its update cycle (Arts. 11 and 23), those until which the catalog has to follow a
 * revision of law or functions, and that of the yearly round (Art. 11), for all agencies and for each: on the sharing site only,
 * since what is late is between agencies.
 * @param stage the staged root
 */
export function writeCalendars(
  stage: string,
  { entries, agencies }: Projection,
  config: Config,
  date: string,
): void {
  const { share } = config.sites;
  const dues = [...entries.values()].flatMap((entry) => {
    const { due } = freshnessOf(entry.updateCycle, entry.releases?.at(-1)?.published, date);
    if (due === undefined || (entry.status ?? "active") !== "active") return [];
    const agency = ownerOf(entry.id);
    const owner = agencies.get(agency);
    const name = owner?.shortName ?? owner?.name;
    return [{ agency, due: dueOf(entry.id, due, entry.title, name, share.url) }];
  });
  for (const [agency, owner] of agencies)
    if ((owner.status ?? "active") === "active") dues.push(...eventDues(agency, owner, config));
  dues.sort((a, b) => (a.due.day + a.due.uid < b.due.day + b.due.uid ? -1 : 1));
  const round = roundOf(numbersOn(config, date).yearlyRound, date, share.url);
  const name = (zh = "") => (zh ? `${share.title.zh} · ${zh}` : share.title.zh);
  writeText(join(stage, calendarPath()), icalOf(name(), [round, ...dues.map(({ due }) => due)], date));
  for (const [id, agency] of agencies) {
    const own = dues.filter((one) => one.agency === id).map(({ due }) => due);
    writeText(join(stage, calendarPath(id)), icalOf(name(agency.name?.zh), [round, ...own], date));
  }
}

type Named = { zh: string; en?: string } | undefined;

function dueOf(id: string, day: string, title: Named, agency: Named, site: string): Due {
  const url = new URL(`datasets/${id}/`, site).href;
  return {
    uid: `${id}@${new URL(site).hostname}`,
    day,
    summary: dueWords.zh.summary(title?.zh ?? id, agency?.zh),
    description: dueWords.en.summary(title?.en ?? title?.zh ?? id, agency?.en ?? agency?.zh),
    url,
  };
}

/** Revisions of law and functions for which no outcome is recorded yet. */
function eventDues(agency: string, { events = [], shortName, name }: SiteAgency, config: Config) {
  const { url } = config.sites.share;
  const owner = shortName ?? name;
  return events.flatMap((event, i) => {
    if (event.met) return [];
    const { document } = event;
    const due: Due = {
      uid: `${agency}-event-${i + 1}@${new URL(url).hostname}`,
      day: clockOf(event, config).day,
      summary: dueWords.zh.event(document.zh, owner?.zh),
      description: dueWords.en.event(document.en ?? document.zh, owner?.en ?? owner?.zh),
      url: new URL(`compliance/${agency}/`, url).href,
    };
    return [{ agency, due }];
  });
}

/** The next yearly round. @param monthDay MM-DD */
function roundOf(monthDay: string, date: string, site: string): Due {
  const year = Number(date.slice(0, 4)) + (date.slice(5) > monthDay ? 1 : 0);
  return {
    uid: `yearly-round-${year}@${new URL(site).hostname}`,
    day: `${year}-${monthDay}`,
    summary: dueWords.zh.round,
    description: dueWords.en.round,
    url: new URL("compliance/", site).href,
  };
}
