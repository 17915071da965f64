// Draws <sl-curve> with ECharts; the vertical lines and their labels are drawn above it.

import type { CurveData, CurveMark, CurveRole, CurveSeries } from "../contracts";
import { AxisPlot, axisStyle, type PointerHit, type Rect } from "../shared/axis-plot";
import { type Context, fitText, font, line, smallFontPx } from "../shared/canvas";
import type { Frame } from "../shared/chart-element";
import type { LineSeriesOption, PlotOption } from "../shared/echarts";
import { drawLabelBox, edgeLabelHeight } from "../shared/edge-labels";
import { compactAxis, exactSigned, price } from "../shared/format";
import type { LegendItem, Swatch } from "../shared/legend";
import { packRows, type SpanPlace } from "../shared/place-labels";
import { type Theme, withAlpha } from "../shared/theme";
import { tickValues, xText } from "./time-axis";

const axisHeight = 22;
const bandLabelHeight = 14;
const yAxisWidth = 52;
const sideRoom = 16;
const pixelsPerTick = 80;
const labelPadding = 16;
const labelGap = 4;

// Series differ by dash as well as by colour.
const dashes = ["solid", "dashed", "dotted"] as const;
const swatches: readonly Swatch[] = ["line", "dashed", "dotted"];

function roleColour(role: CurveRole, theme: Theme): string {
  if (role === "pos-neg") return theme.colour.text;
  return role === "neutral" ? theme.colour.muted : theme.colour[role];
}

function markColour(mark: CurveMark, theme: Theme): string {
  if (mark.role === "spot") return theme.colour.accent;
  return mark.role === "neutral" ? theme.colour.muted : theme.colour[mark.role];
}

/** Prices over time: cutting 7,785 to "7.79k" would hide the strikes. */
function isPrice(data: CurveData): boolean {
  return data.xTime !== undefined && data.noPlus === true;
}

function priceAxis(value: number): string {
  return value.toLocaleString("en-US");
}

/** A mark beyond the curve keeps its label, with an arrow instead of a line. */
function markText({ x, label }: CurveMark, data: CurveData): string {
  if (x < (data.x[0] ?? x)) return `◀ ${label}`;
  return x > (data.x.at(-1) ?? x) ? `${label} ▶` : label;
}

export class CurveView extends AxisPlot<CurveData> {
  private places: (SpanPlace & { width: number })[] = [];

  protected override measure({ data, theme }: Frame<CurveData>, context: Context, width: number, height: number): Rect {
    const rect = { left: yAxisWidth, top: 8, right: width - sideRoom, bottom: height - axisHeight };
    context.font = font(theme, smallFontPx, 600);
    const most = (rect.right - rect.left) * 0.6;
    const spans = (data.marksX ?? []).map((mark) => ({
      centre: this.toX(mark.x, data, rect),
      width: Math.min(most, context.measureText(markText(mark, data)).width + labelPadding),
    }));
    this.places = packRows(spans, rect.left, rect.right, labelGap)
      .map((place, index) => ({ ...place, width: spans[index]!.width }));
    const rows = Math.max(0, ...this.places.map(({ row }) => row + 1));
    return { ...rect, top: rect.top + rows * edgeLabelHeight + (rows > 0 ? 4 : 0) };
  }

  protected override option({ data, theme }: Frame<CurveData>): PlotOption {
    const xStyle = axisStyle(theme, false);
    const yStyle = axisStyle(theme, true);
    const ticks = Math.max(2, Math.round((this.grid.right - this.grid.left) / pixelsPerTick));
    const marks = data.xTime === undefined ? {} : { customValues: tickValues(data.x, data.xTime, ticks) };
    return {
      xAxis: {
        ...xStyle, type: data.xLog === true ? "log" : "value", min: data.x[0], max: data.x.at(-1), splitNumber: ticks,
        axisTick: { ...xStyle.axisTick, ...marks },
        axisLabel: { ...xStyle.axisLabel, ...marks, showMinLabel: false, showMaxLabel: false,
          formatter: (value: number) => xText(value, data.xTime) },
      },
      yAxis: {
        ...yStyle, type: "value", scale: data.zeroLine !== true, splitNumber: 5,
        axisLabel: { ...yStyle.axisLabel, formatter: isPrice(data) ? priceAxis : compactAxis },
      },
      series: data.series.map((series, index) => seriesOption(series, index, data, theme)),
    };
  }

  protected override legendItems({ data, theme }: Frame<CurveData>): LegendItem[] {
    // Points of several curves share one explanation; each is drawn in the colour of its curve.
    const isNew = ({ name, points }: CurveSeries, index: number): boolean => points === undefined
      || data.series.findIndex((other) => other.points === points && other.name === name) === index;
    const series = data.series.flatMap((curve, index) =>
      isNew(curve, index) ? [legendItem(curve, curve.name, index, theme)] : []);
    const x = data.xUnit === "" ? "" : `; x: ${data.xUnit}`;
    return [...series, { text: `y: ${data.yUnit}${x}`, colour: theme.colour.muted }];
  }

