// Draws <sl-bars> with ECharts.

import type { BarDots, BarRole, BarsData, BarSeries } from "../contracts";
import { AxisPlot, axisStyle, type PointerHit, type Rect } from "../shared/axis-plot";
import { type Context, line } from "../shared/canvas";
import type { Frame } from "../shared/chart-element";
import type { BarSeriesOption, LineSeriesOption, PlotOption } from "../shared/echarts";
import { compactAxis, exactSigned } from "../shared/format";
import type { LegendItem } from "../shared/legend";
import { paintSideLabels, paintSideLines, type SideMarks, sideColumnWidth } from "../shared/side-marks";
import { type Theme, withAlpha } from "../shared/theme";

const axisHeight = 22;
const pixelsPerTick = 90;

function roleColour(role: BarRole, theme: Theme, value: number): string {
  if (role === "pos-neg") return value < 0 ? theme.colour.neg : theme.colour.pos;
  return role === "neutral" ? theme.colour.muted : theme.colour[role];
}

function marksOf({ spotIndex, spotLabel, marks }: BarsData): SideMarks {
  return { spotIndex, spotLabel, marks };
}

export class BarsView extends AxisPlot<BarsData> {
  protected override measure({ data, theme }: Frame<BarsData>, context: Context, width: number, height: number): Rect {
    const widest = Math.max(...data.labels.map((label) => context.measureText(label).width));
    const column = sideColumnWidth(context, theme, marksOf(data), width);
    return { left: Math.ceil(widest) + 14, top: 6, right: width - Math.max(column, 14), bottom: height - axisHeight };
  }

  protected override option({ data, theme }: Frame<BarsData>): PlotOption {
    return {
      xAxis: {
        ...axisStyle(theme, true),
        type: "value",
        splitNumber: Math.max(2, Math.round((this.grid.right - this.grid.left) / pixelsPerTick)),
        axisLabel: { ...axisStyle(theme, true).axisLabel, formatter: compactAxis },
      },
      yAxis: { ...axisStyle(theme, false), type: "category", data: data.labels },
      series: [
        ...data.series.map((series) => seriesOption(series, theme)),
        ...(data.dots ?? []).map((dots, age) => dotsOption(dots, age, theme)),
      ],
    };
  }

  protected override legendItems({ data, theme }: Frame<BarsData>): LegendItem[] {
    const series = data.series.flatMap(({ name, role }): LegendItem[] => role === "pos-neg"
      ? [{ text: `${name} +`, colour: theme.colour.pos, swatch: "box" },
        { text: `${name} −`, colour: theme.colour.neg, swatch: "box" }]
      : [{ text: name, colour: roleColour(role, theme, 1), swatch: role === "put" ? "hatched" : "box" }]);
    const dots = (data.dots ?? []).map(({ name }, age): LegendItem =>
      ({ text: `${age === 0 ? "◆" : "●"} ${name}`, colour: dotColour(age, theme) }));
    return [...series, ...dots, { text: data.unit, colour: theme.colour.muted }];
  }

  protected override paintAbove(context: Context, frame: Frame<BarsData>, pointed: number | null): void {
    const { data, theme, width } = frame;
    const { left, top, right, bottom } = this.grid;
    const toY = (index: number): number => bottom - ((index + 0.5) / data.labels.length) * (bottom - top);
    if (pointed !== null) {
      const rowHeight = (bottom - top) / data.labels.length;
      context.fillStyle = withAlpha(theme.colour.text, 0.1);
      context.fillRect(left, toY(pointed) - rowHeight / 2, right - left, rowHeight);
    }
    const zero = Math.round(this.chart.convertToPixel({ xAxisIndex: 0 }, 0)) + 0.5;
    context.strokeStyle = theme.colour.muted;
    context.lineWidth = 1;
    if (zero >= left && zero <= right) line(context, zero, top, zero, bottom);
    const scale = { toY, top, bottom };
    paintSideLines(context, theme, marksOf(data), scale, left, right);
    paintSideLabels(context, theme, marksOf(data), scale, { left: right, width: width - right });
  }

  protected override itemAt(_x: number, y: number, { data }: Frame<BarsData>): number | null {
    const { top, bottom } = this.grid;
    const index = Math.floor(((bottom - y) / (bottom - top)) * data.labels.length);
    return index >= 0 && index < data.labels.length ? index : null;
  }

  protected override describe(item: number, { data, theme }: Frame<BarsData>): PointerHit {
    return {
      heading: data.labels[item] ?? "",
      items: [
        ...data.series.map(({ name, role, values }): LegendItem => {
          const value = values[item] ?? null;
          return { text: `${name} ${shown(value, data)}`, colour: roleColour(role, theme, value ?? 0),
            swatch: role === "put" ? "hatched" : "box" };
        }),
        ...(data.dots ?? []).map(({ name, values }, age): LegendItem =>
          ({ text: `${name} ${shown(values[item] ?? null, data)}`, colour: dotColour(age, theme) })),
      ],
    };
  }
}

function shown(value: number | null, { unit }: BarsData): string {
  return value === null ? "missing" : `${exactSigned(value)} ${unit}`;
}

/** Dots fade with age; that of now is a diamond. */
function dotColour(age: number, theme: Theme): string {
  return age === 0 ? theme.colour.text : withAlpha(theme.colour.accent, Math.max(0.35, 1.1 - 0.15 * age));
}

function dotsOption({ name, values }: BarDots, age: number, theme: Theme): LineSeriesOption {
  return {
    type: "line", name, silent: true, showSymbol: true, showAllSymbol: true, lineStyle: { width: 0, opacity: 0 },
    symbol: age === 0 ? "diamond" : "circle",
    // The older is smaller and lies on top, so that all are seen where nothing has moved.
    symbolSize: age === 0 ? 11 : Math.max(3.5, 9 - age), z: 3 + age,
    itemStyle: { color: dotColour(age, theme), borderColor: theme.colour.panel, borderWidth: 1 },
    data: values.map((value, index) => [value ?? "-", index]),
  };
}

function seriesOption(series: BarSeries, theme: Theme): BarSeriesOption {
  // Puts carry stripes as well as a colour, for readers who cannot tell the colours apart.
  const decal = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1.5, 3.5], rotation: Math.PI / 4,
    color: withAlpha(theme.colour.panel, 0.75) };
  return {
    type: "bar",
    name: series.name,
    stack: series.stack,
    barCategoryGap: "22%",
    barGap: "0%",
    itemStyle: series.role === "put" ? { decal } : {},
    data: series.values.map((value) => ({
      value: value ?? "-", itemStyle: { color: roleColour(series.role, theme, value ?? 0) },
    })),
  };
}
