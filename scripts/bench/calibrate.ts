/** A text like a record; its content does not matter, but it must never change. */
const TEXT = JSON.stringify({
  title: { zh: "全市公共停车场名录", en: "Public car parks, Chengchuan: directory" },
  description: { zh: "收录全部在用停车场，一行一个，由业务科室在办结后录入。".repeat(4) },
  fields: Array.from({ length: 12 }, (_, i) => ({
    name: `item${i}`,
    title: { zh: `信息项${i}` },
    type: i % 2 === 0 ? "string" : "number",
    length: i * 7,
    required: i % 3 === 0,
  })),
});
const TRIPS = 5000;
const ROUNDS = 7;

/**
 * How fast this machine is now: microseconds for one JSON.parse and JSON.stringify of a fixed text of 1.5 KB.
 * A cost in such round trips can be compared between machines, where seconds cannot.
 */
export function calibrate(): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (let i = 0; i < TRIPS; i++) JSON.stringify(JSON.parse(TEXT));
    return ((performance.now() - started) * 1000) / TRIPS;
  });
  // The median: the first rounds run before the engine has warmed up, others may be disturbed.
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
