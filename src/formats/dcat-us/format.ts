import type { Format } from "../format.ts";
import { dataJson } from "./version-1.ts";
import { dcatUs3 } from "./version-3.ts";

/** What data portals of the United States exchange, in the version of old and the new one. */
export const dcatUs: Format = {
  id: "dcat-us",
  title: { zh: "DCAT-US 1.1 和 3", en: "DCAT-US 1.1 and 3" },
  catalog: (site) => [dataJson(site), dcatUs3(site)],
};
