import { comesBack } from "../conformance/round-trip.ts";
import { CITY } from "../sites.ts";

await comesBack(CITY);
