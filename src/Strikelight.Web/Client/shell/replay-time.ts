// New York's wall clock, whatever zone the browser is in.

const wall = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/New_York",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

function partsOf(ms: number): Record<string, string> {
  return Object.fromEntries(wall.formatToParts(ms).map((part) => [part.type, part.value]));
}

/** "2026-11-20": the New York day of an instant. */
export function dateOf(ms: number): string {
  const { year, month, day } = partsOf(ms);
  return `${year}-${month}-${day}`;
}

/** "10:31", or "10:31:05" between two minutes. */
export function clockOf(ms: number): string {
  const { hour, minute, second } = partsOf(ms);
  return second === "00" ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
}

const dayName = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
});

/** "Fri 20 Nov 2026" */
export function dayText(date: string): string {
  return dayName.format(Date.parse(date)).replace(",", "");
}

const monthName = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long", year: "numeric" });

/** "November 2026" */
export function monthText(month: string): string {
  return monthName.format(Date.parse(`${month}-01`));
}

/** The month so many months later: "2026-12" after "2026-11". */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
