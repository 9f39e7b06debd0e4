// Judges what the test city is written as. `npm run verify` does the same with the invented city.
import { FIXTURE } from "../sites.ts";
import { dcatApConforms } from "./dcat-ap.ts";
import { dcatUsConforms } from "./dcat-us.ts";

dcatApConforms(FIXTURE);
dcatUsConforms(FIXTURE);
