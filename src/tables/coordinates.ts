import gcoord from "gcoord";

/**
 * A place in WGS-84, which maps and GeoJSON want (RFC 7946, 4). GCJ-02 is shifted back; CGCS2000 (EPSG:4490) differs by
 * centimetres and stays.
 * @param longitude, latitude degrees in the declared system
 * @param crs as a distribution declares it; without a word WGS-84
 */
export function toWgs84(longitude: number, latitude: number, crs: string | undefined): [number, number] {
  if (crs !== "GCJ-02") return [longitude, latitude];
  const [x = longitude, y = latitude] = gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84);
  return [x, y];
}

/** Whether degrees in this system can be shown on a map: others count in metres or are unknown. */
export const isShown = (crs: string | undefined): boolean =>
  crs === undefined || ["GCJ-02", "EPSG:4326", "EPSG:4490", "EPSG:4979"].includes(crs);

const LONGITUDE = /(^|[a-z])(lon|lng|longitude)$|^x$|经度/i;
const LATITUDE = /(^|[a-z])(lat|latitude)$|^y$|纬度/i;

/** The columns of degrees of a table, longitude first, by their names and titles. */
export function placeColumns(
  columns: { name: string; title?: string | undefined }[],
): [string, string] | undefined {
  const find = (words: RegExp) =>
    columns.find(({ name, title = "" }) => words.test(name) || words.test(title))?.name;
  const [longitude, latitude] = [find(LONGITUDE), find(LATITUDE)];
  return longitude !== undefined && latitude !== undefined ? [longitude, latitude] : undefined;
}
