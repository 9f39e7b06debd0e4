// weather-bureau/rainfall-daily: twelve gauges on every day of 2025.
import { random } from "./random.ts";
import type { Row, Table } from "./table.ts";
import { cityRain } from "./weather.ts";

export const rainfallDaily: Table = {
  entry: "weather-bureau/rainfall-daily",
  file: "rainfall-daily.csv",
  releases: { "2025": () => year() },
};

const gauges: readonly (readonly [code: string, name: string, height: number, factor: number])[] = [
  ["R9901", "澄川国家气象观测站", 32, 1],
  ["R9902", "长洲站", 24, 0.96],
  ["R9903", "东津站", 27, 0.98],
  ["R9904", "竹埠站", 38, 1.01],
  ["R9905", "临溪站", 46, 1.02],
  ["R9906", "柘林站", 83, 1.08],
  ["R9907", "鹅湖站", 58, 1.03],
  ["R9908", "金沙渡站", 41, 0.97],
  ["R9909", "望岭站", 152, 1.12],
  ["R9910", "云岫站", 418, 1.31],
  ["R9911", "石门坳站", 367, 1.24],
  ["R9912", "老鹰岩站", 642, 1.42],
];

const grades = [0.1, 10, 25, 50, 100, 250];

function year(): Row[] {
  const source = random("rain gauges");
  return cityRain("2025-01-01", 365).flatMap(({ day, month, millimetres }) =>
    gauges.map(([code, name, height, factor]): Row => {
      const local = month >= 7 && month <= 8 && source.chance(0.07) ? source.between(2, 38) : 0;
      const misses = millimetres < 4 && source.chance(0.3);
      const fall = misses ? 0 : millimetres * factor * source.between(0.65, 1.35);
      const total = Math.round((fall + local) * 10);
      const daytime = Math.round(total * source.next());
      const concentration = month >= 5 && month <= 9 ? source.between(0.25, 0.75) : source.between(0.14, 0.4);
      const flag = source.weighted([
        ["0", 985],
        ["1", 10],
        ["8", 5],
      ]);
      const cold = (month === 12 || month <= 2) && height > 300 && total > 0 && source.chance(0.35);
      const show = (tenths: number): string | null => (flag === "8" ? null : (tenths / 10).toFixed(1));
      return {
        gaugeCode: code,
        rainDay: day,
        gaugeName: name,
        gaugeElevation: height,
        totalRain: show(total),
        daytimeRain: show(daytime),
        nighttimeRain: show(total - daytime),
        heaviestHour: show(Math.round(Math.max(daytime, total - daytime) * concentration)),
        rainGrade: flag === "8" ? null : String(grades.filter((limit) => total / 10 >= limit).length),
        withSnow: cold,
        qualityControl: flag,
      };
    }),
  );
}
