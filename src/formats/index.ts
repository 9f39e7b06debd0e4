import { dcatAp } from "./dcat-ap/format.ts";
import { dcatUs } from "./dcat-us/format.ts";
import type { Format } from "./format.ts";

/** Every format that a site is written in. */
export const formats: Format[] = [dcatAp, dcatUs];
