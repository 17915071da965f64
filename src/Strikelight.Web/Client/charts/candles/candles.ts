// <sl-candles>: price over time with lines, levels and a strike profile on the same price axis.

import type { CandlesData } from "../contracts";
import { ChartElement, type ChartKind } from "../shared/chart-element";
import { chartFields } from "../shared/read-common";
import { flag, list, missingOr, number, oneOf, optional, record, row, ShapeError, text } from "../shared/shape";

const point = row<[number, number | null]>(number, missingOr(number));

const shape = record({
  ...chartFields,
  candles: list(row<[number, number, number, number, number, number | null]>(
    number, number, number, number, number, missingOr(number))),
  gaps: optional(list(number)),
  intervalSeconds: number,
  priceDecimals: number,
  lines: list(record({ id: text, label: text, role: oneOf("vwap", "ema", "other"), points: list(point) })),
  levels: list(record({
    id: text,
    label: text,
    priceUsd: number,
    role: oneOf("call", "put", "flip", "pivot", "mvs", "spot", "move", "pain", "session"),
    style: oneOf("solid", "dotted", "dashdot"),
    priority: number,
    bandLowUsd: optional(number),
    bandHighUsd: optional(number),
  })),
  bars: optional(record({ unit: text, label: text, rows: list(point) })),
  markers: optional(list(record({ t: number, role: oneOf("bull", "bear"), label: text }))),
  volumePane: optional(flag),
  macd: optional(record({ line: list(missingOr(number)), signal: list(missingOr(number)) })),
});

/** The chart library does not sort: times out of order would be drawn as nonsense instead of failing. */
function requireAscending(rows: readonly (readonly [number, ...unknown[]])[], path: string): void {
  rows.forEach(([time], index) => {
    const before = rows[index - 1];
    if (before !== undefined && before[0] >= time) throw new ShapeError(`${path}[${index}]: a later time expected`);
  });
}

function read(json: unknown): CandlesData {
  const data = shape(json, "data");
  requireAscending(data.candles, "data.candles");
  data.lines.forEach((line, index) => requireAscending(line.points, `data.lines[${index}].points`));
  for (const values of [data.macd?.line, data.macd?.signal]) {
    if (values !== undefined && values.length !== data.candles.length) {
      throw new ShapeError("data.macd: one value a candle expected");
    }
  }
  return data;
}

export class SlCandles extends ChartElement<CandlesData> {
  protected override readonly kind: ChartKind<CandlesData> = {
    read,
    isEmpty: (data) => data.candles.length === 0,
    load: async () => (await import("./candles-view")).CandlesView,
  };
}
