import { each, type Problem, type Rule } from "./rule.ts";

/** Dates that follow one another, and none that is still to come. */
export const datesInOrder: Rule = {
  id: "dates-in-order",
  level: "error",
  scope: "entry",
  words: { zh: "日期先后有序，且不在将来。", en: "Dates follow one another, and none lies in the future." },
  *check({ value }, { date }) {
    const releases = [...each(value.releases, "/releases")];
    const bases = [
      ...each(value.collection?.basis, "/collection/basis"),
      ...each(value.sharing?.basis, "/sharing/basis"),
      ...each(value.opening?.basis, "/opening/basis"),
      ...each(value.closingBasis, "/closingBasis"),
    ];
    yield* ordered("/modified", value.issued, value.modified);
    yield* ordered("/temporal/to", value.temporal?.from, value.temporal?.to);
    for (const [pointer, release] of releases)
      yield* ordered(`${pointer}/published`, release.asOf, release.published);
    for (const [i, [pointer, release]] of releases.entries())
      yield* ordered(`${pointer}/published`, releases[i - 1]?.[1].published, release.published);
    for (const [pointer, basis] of bases) yield* ordered(`${pointer}/to`, basis.from, basis.to);
    const past: [string, string | undefined][] = [
      ["/issued", value.issued],
      ["/modified", value.modified],
      ["/statusOn", value.statusOn],
      ["/confirmedOn", value.confirmedOn],
      ["/opening/release/date", value.opening?.release?.date],
      ["/grading/on", value.grading?.on],
      ["/riskAssessment/on", value.riskAssessment?.on],
      ["/securityReview/on", value.securityReview?.on],
      ...releases.map(([pointer, release]): [string, string] => [`${pointer}/published`, release.published]),
    ];
    for (const [pointer, written] of past)
      if (written && written > date) yield future(pointer, written, date);
  },
};

function* ordered(
  pointer: string,
  first: string | undefined,
  second: string | undefined,
): Generator<Problem> {
  if (!first || !second || first <= second) return;
  yield {
    pointer,
    message: {
      zh: `这里是 "${second}"，早于它之前的日期 "${first}"。`,
      en: `Here stands "${second}", which is before the date that it follows, "${first}".`,
    },
    hint: {
      zh: `写 "${first}" 或更晚的日期，或改正前一个日期。`,
      en: `Write "${first}" or later, or mend the earlier date.`,
    },
  };
}

const future = (pointer: string, written: string, date: string): Problem => ({
  pointer,
  message: {
    zh: `"${written}" 在将来；今天是 ${date}。`,
    en: `"${written}" lies in the future; today is ${date}.`,
  },
  hint: { zh: `写 "${date}" 或更早的日期。`, en: `Write "${date}" or earlier.` },
});
