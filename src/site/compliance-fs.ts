import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AgencyCompliance, Compliance } from "../reports/compliance.ts";
import { memo, stageFolder, write } from "./stage-fs.ts";

/** What the city's page needs: the counts of every agency, not its breaches. */
export interface CityCompliance extends Omit<Compliance, "agencies"> {
  agencies: Omit<AgencyCompliance, "breaches" | "answers">[];
}

/**
 * Writes what the compliance pages are made from, beside the files that are published: it is for the sharing site only,
 * and the stage of the open one never holds it.
 * @param folder the stage
 */
export function writeCompliance(folder: string, { agencies, ...compliance }: Compliance): void {
  for (const agency of agencies) write(join(folder, "compliance", `${agency.id}.json`), agency);
  const city: CityCompliance = {
    ...compliance,
    agencies: agencies.map(({ breaches: _, answers: __, ...counted }) => counted),
  };
  write(join(folder, "compliance.json"), city);
}

export const readCompliance = memo(
  () => JSON.parse(readFileSync(join(stageFolder(), "compliance.json"), "utf8")) as CityCompliance,
);

export const readAgencyCompliance = (id: string) =>
  JSON.parse(readFileSync(join(stageFolder(), "compliance", `${id}.json`), "utf8")) as AgencyCompliance;
