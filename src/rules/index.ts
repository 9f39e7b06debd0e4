import { agencyIdMatchesPath } from "./agency-id-matches-path.ts";
import { agencyKnown } from "./agency-known.ts";
import { creditCodeValid } from "./credit-code-valid.ts";
import { datesInOrder } from "./dates-in-order.ts";
import { fieldNotWider } from "./field-not-wider.ts";
import { idMatchesPath } from "./id-matches-path.ts";
import { identityUnique } from "./identity-unique.ts";
import { openingWithinSharing } from "./opening-within-sharing.ts";
import { referenceExists } from "./reference-exists.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order in which the standard lists them. */
export const rules: Rule[] = [
  idMatchesPath,
  agencyIdMatchesPath,
  identityUnique,
  agencyKnown,
  referenceExists,
  datesInOrder,
  creditCodeValid,
  fieldNotWider,
  openingWithinSharing,
];
