// The shift that maps on Chinese phones use (GCJ-02), for entries that were surveyed with such a phone.
import type { Point } from "./places.ts";

const AXIS = 6_378_245;
const ECCENTRICITY = 0.006_693_421_622_965_943;

/** The point as GCJ-02; some 500 metres away from where it is. */
export function shifted({ lon, lat }: Point): Point {
  const x = lon - 105;
  const y = lat - 35;
  const waves = (of: number, ...terms: (readonly [factor: number, period: number])[]) =>
    terms.reduce((sum, [factor, period]) => sum + factor * Math.sin((of / period) * Math.PI), 0);
  const ripple = waves(x, [20, 1 / 6], [20, 1 / 2]);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    ((ripple + waves(y, [20, 1], [40, 3], [160, 12], [320, 30])) * 2) / 3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    ((ripple + waves(x, [20, 1], [40, 3], [150, 12], [300, 30])) * 2) / 3;
  const angle = (lat / 180) * Math.PI;
  const magic = 1 - ECCENTRICITY * Math.sin(angle) ** 2;
  return {
    lon: lon + (east * 180) / ((AXIS / Math.sqrt(magic)) * Math.cos(angle) * Math.PI),
    lat: lat + (north * 180) / (((AXIS * (1 - ECCENTRICITY)) / (magic * Math.sqrt(magic))) * Math.PI),
  };
}
