// Draws <sl-heatmap>: a canvas of cells that scrolls sideways between labels that do not.

import type { HeatmapData } from "../contracts";
import { type Context, sizedContext } from "../shared/canvas";
import type { ChartView, Frame } from "../shared/chart-element";
import { exact, exactSigned } from "../shared/format";
import { showLegend } from "../shared/legend";
import type { Snapshot } from "../shared/png";
import { robustRange } from "../shared/range";
import { Tooltip, trackPointer } from "../shared/tooltip";
import { heatmapLegend, type HeatmapScene, measureHeatmap, paintBody, paintSides } from "./heatmap-paint";

export class HeatmapView implements ChartView<HeatmapData> {
  private readonly legend = document.createElement("div");
  private readonly area = document.createElement("div");
  private readonly sides = document.createElement("canvas");
  private readonly scroller = document.createElement("div");
  private readonly body = document.createElement("canvas");
  private readonly tooltip: Tooltip;
  private scene: HeatmapScene | null = null;
  private pointer: { x: number; y: number } | null = null;

  constructor(plot: HTMLElement) {
    this.legend.className = "legend";
    this.area.style.position = "relative";
    this.sides.className = "layer";
    this.scroller.className = "scroller";
    this.body.style.display = "block";
    this.scroller.append(this.body);
    this.area.append(this.sides, this.scroller);
    plot.append(this.legend, this.area);
    this.tooltip = new Tooltip(this.area);
    trackPointer(this.area, (at) => {
      this.pointer = at;
      this.showPointed();
    });
  }

  draw({ data, theme, width, height }: Frame<HeatmapData>): void {
    const range = robustRange(data.cells.map(([, , value]) => value));
    const measuring = this.sides.getContext("2d")!;
    const draft = { data, theme, range, measures: measureHeatmap(measuring, data, theme, width, height) };
    showLegend(this.legend, heatmapLegend(draft));
    const areaHeight = Math.max(60, height - this.legend.offsetHeight);
    this.scene = { ...draft, measures: measureHeatmap(measuring, data, theme, width, areaHeight) };
    const { measures } = this.scene;
    this.area.style.height = `${areaHeight}px`;
    this.scroller.style.left = `${measures.left}px`;
    this.scroller.style.width = `${measures.visible}px`;
    this.scroller.style.height = `${areaHeight}px`;
    paintSides(sizedContext(this.sides, width, areaHeight, devicePixelRatio), this.scene, measures.visible);
    const bodyHeight = measures.top + measures.rowHeight * data.y.length;
    paintBody(sizedContext(this.body, measures.body, bodyHeight, devicePixelRatio), this.scene);
    this.showPointed();
  }

  /** The whole grid, also the columns that are scrolled out of view. */
  snapshot(): Snapshot {
    const plot = document.createElement("canvas");
    if (this.scene === null) return { plot, legend: [] };
    const { left, body, right, height } = this.scene.measures;
    const context: Context = sizedContext(plot, left + body + right, height, devicePixelRatio);
    paintSides(context, this.scene, body);
    context.translate(left, 0);
    paintBody(context, this.scene);
    return { plot, legend: heatmapLegend(this.scene) };
  }

  dispose(): void {
    this.tooltip.hide();
  }

  private showPointed(): void {
    const at = this.pointer;
    const cell = at === null || this.scene === null ? null : this.cellAt(at.x, at.y, this.scene);
    if (at === null || cell === null || this.scene === null) {
      this.tooltip.hide();
      return;
    }
    const { data } = this.scene;
    const value = data.cells.find(([x, y]) => x === cell.x && y === cell.y)?.[2] ?? null;
    const print = data.mode === "sequential" ? exact : exactSigned;
    const text = value === null ? "missing" : `${print(value)} ${data.unit}`;
    this.tooltip.show(at.x, at.y, `${data.y[cell.y]} · ${data.x[cell.x]}`, [{ text }]);
  }

  private cellAt(areaX: number, areaY: number, { data, measures }: HeatmapScene): { x: number; y: number } | null {
    const { left, visible, body, top, rowHeight } = measures;
    if (areaX < left || areaX >= left + visible) return null;
    const x = Math.floor(((areaX - left + this.scroller.scrollLeft) / body) * data.x.length);
    const y = data.y.length - 1 - Math.floor((areaY - top) / rowHeight);
    return data.x[x] === undefined || data.y[y] === undefined ? null : { x, y };
  }
}
