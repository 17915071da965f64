// A plot with axes drawn by ECharts and, on a canvas above it, lines and labels drawn by us.

import type { ChartData } from "../contracts";
import { type Context, font, sizedContext, smallFontPx } from "./canvas";
import type { ChartView, Frame } from "./chart-element";
import { type EChartsType, init, type PlotOption } from "./echarts";
import { type LegendItem, showLegend } from "./legend";
import type { Snapshot } from "./png";
import type { Theme } from "./theme";
import { Tooltip, trackPointer } from "./tooltip";

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PointerHit {
  heading: string;
  items: LegendItem[];
}

export abstract class AxisPlot<T extends ChartData> implements ChartView<T> {
  protected frame: Frame<T> | null = null;
  /** The rectangle between the axes. */
  protected grid: Rect = { left: 0, top: 0, right: 0, bottom: 0 };
  protected readonly chart: EChartsType;
  private readonly legend = document.createElement("div");
  private readonly surface = document.createElement("div");
  private readonly above = document.createElement("canvas");
  private readonly tooltip: Tooltip;
  private areaHeight = 0;
  private pointer: { x: number; y: number } | null = null;

  constructor(plot: HTMLElement) {
    const area = document.createElement("div");
    area.style.position = "relative";
    this.legend.className = "legend";
    this.above.className = "layer over";
    area.append(this.surface, this.above);
    plot.append(this.legend, area);
    this.chart = init(this.surface, null, { renderer: "canvas", width: 1, height: 1 });
    this.tooltip = new Tooltip(area);
    trackPointer(area, (at) => {
      this.pointer = at;
      this.showPointed();
    });
  }

  /** The room around the grid, from the widths of its labels. */
  protected abstract measure(frame: Frame<T>, context: Context, width: number, height: number): Rect;
  protected abstract option(frame: Frame<T>): PlotOption;
  protected abstract legendItems(frame: Frame<T>): LegendItem[];
  /** Lines and labels over the axes; `pointed` is the item under the pointer. */
  protected abstract paintAbove(context: Context, frame: Frame<T>, pointed: number | null): void;
  protected abstract itemAt(x: number, y: number, frame: Frame<T>): number | null;
  protected abstract describe(item: number, frame: Frame<T>): PointerHit;

  draw(frame: Frame<T>): void {
    this.frame = frame;
    showLegend(this.legend, this.legendItems(frame));
    this.areaHeight = Math.max(60, frame.height - this.legend.offsetHeight);
    const context = this.contextAbove();
    context.font = font(frame.theme);
    this.grid = this.measure(frame, context, frame.width, this.areaHeight);
    this.chart.resize({ width: frame.width, height: this.areaHeight });
    this.chart.setOption({ ...baseOption(frame.theme, this.grid, frame.width, this.areaHeight), ...this.option(frame) },
      { notMerge: true });
    this.showPointed();
  }

  snapshot(): Snapshot {
    const plot = this.chart.renderToCanvas({ pixelRatio: devicePixelRatio });
    this.paint(null);
    plot.getContext("2d")!.drawImage(this.above, 0, 0);
    return { plot, legend: this.frame === null ? [] : this.legendItems(this.frame) };
  }

  dispose(): void {
    this.chart.dispose();
  }

  private contextAbove(): Context {
    return sizedContext(this.above, this.frame?.width ?? 1, this.areaHeight, devicePixelRatio);
  }

  private paint(pointed: number | null): void {
    if (this.frame !== null) this.paintAbove(this.contextAbove(), this.frame, pointed);
  }

  /** Also after new data: the tooltip must not go on showing the old value. */
  private showPointed(): void {
    if (this.frame === null) return;
    const at = this.pointer;
    const item = at === null || !this.contains(at) ? null : this.itemAt(at.x, at.y, this.frame);
    this.paint(item);
    if (at === null || item === null) {
      this.tooltip.hide();
    } else {
      const { heading, items } = this.describe(item, this.frame);
      this.tooltip.show(at.x, at.y, heading, items);
    }
  }

  private contains({ x, y }: { x: number; y: number }): boolean {
    return x >= this.grid.left && x <= this.grid.right && y >= this.grid.top && y <= this.grid.bottom;
  }
}

function baseOption(theme: Theme, grid: Rect, width: number, height: number): PlotOption {
  return {
    // Live data must not wobble, whatever the reader's motion preference.
    animation: false,
    backgroundColor: "transparent",
    textStyle: { fontFamily: theme.fontFamily },
    grid: {
      left: grid.left, top: grid.top, right: width - grid.right, bottom: height - grid.bottom, outerBoundsMode: "none",
    },
  };
}

/** An axis of numbers or labels in the page's colours. */
export function axisStyle(theme: Theme, hasGridLines: boolean) {
  return {
    axisLine: { show: true, onZero: false, lineStyle: { color: theme.colour.grid } },
    axisTick: { show: false },
    axisLabel: { color: theme.colour.muted, fontSize: smallFontPx, fontFamily: theme.fontFamily, hideOverlap: true },
    splitLine: { show: hasGridLines, lineStyle: { color: theme.colour.grid } },
  };
}
