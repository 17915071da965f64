// A time scale whose days are those of the market. The library would start a day at midnight UTC, which is in the
// middle of extended trading hours in New York.

import { defaultHorzScaleBehavior, type Time, type TickMarkType, type UTCTimestamp } from "lightweight-charts";
import { marketClock, marketDay, marketTime } from "../shared/market-time";

// The library's own weights of tick marks, of which the greater are kept when there is no room for all.
const weight = { sixHours: 32, day: 50, month: 60, year: 70 } as const;

const Base = defaultHorzScaleBehavior();
type Points = Parameters<InstanceType<typeof Base>["fillWeightsForPoints"]>[0];
type Weight = Points[number]["timeWeight"];

export class MarketScale extends Base {
  override fillWeightsForPoints(points: Points, startIndex: number): void {
    super.fillWeightsForPoints(points, startIndex);
    for (let i = startIndex; i < points.length; i++) {
      const point = points[i]!;
      const before = points[i - 1];
      const found = before === undefined ? weight.day : dayWeight(seconds(before), seconds(point));
      if (found !== null) point.timeWeight = found as unknown as Weight;
      else if (Number(point.timeWeight) >= weight.day) point.timeWeight = weight.sixHours as unknown as Weight;
    }
  }
}

function seconds(point: Points[number]): number {
  return point.originalTime as number;
}

function dayWeight(before: number, now: number): number | null {
  const a = marketTime(before);
  const b = marketTime(now);
  if (a.year !== b.year) return weight.year;
  if (a.month !== b.month) return weight.month;
  return a.day === b.day ? null : weight.day;
}

export function tickLabel(time: Time, type: TickMarkType): string {
  const at = time as UTCTimestamp;
  // TickMarkType: 0 year, 1 month, 2 day, 3 time, 4 time with seconds.
  if (type === 0) return marketTime(at).year;
  return type < 3 ? marketDay(at) : marketClock(at);
}
