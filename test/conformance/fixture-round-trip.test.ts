// Sends the test city out and back. `npm run verify` does the same with the invented city.
import { FIXTURE } from "../sites.ts";
import { comesBack } from "./round-trip.ts";

await comesBack(FIXTURE);
