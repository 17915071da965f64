// The legend row of the candles: the bar under the crosshair, or the last one, and the values of the lines there; of a
// line that goes beyond the last bar, its end.

import type { Candle, CandlesData } from "../contracts";
import { compactVolume, signedPercent, MISSING, price } from "../shared/format";
import type { LegendItem } from "../shared/legend";
import { marketClock, marketStamp } from "../shared/market-time";
import type { ColourName, Theme } from "../shared/theme";

const secondsPerDay = 86_400;
export const narrowPx = 520;

export const lineColour: Record<"vwap" | "ema" | "other", ColourName> = { vwap: "vwap", ema: "ema", other: "muted" };

export function isIntraday(data: CandlesData): boolean {
  return data.intervalSeconds < secondsPerDay;
}

export function candleLegend(data: CandlesData, theme: Theme, width: number, time: number | null): LegendItem[] {
  const candle = data.candles.find(([start]) => start === time) ?? data.candles.at(-1);
  if (candle === undefined) return [];
  const lines = data.lines.map((line): LegendItem => {
    const place = time ?? Math.max(candle[0], line.points.at(-1)?.[0] ?? 0);
    const value = line.points.find(([at]) => at === place)?.[1] ?? null;
    const shown = value === null ? MISSING : price(value, data.priceDecimals);
    return { text: `${line.label} ${shown}`, colour: theme.colour[lineColour[line.role]] };
  });
  return [...barItems(data, candle, theme, width < narrowPx), ...lines];
}

function barItems(data: CandlesData, candle: Candle, theme: Theme, narrow: boolean): LegendItem[] {
  const [time, open, high, low, close, volume] = candle;
  const show = (value: number): string => price(value, data.priceDecimals);
  const colour = close >= open ? theme.colour.up : theme.colour.down;
  const change = open === 0 ? MISSING : signedPercent(close / open - 1);
  if (narrow) {
    const at = isIntraday(data) ? `${marketClock(time)} ET` : marketStamp(time, false);
    return [{ text: at, colour: theme.colour.muted }, { text: `C ${show(close)} ${change}`, colour }];
  }
  return [
    { text: marketStamp(time, isIntraday(data)), colour: theme.colour.muted },
    { text: `O ${show(open)}  H ${show(high)}  L ${show(low)}  C ${show(close)}  ${change}`, colour },
    ...(volume === null ? [] : [{ text: `V ${compactVolume(volume)}`, colour: theme.colour.muted }]),
  ];
}
