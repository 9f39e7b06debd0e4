// transport-bureau/bus-routes: every line as the way through its stops.
import { lines } from "./bus-network.ts";
import type { Row, Table } from "./table.ts";

export const busRoutes: Table = {
  entry: "transport-bureau/bus-routes",
  file: "bus-routes.geojson",
  releases: { "2026-09": () => routes("2026-09-30"), "2026-10": () => routes("2026-10-31") },
};

const routes = (asOf: string): Row[] =>
  lines
    .filter(({ opened }) => opened <= asOf)
    .map((line): Row => {
      const served = line.stops.filter(({ enabledOn }) => enabledOn <= asOf);
      return {
        lineCode: line.code,
        lineName: line.name,
        lineKind: line.kind,
        firstStop: served[0]?.name ?? "",
        lastStop: served.at(-1)?.name ?? "",
        stopTotal: served.length,
        routeLength: line.kilometres.toFixed(1),
        openedOn: line.opened,
        geometry: JSON.stringify({
          type: "LineString",
          coordinates: served.map(({ lon, lat }) => [Number(lon.toFixed(5)), Number(lat.toFixed(5))]),
        }),
      };
    });
