import type * as GeoJSON from "geojson";
import {
  type GeoJSONSource,
  LngLatBounds,
  Map as MapLibre,
  NavigationControl,
  Popup,
  setWorkerUrl,
} from "maplibre-gl";
import libraryStyleUrl from "maplibre-gl/dist/maplibre-gl.css?url";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { followColours } from "../colours.ts";
import { make } from "../make.ts";
import { loadStyle } from "../style.ts";
import type { Row, Shown, Table, Way } from "../tab.ts";
import { factsOf, labelOf } from "../text.ts";
import styleUrl from "./map.css?url";
import { boundsOf, type Place, placesOf, whereOf } from "./places.ts";
import { coloursOf, MARKS, styleOf } from "./style.ts";
import { mapWords } from "./words.ts";

/** A browser draws so many places without a pause. */
const LIMIT = 50_000;
/** So many places in view are listed beside the map. */
const LISTED = 50;

/** A map of the rows: places together where they are many, a list of what is in view for those who cannot see it. */
export const showMap: Way = async (element, table) => {
  await Promise.all([libraryStyleUrl, styleUrl].map(loadStyle));
  const words = mapWords[table.lang];
  const where = whereOf(table);
  const status = make("p", { className: "soft small" }, words.loading);
  status.setAttribute("role", "status");
  const frame = make("div", { className: "map-frame" });
  const list = make("ul", { className: "map-list" });
  const title = make("h4", {}, words.inView);
  element.replaceChildren(status, frame, notesOf(table), title, list);
  if (!where) return { update: () => {}, close: () => {} };

  setWorkerUrl(new URL(workerUrl, location.href).href);
  let rows: Row[] = [];
  let places: Place[] = [];
  const outlines = await outlinesOf(table);
  const map = startMap(frame, table, status);
  let popup: Popup | undefined;

  const showRow = (number: number, at: [number, number]) => {
    const row = rows[number];
    if (!row || !map) return;
    popup?.remove();
    popup = new Popup({ maxWidth: "20rem", focusAfterOpen: true, locale: undefined } as never)
      .setLngLat(at)
      .setDOMContent(
        make("dl", { className: "facts map-facts", tabIndex: 0 }, ...factsOf(row, table.columns)),
      )
      .addTo(map);
  };

  const listPlaces = () => {
    const box = map?.getBounds();
    const seen = places.filter((place) => !box || touches(place, box));
    list.replaceChildren(
      ...seen.slice(0, LISTED).map((place) => {
        const label =
          labelOf(rows[place.properties.row] ?? {}, table.columns) ||
          words.row(String(place.properties.row + 1));
        const button = make("button", { type: "button", className: "quiet" }, label);
        button.addEventListener("click", () => showRow(place.properties.row, middleOf(place)));
        return make("li", {}, map ? button : make("span", {}, `${label} (${middleOf(place).join(", ")})`));
      }),
      ...(seen.length > LISTED
        ? [make("li", { className: "soft" }, words.more(numberIn(seen.length - LISTED, table)))]
        : []),
    );
  };

  const update = async () => {
    const answer = await table.rows(LIMIT);
    rows = answer.rows;
    places = placesOf(rows, where, table.crs);
    status.textContent =
      places.length === 0
        ? words.none
        : words.count(numberIn(places.length, table), numberIn(answer.count, table)) +
          (answer.count > LIMIT ? words.limited(numberIn(LIMIT, table)) : "");
    if (map) {
      map.setStyle(styleOf(places, outlines, coloursOf(frame), table.lang === "zh"));
      if (!table.state.read()) fit(map, places);
    }
    listPlaces();
  };
  await update();

  map?.on("moveend", () => {
    const { lng, lat } = map.getCenter();
    table.state.write([lng.toFixed(4), lat.toFixed(4), map.getZoom().toFixed(1)].join(","));
    listPlaces();
  });
  for (const layer of MARKS)
    map?.on("click", layer, ({ features, lngLat }) => {
      const number = features?.[0]?.properties.row;
      if (typeof number === "number") showRow(number, [lngLat.lng, lngLat.lat]);
    });
  map?.on("click", "clusters", async ({ features }) => {
    const [cluster] = features ?? [];
    const source = map.getSource<GeoJSONSource>("points");
    if (!cluster || !source) return;
    const zoom = await source.getClusterExpansionZoom(Number(cluster.properties.cluster_id));
    map.easeTo({ center: (cluster.geometry as GeoJSON.Point).coordinates as [number, number], zoom });
  });
  const stop =
    map &&
    followColours(() => map.setStyle(styleOf(places, outlines, coloursOf(frame), table.lang === "zh")));
  return {
    update: () => void update(),
    close: () => {
      stop?.();
      map?.remove();
    },
  } satisfies Shown;
};

/** Starts the map where the address says; where WebGL is missing there is none, and the list stays. */
function startMap(frame: HTMLElement, table: Table, status: HTMLElement): MapLibre | undefined {
  const words = mapWords[table.lang];
  const [lng, lat, zoom] = table.state.read().split(",").map(Number);
  try {
    const map = new MapLibre({
      container: frame,
      style: { version: 8, sources: {}, layers: [] },
      attributionControl: false,
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      locale: words.locale,
      ...(zoom !== undefined && Number.isFinite(zoom) && { center: [lng ?? 0, lat ?? 0], zoom }),
    });
    map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    map.getCanvas().setAttribute("aria-label", words.label);
    return map;
  } catch (error) {
    console.info(error);
    status.after(make("p", { className: "panel" }, words.noWebGl));
    frame.hidden = true;
    return undefined;
  }
}

function notesOf({ crs, outlines, lang }: Table): HTMLElement {
  const words = mapWords[lang];
  const base = outlines ? words.base(outlines.title) : words.noBase;
  return make("p", { className: "soft small" }, crs === "GCJ-02" ? `${words.shifted} ${base}` : base);
}

async function outlinesOf({ outlines }: Table): Promise<GeoJSON.GeoJSON | undefined> {
  if (!outlines) return undefined;
  try {
    const response = await fetch(outlines.address);
    return response.ok ? ((await response.json()) as GeoJSON.GeoJSON) : undefined;
  } catch {
    return undefined;
  }
}

function fit(map: MapLibre, places: Place[]): void {
  const box = boundsOf(places);
  if (box) map.fitBounds(new LngLatBounds(box), { padding: 40, maxZoom: 14, animate: false });
}

const touches = (place: Place, view: LngLatBounds): boolean => {
  const box = boundsOf([place]);
  return (
    box !== undefined &&
    box[0] <= view.getEast() &&
    box[2] >= view.getWest() &&
    box[1] <= view.getNorth() &&
    box[3] >= view.getSouth()
  );
};

const middleOf = (place: Place): [number, number] => {
  const [west = 0, south = 0, east = 0, north = 0] = boundsOf([place]) ?? [];
  return [Number(((west + east) / 2).toFixed(5)), Number(((south + north) / 2).toFixed(5))];
};

const numberIn = (number: number, { lang }: Table) => number.toLocaleString(lang === "zh" ? "zh-CN" : "en");
