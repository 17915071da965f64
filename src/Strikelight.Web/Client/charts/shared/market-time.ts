// Market time: every chart prints New York time, whatever zone the browser is in.

const zone = "America/New_York";

const parts = new Intl.DateTimeFormat("en-US", {
  timeZone: zone, hourCycle: "h23", year: "numeric", month: "short", day: "numeric", weekday: "short",
  hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});

export interface MarketTime {
  year: string;
  month: string;
  day: string;
  weekday: string;
  hour: string;
  minute: string;
  /** EST or EDT. */
  zoneName: string;
}

// A chart asks for the same few hundred bar times at each draw, and Intl is slow; the cap bounds an all-day tab.
const known = new Map<number, MarketTime>();
const knownMax = 8_192;

export function marketTime(epochSeconds: number): MarketTime {
  const cached = known.get(epochSeconds);
  if (cached !== undefined) return cached;
  const found: Record<string, string> = {};
  for (const part of parts.formatToParts(new Date(epochSeconds * 1000))) found[part.type] = part.value;
  const time: MarketTime = {
    year: found["year"] ?? "", month: found["month"] ?? "", day: found["day"] ?? "", weekday: found["weekday"] ?? "",
    hour: found["hour"] ?? "", minute: found["minute"] ?? "", zoneName: found["timeZoneName"] ?? "",
  };
  if (known.size >= knownMax) known.clear();
  known.set(epochSeconds, time);
  return time;
}

/** "09:35" */
export function marketClock(epochSeconds: number): string {
  const time = marketTime(epochSeconds);
  return `${time.hour}:${time.minute}`;
}

/** "Nov 21" */
export function marketDay(epochSeconds: number): string {
  const time = marketTime(epochSeconds);
  return `${time.month} ${time.day}`;
}

/** "Fri Nov 21 09:35 EST" for intraday bars, "Fri Nov 21 2025" for daily ones. */
export function marketStamp(epochSeconds: number, intraday: boolean): string {
  const time = marketTime(epochSeconds);
  const day = `${time.weekday} ${time.month} ${time.day}`;
  return intraday ? `${day} ${time.hour}:${time.minute} ${time.zoneName}` : `${day} ${time.year}`;
}
