/**
 * A function that gives the calendar day of a moment in a time zone, YYYY-MM-DD.
 * @param timeZone an IANA name, for instance Asia/Shanghai
 * @returns takes milliseconds since 1970-01-01 UTC
 */
export function dayAt(timeZone: string): (moment: number) => string {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  return (moment) => format.format(moment);
}
