/** How much two texts share: twice their common pairs of characters over all of their pairs (Dice), 0 to 1. */
export function dice(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.length + second.length === 0) return a === b ? 1 : 0;
  const left = [...second];
  let shared = 0;
  for (const pair of first) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (first.length + second.length);
}

/** Whether one text stands in the other; a single character says too little. */
export const contained = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 1 && (a.includes(b) || b.includes(a)));

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
