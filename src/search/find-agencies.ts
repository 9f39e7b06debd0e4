import type { Columns } from "./columns.ts";

type Agency = Columns["agencies"][number];

/**
 * The agencies that a reader may mean who has typed so much: every word must stand in a name, or in the identifier. Those
 * with most entries come first.
 */
export function findAgencies(agencies: Agency[], text: string, counts: Map<string, number>): Agency[] {
  const words = text.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  return agencies
    .filter(({ id, zh, en = "" }) => {
      const names = `${id} ${zh} ${en}`.normalize("NFKC").toLowerCase();
      return words.every((word) => names.includes(word));
    })
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
}
