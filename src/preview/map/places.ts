import { isShown, placeColumns, toWgs84 } from "../../tables/coordinates.ts";
import type { Column, Row, Table, Value } from "../tab.ts";

/** How a table says where things are: two columns of degrees, or one of geometries. */
export type Where = { longitude: Column; latitude: Column } | { geometry: Column };

/** @returns undefined where a table has no places, or in a system that no map here shows */
export function whereOf({ columns, crs }: Pick<Table, "columns" | "crs">): Where | undefined {
  if (!isShown(crs)) return undefined;
  const geometry = columns.find(({ type }) => type === "geometry");
  if (geometry) return { geometry };
  const [x, y] = placeColumns(columns) ?? [];
  const [longitude, latitude] = [x, y].map((name) => columns.find((column) => column.name === name));
  return longitude && latitude && { longitude, latitude };
}

export interface Place {
  type: "Feature";
  properties: { row: number };
  geometry: { type: string; coordinates: unknown };
}

/** The rows that have a place, as GeoJSON in WGS-84; `row` is their number among the rows. */
export function placesOf(rows: Row[], where: Where, crs: string | undefined): Place[] {
  return rows.flatMap((row, number) => {
    const geometry =
      "geometry" in where ? geometryOf(row[where.geometry.name], crs) : pointOf(row, where, crs);
    return geometry ? [{ type: "Feature", properties: { row: number }, geometry } satisfies Place] : [];
  });
}

function pointOf(
  row: Row,
  { longitude, latitude }: { longitude: Column; latitude: Column },
  crs: string | undefined,
): Place["geometry"] | undefined {
  const [x, y] = [degrees(row[longitude.name], 180), degrees(row[latitude.name], 90)];
  return x === undefined || y === undefined ? undefined : { type: "Point", coordinates: toWgs84(x, y, crs) };
}

function degrees(value: Value | undefined, most: number): number | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) && Math.abs(number) <= most ? number : undefined;
}

function geometryOf(value: Value | undefined, crs: string | undefined): Place["geometry"] | undefined {
  let geometry: unknown = value;
  try {
    if (typeof value === "string") geometry = JSON.parse(value);
  } catch {
    return undefined;
  }
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (typeof type !== "string" || !Array.isArray(coordinates)) return undefined;
  return { type, coordinates: moved(coordinates, crs) };
}

/** Positions lie at different depths by kind of geometry: a position is a list that begins with a number. */
function moved(part: unknown[], crs: string | undefined): unknown {
  const [x, y] = part;
  if (typeof x === "number" && typeof y === "number") return toWgs84(x, y, crs);
  return part.map((item) => (Array.isArray(item) ? moved(item, crs) : item));
}

/** The box around places: west, south, east, north. */
export function boundsOf(places: Place[]): [number, number, number, number] | undefined {
  let box: [number, number, number, number] | undefined;
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [x, y] = part as unknown[];
    if (typeof x !== "number" || typeof y !== "number") {
      for (const item of part) walk(item);
      return;
    }
    box = box
      ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
      : [x, y, x, y];
  };
  for (const { geometry } of places) walk(geometry.coordinates);
  return box;
}
