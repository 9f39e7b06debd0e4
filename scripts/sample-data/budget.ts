// finance-bureau/budget-by-function: the general public budget by function, one row per item of expenditure.
import { budgetClasses } from "./budget-items.ts";
import { type Random, random } from "./random.ts";
import type { Row, Table } from "./table.ts";

export const budgetByFunction: Table = {
  entry: "finance-bureau/budget-by-function",
  file: "budget-by-function.csv",
  releases: { "2025": () => budget(2025), "2026": () => budget(2026) },
};

const cityTotal = 1_826_000; // ten thousand yuan

interface Item {
  code: string;
  name: string;
  section: string;
  sectionName: string;
  weight: number;
}

/** `20502 普通教育: 02 小学教育*30, …` */
function itemsOf(lines: string, source: Random): Item[] {
  return lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [head, tail] = line.trim().split(": ") as [string, string];
      const [section, sectionName] = head.split(" ") as [string, string];
      return tail.split(", ").map((part): Item => {
        const [suffix, rest] = part.split(" ") as [string, string];
        const [name, times] = rest.split("*") as [string, string | undefined];
        return {
          code: section + suffix,
          name,
          section,
          sectionName,
          weight: Number(times ?? 1) * source.between(0.5, 1.5),
        };
      });
    });
}

function budget(year: number): Row[] {
  const source = random("budget");
  return budgetClasses.flatMap(({ code, share, lines }): Row[] => {
    const items = itemsOf(lines, source);
    const sum = items.reduce((total, item) => total + item.weight, 0);
    return items.map((item): Row => {
      const base = (cityTotal * share * item.weight) / sum / 100;
      const drift = [source.normal() * 0.05, source.normal() * 0.06, source.normal() * 0.05] as const;
      const runs = item.code.endsWith("01") || item.code.endsWith("50");
      const basicShare = runs ? source.between(0.78, 0.99) : source.between(0, 0.25);
      const granted = source.chance(0.35) ? source.between(0.05, 0.55) : 0;
      const isNew = source.chance(0.008);
      const before = Math.round(base * (year === 2025 ? 1 + drift[0] : (1 + drift[1]) * 1.03));
      const approved = Math.max(
        3,
        Math.round(base * (year === 2025 ? 1.02 * (1 + drift[1]) : 1.055 * (1 + drift[2]))),
      );
      const prior = isNew && year === 2026 ? 0 : before;
      const basic = Math.round(approved * basicShare);
      return {
        budgetYear: year,
        itemCode: item.code,
        itemName: item.name,
        sectionCode: item.section,
        sectionName: item.sectionName,
        classCode: code,
        priorExecution: prior,
        approvedBudget: approved,
        basicSpending: basic,
        projectSpending: approved - basic,
        upperLevelGrant: Math.round(approved * granted),
        changeRate: prior === 0 ? null : ((approved / prior - 1) * 100).toFixed(1),
      };
    });
  });
}
