// <sl-heatmap>: values by strike and expiry, or by strike and time.

import type { HeatmapData } from "../contracts";
import { ChartElement, type ChartKind } from "../shared/chart-element";
import { chartFields, indexMark } from "../shared/read-common";
import { flag, list, missingOr, number, oneOf, optional, record, row, ShapeError, text } from "../shared/shape";

const shape = record({
  ...chartFields,
  unit: text,
  x: list(text),
  y: list(text),
  cells: list(row<[number, number, number | null]>(number, number, missingOr(number))),
  mode: oneOf("diverging", "sequential"),
  spotY: optional(number),
  spotLabel: optional(text),
  marksY: optional(list(indexMark)),
  dense: optional(flag),
  path: optional(list(missingOr(number))),
  pathLabel: optional(text),
});

function read(json: unknown): HeatmapData {
  const data = shape(json, "data");
  data.cells.forEach(([x, y], index) => {
    if (data.x[x] === undefined || data.y[y] === undefined) {
      throw new ShapeError(`data.cells[${index}]: indexes inside x and y expected`);
    }
  });
  if (data.path !== undefined && data.path.length !== data.x.length) {
    throw new ShapeError("data.path: one place a column expected");
  }
  return data;
}

export class SlHeatmap extends ChartElement<HeatmapData> {
  protected override readonly kind: ChartKind<HeatmapData> = {
    read,
    isEmpty: (data) => data.cells.every(([, , value]) => value === null),
    load: async () => (await import("./heatmap-view")).HeatmapView,
  };
}
