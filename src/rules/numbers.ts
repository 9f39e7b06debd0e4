import { compare } from "../catalog/finding.ts";
import type { Config } from "../catalog/types.gen.ts";

/** The numbers that hold on a day, and the higher rule that a number comes from where it is not the measures. */
export interface Numbers {
  amendWorkingDays: number;
  /** MM-DD */
  yearlyRound: string;
  pendingDays: number;
  layerOf: Partial<Record<NumberName, string>>;
}
type NumberName = "amendWorkingDays" | "yearlyRound" | "pendingDays";

/** What the measures say; a configuration may set other numbers (Arts. 11 and 13). */
const MEASURES = { amendWorkingDays: 15, yearlyRound: "06-30", pendingDays: 90 };

/**
 * A higher rule goes before the measures while it is in force, its last day included (Art. 2); of two, the one that
 * came later.
 * @param date YYYY-MM-DD; for a clock the day on which it starts, for it runs out as it began
 */
export function numbersOn(config: Config, date: string): Numbers {
  const numbers: Numbers = { ...MEASURES, ...config.numbers, layerOf: {} };
  const layers = (config.layers ?? []).filter(({ from, to }) => from <= date && (!to || date <= to));
  for (const layer of layers.sort((a, b) => compare(a.from, b.from))) {
    Object.assign(numbers, layer.numbers);
    for (const name of Object.keys(layer.numbers)) numbers.layerOf[name as NumberName] = layer.id;
  }
  return numbers;
}

/** What a finding says of the higher rule that a number comes from; nothing where it is the measures' own. */
export const layerOf = ({ layerOf }: Numbers, name: NumberName): { layer?: string } =>
  layerOf[name] ? { layer: layerOf[name] } : {};
