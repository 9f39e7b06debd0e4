// ecology-bureau/air-and-weather-2025: every hour of a year at two stations, with the weather beside the air.
import { clamp, random } from "./random.ts";
import { daysFrom, pad, type Row, type Table } from "./table.ts";

export const airYear: Table = {
  entry: "ecology-bureau/air-and-weather-2025",
  file: "air-and-weather-2025.csv",
  releases: { "2025": year },
};

const stations = [
  { code: "CC01", warm: 0.6, traffic: 1.15 },
  { code: "CC05", warm: -2.6, traffic: 0.4 },
];
const MEANS = [4, 6.2, 10.9, 17, 22.3, 25.6, 29.2, 28.6, 24.3, 18.4, 12.1, 6.1];
const COURSE = [
  -2.6, -3, -3.3, -3.5, -3.7, -3.6, -3, -1.9, -0.5, 0.9, 2.1, 3, 3.6, 4, 4.1, 3.8, 3, 1.8, 0.7, -0.2, -0.9,
  -1.5, -2, -2.3,
];

function year(): Row[] {
  const source = random("air and weather 2025");
  let spell = 0;
  let haze = 1;
  return daysFrom("2025-01-01", 365).flatMap((day) => {
    const month = Number(day.slice(5, 7)) - 1;
    const part = (Number(day.slice(8)) - 15) / 30;
    const towards = MEANS[(month + (part < 0 ? 11 : 1)) % 12] ?? 15;
    const usual = (MEANS[month] ?? 15) * (1 - Math.abs(part)) + towards * Math.abs(part);
    spell = spell * 0.7 + source.normal() * 1.7;
    haze = clamp(haze * 0.6 + 0.4 + source.normal() * 0.22, 0.3, 2.6);
    const winter = month <= 1 || month >= 10 ? 1.5 : month >= 5 && month <= 8 ? 0.62 : 1;
    const wet = source.chance(0.3);
    return COURSE.flatMap((course, hour) =>
      stations.map(({ code, warm, traffic }): Row => {
        const down = source.chance(0.004);
        const temperature = usual + warm + spell + course * (wet ? 0.5 : 1.15) + source.normal() * 0.4;
        const rush = hour >= 7 && hour <= 9 ? 1.35 : hour >= 17 && hour <= 20 ? 1.4 : hour <= 5 ? 0.75 : 1;
        const fine =
          30 * winter * haze * (wet ? 0.7 : 1) * (0.55 + 0.45 * traffic) * source.between(0.9, 1.1);
        const show = (value: number, decimals: number): string | null =>
          down ? null : value.toFixed(decimals);
        return {
          siteCode: code,
          hourStart: `${day}T${pad(hour, 2)}:00:00+08:00`,
          fineParticles: show(fine, 0),
          nitrogenDioxide: show(22 * (0.6 + haze * 0.4) * traffic * rush * source.between(0.9, 1.1), 0),
          ozoneLevel: show(
            clamp(48 + temperature * 2.1 + course * 9 - (wet ? 26 : 0) + source.normal() * 6, 2, 260),
            0,
          ),
          airTemperature: show(temperature, 1),
          relativeHumidity: show(clamp(72 - course * 4 + (wet ? 18 : 0) + source.normal() * 4, 18, 100), 0),
          windSpeed: show(Math.abs(1.6 + course * 0.16 + source.normal() * 0.7), 1),
        };
      }),
    );
  });
}
