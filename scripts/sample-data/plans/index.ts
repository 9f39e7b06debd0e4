import type { Plan } from "../register.ts";
import { business } from "./business.ts";
import { nature } from "./nature.ts";
import { people } from "./people.ts";
import { places } from "./places.ts";
import { series } from "./series.ts";
import { services } from "./services.ts";

/** Every entry whose rows are made from a plan of its columns. */
export const plans: readonly Plan[] = [...nature, ...business, ...places, ...series, ...services, ...people];
