import { dcatApConforms } from "../conformance/dcat-ap.ts";
import { dcatUsConforms } from "../conformance/dcat-us.ts";
import { CITY } from "../sites.ts";

dcatApConforms(CITY);
dcatUsConforms(CITY);
