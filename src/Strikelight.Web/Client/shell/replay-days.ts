/** A day of /replay/{symbol}.json. */
export interface Day {
  date: string;
  state: "session" | "halfday" | "closed" | "noData";
  holiday: string | null;
  isHalfDay: boolean;
  closesAt: string | null;
  firstAt: string | null;
  lastAt: string | null;
  /** The times with data; null where any time has, or none. */
  times: string[] | null;
}

export interface Month {
  symbol: string;
  month: string;
  now: string;
  days: Day[];
}

const MINUTE_MS = 60_000;

/** Market seconds from one frame of a play to the next, by speed: a frame a second, at 1x one in five. */
const FRAME_SECONDS: Record<number, number> = { 1: 5, 10: 10, 60: 60, 120: 120 };

/** Where the slider can stop: the minutes of the session, or the given times. In order; empty without data. */
export function stopsOf(day: Day | undefined): number[] {
  if (day?.times) {
    return day.times.map((time) => Date.parse(time));
  }
  const stops: number[] = [];
  const last = Date.parse(day?.lastAt ?? "");
  for (let at = Date.parse(day?.firstAt ?? ""); at <= last; at += MINUTE_MS) {
    stops.push(at);
  }
  return stops;
}

/** Index of the newest stop at or before a time, -1 before the first. */
export function indexAt(stops: readonly number[], at: number): number {
  return stops.filter((stop) => stop <= at).length - 1;
}

/** The stop so many minutes on, or back; the nearest there is; null where there is none in that direction. */
export function stepFrom(stops: readonly number[], at: number, minutes: number): number | null {
  const from = stops[indexAt(stops, at)] ?? at; // what is shown at a time between two stops
  const wanted = from + minutes * MINUTE_MS;
  const found =
    minutes > 0
      ? (stops.find((stop) => stop >= wanted) ?? stops.at(-1))
      : (stops[indexAt(stops, wanted)] ?? stops[0]);
  return found === undefined || (minutes > 0 ? found <= at : found >= at) ? null : found;
}

/** The stop of another day at the same time after the opening, or its last one before; its first one for null. */
export function sameTime(from: readonly number[], to: readonly number[], at: number | null): number | undefined {
  const opening = from[0];
  const first = to[0];
  if (at === null || opening === undefined || first === undefined) {
    return first;
  }
  return to[indexAt(to, first + at - opening)] ?? first;
}

export interface PlayHead {
  at: number;
  isEnd: boolean;
}

/** Where a play that began at a market time stands after so many real milliseconds. */
export function playHead(day: Day, from: number, elapsedMs: number, speed: number): PlayHead {
  const reached = from + elapsedMs * speed;
  if (day.times) {
    const stops = stopsOf(day);
    const index = indexAt(stops, reached);
    return { at: stops[index] ?? from, isEnd: index === stops.length - 1 };
  }
  const end = Math.floor(Date.parse(day.lastAt ?? "") / 1000) * 1000;
  const frameMs = (FRAME_SECONDS[speed] ?? speed) * 1000;
  return reached >= end
    ? { at: end, isEnd: true }
    : { at: Math.max(from, Math.floor(reached / frameMs) * frameMs), isEnd: false };
}
