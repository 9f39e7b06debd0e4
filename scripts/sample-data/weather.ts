// The rain that falls over the whole city on a day; gauges and reservoirs share its course, which starts in 2025.
import { random } from "./random.ts";
import { daysFrom } from "./table.ts";

export interface RainDay {
  day: string;
  month: number;
  millimetres: number;
}

// Chance of rain and typical fall of a rainy day, January to December: plum rains in June, dry late autumn.
const chance = [0.28, 0.32, 0.42, 0.41, 0.42, 0.52, 0.4, 0.36, 0.28, 0.22, 0.25, 0.22];
const scale = [4, 5, 7, 9, 11, 16, 15, 13, 10, 7, 6, 4];

export function cityRain(first: string, count: number): RainDay[] {
  const source = random("city rain");
  const start = "2025-01-01";
  const before = (Date.parse(first) - Date.parse(start)) / 86_400_000;
  let wet = false;
  const course = daysFrom(start, before + count).map((day) => {
    const month = Number(day.slice(5, 7));
    const usual = chance[month - 1]!;
    wet = source.chance(wet ? Math.min(0.8, usual * 1.55) : usual * 0.78);
    const skew = source.next();
    const storm = source.chance(0.06) ? 2.2 : 1;
    const millimetres = wet ? scale[month - 1]! * (0.12 + 3.4 * skew * skew * skew) * storm : 0;
    return { day, month, millimetres };
  });
  return course.slice(before);
}