  protected override paintAbove(context: Context, frame: Frame<CurveData>, pointed: number | null): void {
    const { data, theme } = frame;
    this.paintBands(context, frame);
    if (data.zeroLine === true) this.paintZero(context, theme);
    const { top, bottom } = this.grid;
    const marks = data.marksX ?? [];
    marks.forEach((mark, index) => {
      const x = Math.round(this.toX(mark.x, data)) + 0.5;
      if (x < this.grid.left || x > this.grid.right + 1) return;
      context.strokeStyle = markColour(mark, theme);
      context.lineWidth = mark.role === "spot" ? 1.5 : 1;
      context.setLineDash(mark.role === "spot" ? [6, 4] : [3, 3]);
      line(context, x, this.rowCentre(this.places[index]!.row), x, bottom);
      context.setLineDash([]);
    });
    marks.forEach((mark, index) => {
      const { left, width, row } = this.places[index]!;
      const label = { text: markText(mark, data), colour: markColour(mark, theme), filled: mark.role === "spot" };
      drawLabelBox(context, theme, label, { left, width, centre: this.rowCentre(row) });
    });
    if (pointed !== null) {
      const x = Math.round(this.toX(data.x[pointed]!, data)) + 0.5;
      context.strokeStyle = withAlpha(theme.colour.text, 0.5);
      context.lineWidth = 1;
      line(context, x, top, x, bottom);
    }
  }

  protected override itemAt(x: number, _y: number, { data }: Frame<CurveData>): number | null {
    let nearest: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    data.x.forEach((value, index) => {
      const distance = Math.abs(this.toX(value, data) - x);
      if (distance < least) [nearest, least] = [index, distance];
    });
    return nearest;
  }

  protected override describe(item: number, { data, theme }: Frame<CurveData>): PointerHit {
    return {
      heading: `${xText(data.x[item]!, data.xTime)} ${data.xUnit}`.trimEnd(),
      items: data.series.flatMap((curve, index): LegendItem[] => {
        const value = curve.values[item] ?? null;
        // Where a line has a gap something is missing; between two points nothing is.
        if (value === null && curve.points !== undefined) return [];
        const shown = value === null ? "missing"
          : `${data.noPlus === true ? price(value, 2) : exactSigned(value)} ${data.yUnit}`;
        return [legendItem(curve, `${curve.name} ${shown}`, index, theme)];
      }),
    };
  }

  private toX(value: number, data: CurveData, { left, right }: Rect = this.grid): number {
    const first = data.x[0] ?? 0;
    const last = data.x.at(-1) ?? 1;
    const share = data.xLog === true
      ? Math.log(value / first) / Math.log(last / first)
      : (value - first) / (last - first);
    return last === first ? (left + right) / 2 : left + share * (right - left);
  }

  private rowCentre(row: number): number {
    return 2 + row * edgeLabelHeight + edgeLabelHeight / 2;
  }

  private paintBands(context: Context, { data, theme }: Frame<CurveData>): void {
    const { left, top, right, bottom } = this.grid;
    context.font = font(theme);
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const band of data.bandsX ?? []) {
      const from = Math.max(left, this.toX(band.from, data));
      const to = Math.min(right, this.toX(band.to, data));
      if (to <= from) continue;
      context.fillStyle = withAlpha(theme.colour.accent, 0.1);
      context.fillRect(from, top, to - from, bottom - top);
      context.fillStyle = theme.colour.muted;
      context.fillText(fitText(context, band.label, to - from - 4), (from + to) / 2, bottom - bandLabelHeight / 2);
    }
  }

  private paintZero(context: Context, theme: Theme): void {
    const y = Math.round(this.chart.convertToPixel({ yAxisIndex: 0 }, 0)) + 0.5;
    if (y < this.grid.top || y > this.grid.bottom) return;
    context.strokeStyle = theme.colour.muted;
    context.lineWidth = 1;
    line(context, this.grid.left, y, this.grid.right, y);
  }
}

/** Curves that belong together share a dash; others differ by their place. */
function dashOf({ dash }: CurveSeries, index: number): (typeof dashes)[number] {
  return dash ?? dashes[index % dashes.length] ?? "solid";
}

function legendItem(series: CurveSeries, label: string, index: number, theme: Theme): LegendItem {
  const { role, points } = series;
  const colour = roleColour(role, theme);
  if (points !== undefined) return { text: `${points === "dots" ? "●" : "◇"} ${label}`, colour };
  return { text: label, colour, swatch: swatches[dashes.indexOf(dashOf(series, index))] ?? "line" };
}

function seriesOption(series: CurveSeries, index: number, data: CurveData, theme: Theme): LineSeriesOption {
  const colour = roleColour(series.role, theme);
  const common = {
    type: "line" as const, name: series.name, silent: true, connectNulls: false,
    data: data.x.map((x, at) => [x, series.values[at] ?? "-"]),
  };
  if (series.points !== undefined) {
    const isDot = series.points === "dots";
    return {
      ...common, showSymbol: true, showAllSymbol: true, lineStyle: { width: 0, opacity: 0 },
      symbol: isDot ? "circle" : "diamond", symbolSize: isDot ? 4 : 8,
      itemStyle: isDot ? { color: colour } : { color: "transparent", borderColor: colour, borderWidth: 1.5 },
    };
  }
  return {
    ...common,
    showSymbol: false,
    ...(series.step === true ? { step: "end" as const } : {}),
    lineStyle: { color: colour, width: 2, type: dashOf(series, index) },
    ...(series.role === "pos-neg" ? { areaStyle: { color: signGradient(series, theme) } } : {}),
  };
}

/** Blue above zero and orange below: the area reaches from its highest to its lowest value, zero included. */
function signGradient({ values }: CurveSeries, theme: Theme) {
  const known = values.filter((value) => value !== null);
  const highest = Math.max(0, ...known);
  const lowest = Math.min(0, ...known);
  const zero = highest === lowest ? 1 : highest / (highest - lowest);
  const [above, below] = [withAlpha(theme.colour.pos, 0.3), withAlpha(theme.colour.neg, 0.3)];
  return {
    type: "linear" as const, x: 0, y: 0, x2: 0, y2: 1,
    colorStops: [{ offset: 0, color: above }, { offset: zero, color: above }, { offset: zero, color: below },
      { offset: 1, color: below }],
  };
}
