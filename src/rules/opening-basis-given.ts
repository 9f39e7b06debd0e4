import { judgeBases, OPENING_RANKS } from "./bases.ts";
import { isBroken, isKept } from "./records.ts";
import { each, type Rule } from "./rule.ts";

/** Data is kept from the public only where a rule above the city's own documents forbids to open it (Art. 25). */
export const openingBasisGiven: Rule = {
  id: "opening-basis-given",
  article: 25,
  head: 1,
  level: "error",
  scope: "entry",
  words: {
    zh: "不予开放有法律、法规、国家或省的禁止性规定作依据，仅有市级文件不够。",
    en: "Not opening rests on a law, a regulation or a national or provincial provision; a city document alone is not enough.",
  },
  *check(entry, { date }) {
    const { opening, fields, status } = entry.value;
    // What was closed has its public basis: closing-recorded.
    if (!isKept(entry) || status === "closed") return;
    const asked = { bases: opening?.basis, pointer: "/opening/basis", allowed: OPENING_RANKS, date };
    if (opening?.type === "none") yield* judgeBases(entry, asked);
    if (opening?.type !== "unconditional") return;
    // An entry that is open in part says so by its type; one that is open for all has a reason for what it leaves out.
    // Citizen numbers are closed by the measures themselves (Art. 16).
    const closed = [...each(fields, "")].filter(
      ([, field]) => field.opening === "none" && field.identifierRole !== "citizenId",
    );
    if (closed.length === 0 || opening.basis?.length || isBroken(entry, "/opening/basis")) return;
    const names = closed.map(([, { name }]) => `"${name}"`);
    yield {
      level: "warning",
      pointer: "/opening",
      message: {
        zh: `条目无条件开放，不予开放信息项 ${names.join("、")}，没有写依据（basis）；应当写明。`,
        en: `The entry is open without conditions, keeps ${names.join(", ")} closed and names no basis (basis); one was expected.`,
      },
      hint: {
        zh: "在 opening.basis 中写明，或开放这些信息项。",
        en: "Name it in opening.basis, or open these items.",
      },
    };
  },
};
