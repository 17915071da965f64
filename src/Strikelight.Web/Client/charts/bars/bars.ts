// <sl-bars>: horizontal bars by strike.

import type { BarsData } from "../contracts";
import { ChartElement, type ChartKind } from "../shared/chart-element";
import { chartFields, indexMark } from "../shared/read-common";
import { list, missingOr, number, oneOf, optional, record, ShapeError, text } from "../shared/shape";

const shape = record({
  ...chartFields,
  unit: text,
  labels: list(text),
  series: list(record({
    name: text,
    role: oneOf("pos-neg", "call", "put", "neutral"),
    stack: optional(text),
    values: list(missingOr(number)),
  })),
  dots: optional(list(record({ name: text, values: list(missingOr(number)) }))),
  spotIndex: optional(number),
  spotLabel: optional(text),
  marks: optional(list(indexMark)),
});

function read(json: unknown): BarsData {
  const data = shape(json, "data");
  data.series.forEach(({ values }, index) => {
    if (values.length !== data.labels.length) {
      throw new ShapeError(`data.series[${index}].values: one value per label expected`);
    }
  });
  (data.dots ?? []).forEach(({ values }, index) => {
    if (values.length !== data.labels.length) {
      throw new ShapeError(`data.dots[${index}].values: one value per label expected`);
    }
  });
  return data;
}

export class SlBars extends ChartElement<BarsData> {
  protected override readonly kind: ChartKind<BarsData> = {
    read,
    isEmpty: (data) => data.series.every(({ values }) => values.every((value) => value === null)),
    load: async () => (await import("./bars-view")).BarsView,
  };
}
