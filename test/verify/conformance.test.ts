import { everythingConforms } from "../conformance/all.ts";
import { CITY } from "../sites.ts";

await everythingConforms(CITY);
