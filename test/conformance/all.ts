import { dcatApConforms } from "./dcat-ap.ts";
import { dcatUsConforms } from "./dcat-us.ts";
import { filesConform } from "./files.ts";
import { ogcRecordsConform } from "./ogc-records.ts";

/** Judges everything that a city's opening site is written as, by what others demand of it. */
export async function everythingConforms(catalogs: string): Promise<void> {
  await dcatApConforms(catalogs);
  await dcatUsConforms(catalogs);
  await filesConform(catalogs);
  await ogcRecordsConform(catalogs);
}
