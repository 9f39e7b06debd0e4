import type { Plan } from "../register.ts";
import { accounts } from "./accounts.ts";
import { care } from "./care.ts";
import { companies } from "./companies.ts";
import { ecology } from "./ecology.ts";
import { farming } from "./farming.ts";
import { government } from "./government.ts";
import { health } from "./health.ts";
import { housing } from "./housing.ts";
import { land } from "./land.ts";
import { learning } from "./learning.ts";
import { market } from "./market.ts";
import { medicines } from "./medicines.ts";
import { money } from "./money.ts";
import { streets } from "./streets.ts";
import { water } from "./water.ts";
import { weather } from "./weather.ts";
import { work } from "./work.ts";

/** Every entry whose rows are made from a plan of its columns. */
export const plans: readonly Plan[] = [
  ...water,
  ...ecology,
  ...land,
  ...farming,
  ...weather,
  ...health,
  ...medicines,
  ...companies,
  ...work,
  ...market,
  ...streets,
  ...care,
  ...learning,
  ...money,
  ...government,
  ...housing,
  ...accounts,
];
