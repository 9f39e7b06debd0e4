import type { Catalog } from "../catalog/model.ts";
import type { LanguageMap, System } from "../catalog/types.gen.ts";

/** A business system as the connection register shows it (Art. 6). */
export interface Connection {
  agency: string;
  agencyName: LanguageMap;
  system: string;
  name: LanguageMap;
  builtBy?: System["builtBy"];
  connection?: System["connection"];
  delivery?: System["delivery"];
  landing?: System["landing"];
}

/** The systems of all agencies, or of one, in the order of their identifiers. */
export const buildConnections = (catalog: Catalog, only?: string): Connection[] =>
  [...catalog.systems.values()]
    .map(({ id, value }): Connection => {
      const [agency = "", system = ""] = id.split("/");
      const { name, builtBy, connection, delivery, landing } = value;
      const agencyName = catalog.agencies.get(agency)?.value.name ?? { zh: agency };
      return {
        agency,
        agencyName,
        system,
        name: name ?? { zh: system },
        builtBy,
        connection,
        delivery,
        landing,
      };
    })
    .filter(({ agency }) => only === undefined || agency === only);

/** The systems built above the city whose data has not wholly landed in it (Art. 4). */
export const notLanded = (connections: Connection[]) =>
  connections.filter(
    ({ builtBy, landing }) => (builtBy === "state" || builtBy === "province") && landing?.state !== "landed",
  );
