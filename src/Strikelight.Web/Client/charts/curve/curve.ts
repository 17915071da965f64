// <sl-curve>: values along a numeric axis, such as the gamma profile over the price of the underlying.

import type { CurveData } from "../contracts";
import { ChartElement, type ChartKind } from "../shared/chart-element";
import { chartFields } from "../shared/read-common";
import { flag, list, missingOr, number, oneOf, optional, record, ShapeError, text } from "../shared/shape";

const shape = record({
  ...chartFields,
  xUnit: text,
  yUnit: text,
  x: list(number),
  series: list(record({
    name: text,
    role: oneOf("pos-neg", "call", "put", "neutral", "accent", "flip", "pivot"),
    values: list(missingOr(number)),
    points: optional(oneOf("dots", "diamonds")),
    step: optional(flag),
    dash: optional(oneOf("solid", "dashed", "dotted")),
  })),
  marksX: optional(list(record({ x: number, label: text, role: oneOf("spot", "flip", "call", "put", "neutral") }))),
  zeroLine: optional(flag),
  bandsX: optional(list(record({ from: number, to: number, label: text }))),
  xLog: optional(flag),
  noPlus: optional(flag),
  xTime: optional(oneOf("clock", "day")),
});

function read(json: unknown): CurveData {
  const data = shape(json, "data");
  data.x.forEach((x, index) => {
    if (index > 0 && data.x[index - 1]! >= x) throw new ShapeError(`data.x[${index}]: a larger number expected`);
  });
  if (data.xLog === true && (data.x[0] ?? 1) <= 0) throw new ShapeError("data.x[0]: a positive number expected");
  data.series.forEach(({ values }, index) => {
    if (values.length !== data.x.length) throw new ShapeError(`data.series[${index}].values: one value per x expected`);
  });
  return data;
}

export class SlCurve extends ChartElement<CurveData> {
  protected override readonly kind: ChartKind<CurveData> = {
    read,
    isEmpty: (data) => data.series.every(({ values }) => values.every((value) => value === null)),
    load: async () => (await import("./curve-view")).CurveView,
  };
}
