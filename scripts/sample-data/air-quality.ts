// ecology-bureau/air-quality-hourly: five stations, every hour of a month, with the hourly index worked out.
import { clamp, random } from "./random.ts";
import { daysFrom, pad, type Row, type Table } from "./table.ts";

export const airQuality: Table = {
  entry: "ecology-bureau/air-quality-hourly",
  file: "air-quality-hourly.csv",
  releases: { "2026-09": () => month("2026-09-01", 30, 0.8), "2026-10": () => month("2026-10-01", 31, 1) },
};

const stations = [
  { code: "CC01", name: "澄江子站", traffic: 1.15, dust: 1.05, industry: 1 },
  { code: "CC02", name: "文澜子站", traffic: 1, dust: 0.95, industry: 0.9 },
  { code: "CC03", name: "长洲工业园子站", traffic: 0.95, dust: 1.2, industry: 1.6 },
  { code: "CC04", name: "临溪县城子站", traffic: 0.8, dust: 0.95, industry: 0.85 },
  { code: "CC05", name: "云岫背景子站", traffic: 0.35, dust: 0.6, industry: 0.4 },
];

// Courses of a day, 0 to 23 o'clock.
const rush = [8, 7, 6, 6, 7, 8, 11, 14, 15, 13, 11, 9, 8, 8, 8, 9, 11, 14, 16, 16, 14, 12, 10, 9].map(
  (v) => v / 10,
);
const particles = [
  11, 11, 11, 11, 11, 11, 11, 12, 12, 12, 11, 10, 9, 9, 8, 8, 8, 9, 10, 11, 11, 11, 11, 11,
].map((v) => v / 10);
const ozone = [4, 4, 3, 3, 3, 2, 2, 3, 4, 6, 9, 12, 15, 17, 18, 18, 17, 14, 11, 8, 7, 6, 5, 5].map(
  (v) => v / 10,
);

function month(first: string, days: number, haze: number): Row[] {
  const source = random(`air ${first}`);
  let mood = 1;
  const down = new Map<string, number>();
  const drift = stations.map(() => 0);
  return daysFrom(first, days).flatMap((day) => {
    mood = clamp(mood * 0.6 + 0.4 + source.normal() * 0.24, 0.35, 2.3);
    const sun = clamp(1 + source.normal() * 0.28, 0.3, 1.6);
    return Array.from({ length: 24 }, (_, hour) =>
      stations.map(({ code, name, traffic, dust, industry }, i): Row => {
        drift[i] = clamp(drift[i]! * 0.85 + source.normal() * 0.07, -0.4, 0.5);
        const noise = () => clamp(1 + drift[i]! + source.normal() * 0.06, 0.3, 1.9);
        const values = {
          pm25: 29 * haze * mood * dust * particles[hour]! * noise(),
          pm10: 51 * haze * mood * dust * particles[hour]! * noise(),
          so2: 7 * industry * noise(),
          no2: 24 * (0.5 + mood / 2) * traffic * rush[hour]! * noise(),
          co: 0.65 * (0.6 + 0.4 * mood) * (0.7 + 0.3 * traffic) * (0.5 + rush[hour]! * 0.5) * noise(),
          o3:
            ((76 * sun * ozone[hour]!) / (0.75 + 0.25 * traffic) / (0.85 + haze * 0.15)) *
            clamp(noise(), 0.7, 1.3),
        };
        const flag = fault(code, hour);
        return reading(code, name, `${day}T${pad(hour, 2)}:00:00+08:00`, values, flag);
      }),
    ).flat();
  });

  /** A station is calibrated at night now and then, and sometimes stands still for a few hours. */
  function fault(code: string, hour: number): string {
    const left = down.get(code) ?? 0;
    if (left > 0) {
      down.set(code, left - 1);
      return "D";
    }
    if (hour === 2 && source.chance(0.07)) return "C";
    if (source.chance(0.0012)) down.set(code, source.int(1, 7));
    return source.chance(0.002) ? "L" : "N";
  }
}

type Gas = "pm25" | "pm10" | "so2" | "no2" | "co" | "o3";
const index = [0, 50, 100, 150, 200, 300, 400, 500];
const limits: Record<Gas, number[]> = {
  pm25: [0, 35, 75, 115, 150, 250, 350, 500],
  pm10: [0, 50, 150, 250, 350, 420, 500, 600],
  so2: [0, 150, 500, 650, 800, 1600, 2100, 2620],
  no2: [0, 100, 200, 700, 1200, 2340, 3090, 3840],
  co: [0, 5, 10, 35, 60, 90, 120, 150],
  o3: [0, 160, 200, 300, 400, 800, 1000, 1200],
};
const labels: Record<Gas, string> = {
  pm25: "PM2.5",
  pm10: "PM10",
  so2: "SO2",
  no2: "NO2",
  co: "CO",
  o3: "O3",
};

function partIndex(gas: Gas, value: number): number {
  const steps = limits[gas];
  const k = clamp(
    steps.findIndex((limit) => value <= limit),
    1,
    7,
  );
  const share = (value - steps[k - 1]!) / (steps[k]! - steps[k - 1]!);
  return Math.ceil(index[k - 1]! + share * (index[k]! - index[k - 1]!));
}

function reading(code: string, name: string, hour: string, raw: Record<Gas, number>, flag: string): Row {
  const value = { ...raw };
  for (const gas of Object.keys(raw) as Gas[]) value[gas] = Number(raw[gas].toFixed(gas === "co" ? 2 : 0));
  value.pm10 = Math.max(value.pm10, value.pm25 + 4);
  const parts = (Object.keys(limits) as Gas[]).map((gas) => ({ gas, part: partIndex(gas, value[gas]) }));
  const worst = parts.reduce((a, b) => (b.part > a.part ? b : a));
  const show = (text: number | string): number | string | null => (flag === "N" ? text : null);
  return {
    stationCode: code,
    observedHour: hour,
    stationName: name,
    pm25Concentration: show(value.pm25),
    pm10Concentration: show(value.pm10),
    so2Concentration: show(value.so2),
    no2Concentration: show(value.no2),
    coConcentration: show(value.co.toFixed(2)),
    o3Concentration: show(value.o3),
    hourlyAqi: show(worst.part),
    primaryPollutant: worst.part > 50 ? show(labels[worst.gas]) : null,
    dataFlag: flag,
  };
}
