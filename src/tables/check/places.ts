import { isShown, toWgs84 } from "../coordinates.ts";
import { type Cell, textOf } from "../table.ts";
import type { Complaint } from "./fault.ts";
import { FAULTS } from "./words.ts";

/** West, south, east, north, in degrees. */
export type Box = readonly [number, number, number, number];

/** Points are written with fewer digits than they were measured with: about a metre. */
const ROUNDED = 1e-5;

/**
 * Judges places against the area that an entry declares.
 * @param crs as the distribution declares it; degrees in other systems than those of maps are not judged
 * @param box without it only what no degrees can be is told
 */
export function judgePlaces(crs: string | undefined, box: Box | undefined) {
  const judged = isShown(crs);
  const isIn = ([x, y]: readonly [number, number], [west, south, east, north]: Box) =>
    x >= west - ROUNDED && x <= east + ROUNDED && y >= south - ROUNDED && y <= north + ROUNDED;
  const judge = (longitude: number, latitude: number): Complaint | undefined => {
    if (!judged) return undefined;
    if (!isIn([longitude, latitude], WORLD)) {
      const swapped = box !== undefined && isIn([latitude, longitude], box);
      return swapped ? FAULTS.outside(box.join(", "), true) : FAULTS.degrees;
    }
    if (!box || isIn(toWgs84(longitude, latitude, crs), box)) return undefined;
    return FAULTS.outside(box.join(", "), isIn(toWgs84(latitude, longitude, crs), box));
  };
  return {
    /** A place in two cells; what is no number has been told of its column. */
    ofCells(longitude: Cell | undefined, latitude: Cell | undefined): Complaint | undefined {
      const [x, y] = [textOf(longitude).trim(), textOf(latitude).trim()];
      if (x === "" || y === "") return x === y ? undefined : FAULTS.halfPlace;
      const [east, north] = [Number(x), Number(y)];
      return Number.isNaN(east) || Number.isNaN(north) ? undefined : judge(east, north);
    },
    /** The first place of a geometry that is wrong, with its fault. */
    ofGeometry(geometry: Cell | undefined): { complaint: Complaint; place: string } | undefined {
      for (const [x, y] of positionsOf(geometry)) {
        const complaint = judge(x, y);
        if (complaint) return { complaint, place: `${x}, ${y}` };
      }
      return undefined;
    },
  };
}

const WORLD: Box = [-180, -90, 180, 90];

/** The positions of a GeoJSON geometry (RFC 7946, 3.1). */
function* positionsOf(geometry: unknown): Generator<[number, number]> {
  if (!geometry || typeof geometry !== "object") return;
  const { coordinates, geometries } = geometry as { coordinates?: unknown; geometries?: unknown };
  if (Array.isArray(geometries)) for (const part of geometries) yield* positionsOf(part);
  const waiting: unknown[] = [coordinates];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!Array.isArray(next)) continue;
    if (typeof next[0] === "number" && typeof next[1] === "number") yield [next[0], next[1]];
    else for (let at = next.length - 1; at >= 0; at--) waiting.push(next[at]);
  }
}
