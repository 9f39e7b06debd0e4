import type { SiteAgency } from "../catalog/project.ts";
import type { Config } from "../catalog/types.gen.ts";

/** An area by which entries are filtered: the whole city, or one of its districts. */
export interface District {
  code: string;
  zh: string;
  en?: string | undefined;
}

/**
 * The city and its districts, in the order of the configuration. Divisions that only agencies name come last and are
 * called by their code.
 */
export function districtsOf(city: Config["city"], agencies: SiteAgency[]): District[] {
  const named = [{ division: city.division, name: city.name }, ...(city.districts ?? [])];
  const others = agencies.flatMap(({ division }) => division ?? []).sort();
  const districts = new Map<string, District>();
  for (const district of [
    ...named.map(({ division, name }) => ({ code: division, ...name })),
    ...others.map((code) => ({ code, zh: code })),
  ])
    if (!districts.has(district.code)) districts.set(district.code, district);
  return [...districts.values()];
}
