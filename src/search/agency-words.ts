import type { SiteAgency } from "../catalog/project.ts";

/**
 * Groups of names that readers use for one agency: its name and short name, each also without the place in front
 * (`澄川市交通运输局`, `交通运输局`, `市交通局`, `交通局`).
 */
export const agencyWords = (agencies: SiteAgency[]): string[][] =>
  agencies.map(({ name, shortName }) => [
    ...new Set(
      [name?.zh, shortName?.zh]
        .filter((text) => text !== undefined)
        .flatMap((text) => [text, text.replace(PLACE, "")])
        .filter((text) => text.length > 2),
    ),
  ]);

const PLACE = /^(?!城市).{0,4}?[省市县区](?=.{3})/u;
