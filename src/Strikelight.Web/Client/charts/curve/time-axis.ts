// The x axis of <sl-curve> where it is time: minutes of a New York day, or days.

import type { CurveData } from "../contracts";

type TimeKind = CurveData["xTime"];

const clockSteps = [5, 10, 15, 30, 60, 120, 180];
const msPerDay = 86_400_000;

const dayFormat = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", month: "short", day: "numeric" });

/** "09:35" of 575 minutes, "Nov 20" of a day, otherwise the number. */
export function xText(value: number, kind: TimeKind): string {
  if (kind === "clock") {
    const minute = Math.round(value);
    return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  }
  return kind === "day" ? dayFormat.format(new Date(Math.round(value) * msPerDay)) : value.toLocaleString("en-US");
}

/** Where the marks lie: at whole steps of the clock from midnight, of days from the first. */
export function tickValues(x: readonly number[], kind: "clock" | "day", most: number): number[] {
  const step = tickStep(x, kind, most);
  const from = x[0] ?? 0;
  const first = kind === "clock" ? Math.ceil(from / step) * step : from;
  const count = Math.floor(((x.at(-1) ?? from) - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => first + i * step);
}

/** Minutes or days between two marks, so that there are about as many as fit. */
export function tickStep(x: readonly number[], kind: "clock" | "day", most: number): number {
  const span = (x.at(-1) ?? 0) - (x[0] ?? 0);
  const least = Math.max(1, Math.ceil(span / most));
  return kind === "day" ? least : clockSteps.find((step) => step >= least) ?? clockSteps.at(-1)!;
}
