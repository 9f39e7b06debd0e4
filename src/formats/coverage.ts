import type { Dataset } from "../catalog/types.gen.ts";
import { type ExportEntry, type ExportSite, newestRelease, providerOf } from "./export.ts";

/**
 * The time that the data covers: what the entry says, else the day that its newest release describes.
 * `derived` tells that it was not written down.
 */
export function timeOf(entry: ExportEntry): { from: string; to?: string; derived: boolean } | undefined {
  if (entry.temporal) return { ...entry.temporal, derived: false };
  const asOf = newestRelease(entry)?.asOf;
  return asOf === undefined ? undefined : { from: asOf, to: asOf, derived: true };
}

/** The area that the data covers: what the entry says, else the division that its agency is in charge of. */
export function areaOf(site: ExportSite, entry: ExportEntry): Area {
  const { division, bbox } = entry.spatial ?? {};
  if (division || bbox) return { division, bbox: box(bbox), derived: false };
  return { division: providerOf(site, entry).division ?? site.city.division, bbox: undefined, derived: true };
}
export interface Area {
  division: string | undefined;
  bbox: Box | undefined;
  derived: boolean;
}
/** West, south, east, north, in degrees. */
export type Box = [number, number, number, number];

function box(given: NonNullable<Dataset["spatial"]>["bbox"]): Box | undefined {
  const numbers = given as unknown[] | undefined;
  return numbers?.length === 4 && numbers.every((n) => typeof n === "number") ? (numbers as Box) : undefined;
}

/** The corners of a box as a closed ring of longitude and latitude, against the clock. */
export const ringOf = ([west, south, east, north]: Box): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** The name of a division, where the catalog knows it: the city's own, or that of an agency of its government. */
export const divisionName = (site: ExportSite, division: string | undefined) =>
  division === site.city.division ? site.city.name : undefined;
