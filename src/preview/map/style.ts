import type * as GeoJSON from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import type { Place } from "./places.ts";

/** The page's colours, read from its tokens, so that the map follows light and dark. */
export interface Colours {
  ground: string;
  land: string;
  line: string;
  mark: string;
  onMark: string;
  ink: string;
}
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim() || "#888888";
  return {
    ground: token("raised"),
    land: token("ground"),
    line: token("control"),
    mark: token("accent"),
    onMark: token("on-accent"),
    ink: token("ink"),
  };
}

/** From here on places are drawn together. */
export const CLUSTER_ZOOM = 13;
/** Layers that answer to a click. */
export const MARKS = ["areas", "lines", "points"];

const collection = (features: unknown[]) =>
  ({ type: "FeatureCollection", features }) as GeoJSON.FeatureCollection;

/** Everything comes from this site: no tiles, no glyphs, no pictures. */
export function styleOf(
  places: Place[],
  outlines: GeoJSON.GeoJSON | undefined,
  colours: Colours,
  zh: boolean,
): StyleSpecification {
  const points = places.filter(({ geometry }) => geometry.type === "Point");
  const shapes = places.filter(({ geometry }) => geometry.type !== "Point");
  const name = zh
    ? ["get", "divisionName"]
    : ["coalesce", ["get", "divisionNameEn"], ["get", "divisionName"]];
  return {
    version: 8,
    sources: {
      outlines: { type: "geojson", data: outlines ?? collection([]) },
      shapes: { type: "geojson", data: collection(shapes) },
      points: {
        type: "geojson",
        data: collection(points),
        cluster: true,
        clusterMaxZoom: CLUSTER_ZOOM,
        clusterRadius: 48,
      },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colours.ground } },
      { id: "land", type: "fill", source: "outlines", paint: { "fill-color": colours.land } },
      {
        id: "borders",
        type: "line",
        source: "outlines",
        paint: { "line-color": colours.line, "line-width": 1 },
      },
      {
        id: "names",
        type: "symbol",
        source: "outlines",
        layout: { "text-field": name as never, "text-size": 13 },
        paint: { "text-color": colours.ink, "text-halo-color": colours.land, "text-halo-width": 1.5 },
      },
      {
        id: "areas",
        type: "fill",
        source: "shapes",
        filter: ["==", ["geometry-type"], "Polygon"],
        paint: { "fill-color": colours.mark, "fill-opacity": 0.25 },
      },
      {
        id: "lines",
        type: "line",
        source: "shapes",
        paint: { "line-color": colours.mark, "line-width": 2 },
      },
      {
        id: "clusters",
        type: "circle",
        source: "points",
        filter: ["has", "point_count"],
        paint: {
          "circle-color": colours.mark,
          "circle-radius": ["step", ["get", "point_count"], 14, 50, 18, 500, 24, 5000, 30],
          "circle-stroke-color": colours.land,
          "circle-stroke-width": 2,
        },
      },
      {
        id: "counts",
        type: "symbol",
        source: "points",
        filter: ["has", "point_count"],
        layout: {
          "text-field": ["get", "point_count_abbreviated"],
          "text-size": 12,
          "text-allow-overlap": true,
        },
        paint: { "text-color": colours.onMark },
      },
      {
        id: "points",
        type: "circle",
        source: "points",
        filter: ["!", ["has", "point_count"]],
        paint: {
          "circle-color": colours.mark,
          "circle-radius": 6,
          "circle-stroke-color": colours.land,
          "circle-stroke-width": 2,
        },
      },
    ],
  };
}
