// Judges what the test city is written as. `npm run verify` does the same with the invented city.
import { FIXTURE } from "../sites.ts";
import { everythingConforms } from "./all.ts";

await everythingConforms(FIXTURE);
