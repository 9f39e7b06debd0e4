import { croissant } from "./croissant/format.ts";
import { csvw } from "./csvw/format.ts";
import { dataPackage } from "./data-package/format.ts";
import { dcatAp } from "./dcat-ap/format.ts";
import { dcatUs } from "./dcat-us/format.ts";
import type { Format } from "./format.ts";
import { ogcRecords } from "./ogc-records/format.ts";

/** Every format that a site is written in. */
export const formats: Format[] = [dcatAp, dcatUs, dataPackage, csvw, croissant, ogcRecords];
