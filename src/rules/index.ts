import { agencyIdMatchesPath } from "./agency-id-matches-path.ts";
import { agencyKnown } from "./agency-known.ts";
import { baseComplete } from "./base-complete.ts";
import { closingRecorded } from "./closing-recorded.ts";
import { collectionGiven } from "./collection-given.ts";
import { conditionsGiven } from "./conditions-given.ts";
import { contactGiven } from "./contact-given.ts";
import { countyRepeatsBase } from "./county-repeats-base.ts";
import { creditCodeValid } from "./credit-code-valid.ts";
import { dataFresh } from "./data-fresh.ts";
import { datesInOrder } from "./dates-in-order.ts";
import { editionUnchanged } from "./edition-unchanged.ts";
import { entryAttached } from "./entry-attached.ts";
import { eventAnswered } from "./event-answered.ts";
import { eventMet } from "./event-met.ts";
import { fieldNotWider } from "./field-not-wider.ts";
import { gradeAllowsOpening } from "./grade-allows-opening.ts";
import { gradingGiven } from "./grading-given.ts";
import { idMatchesPath } from "./id-matches-path.ts";
import { identityUnique } from "./identity-unique.ts";
import { landingRecorded } from "./landing-recorded.ts";
import { licenseGiven } from "./license-given.ts";
import { modeBacked } from "./mode-backed.ts";
import { modesGiven } from "./modes-given.ts";
import { noStateSecret } from "./no-state-secret.ts";
import { openIsObtainable } from "./open-is-obtainable.ts";
import { openingBasisGiven } from "./opening-basis-given.ts";
import { openingWithinSharing } from "./opening-within-sharing.ts";
import { pendingInTime } from "./pending-in-time.ts";
import { personNumberClosed } from "./person-number-closed.ts";
import { protectionRecorded } from "./protection-recorded.ts";
import { referenceExists } from "./reference-exists.ts";
import { releaseEvidenced } from "./release-evidenced.ts";
import { releaseGiven } from "./release-given.ts";
import { resourceCodeRight } from "./resource-code-right.ts";
import { rolesFilled } from "./roles-filled.ts";
import { roundConfirmed } from "./round-confirmed.ts";
import type { Rule } from "./rule.ts";
import { scanOnly } from "./scan-only.ts";
import { securityNamed } from "./security-named.ts";
import { sharingAsClassified } from "./sharing-as-classified.ts";
import { sharingBasisGiven } from "./sharing-basis-given.ts";
import { sharingScopeGiven } from "./sharing-scope-given.ts";
import { sourceSingle } from "./source-single.ts";
import { subjectKeyGiven } from "./subject-key-given.ts";
import { systemConnected } from "./system-connected.ts";
import { systemKeepsPace } from "./system-keeps-pace.ts";
import { systemKnown } from "./system-known.ts";
import { thematicComplete } from "./thematic-complete.ts";

/** Every rule in the order in which the standard lists them: what holds of every record, then the duties by article. */
export const rules: Rule[] = [
  idMatchesPath,
  agencyIdMatchesPath,
  identityUnique,
  referenceExists,
  datesInOrder,
  noStateSecret,
  agencyKnown,
  rolesFilled,
  landingRecorded,
  modeBacked,
  entryAttached,
  scanOnly,
  resourceCodeRight,
  modesGiven,
  eventMet,
  eventAnswered,
  roundConfirmed,
  baseComplete,
  thematicComplete,
  countyRepeatsBase,
  editionUnchanged,
  pendingInTime,
  collectionGiven,
  systemKnown,
  sourceSingle,
  creditCodeValid,
  subjectKeyGiven,
  personNumberClosed,
  systemConnected,
  systemKeepsPace,
  fieldNotWider,
  sharingScopeGiven,
  sharingBasisGiven,
  sharingAsClassified,
  releaseGiven,
  dataFresh,
  contactGiven,
  openingWithinSharing,
  openingBasisGiven,
  closingRecorded,
  licenseGiven,
  openIsObtainable,
  conditionsGiven,
  releaseEvidenced,
  gradingGiven,
  gradeAllowsOpening,
  protectionRecorded,
  securityNamed,
];
