// Draws <sl-candles> with lightweight-charts.

import {
  type AutoscaleInfo, CandlestickSeries, createChartEx, createSeriesMarkers, CrosshairMode, type DeepPartial,
  type IChartApiBase, type ISeriesApi, LineSeries, LineStyle, type LineData, type SeriesMarker, type Time,
  type TimeChartOptions, type UTCTimestamp, type WhitespaceData,
} from "lightweight-charts";
import type { CandleLine, CandlesData } from "../contracts";
import type { ChartView, Frame } from "../shared/chart-element";
import { price } from "../shared/format";
import { showLegend } from "../shared/legend";
import { marketStamp } from "../shared/market-time";
import type { Snapshot } from "../shared/png";
import type { Theme } from "../shared/theme";
import { candleLegend, isIntraday, lineColour, narrowPx } from "./candles-legend";
import { LowerPanes } from "./lower-panes";
import { levelColumnWidth, LevelsPrimitive, type CandleSeries } from "./levels";
import { MarketScale, tickLabel } from "./market-scale";
import { StrikeBarsPrimitive } from "./strike-bars";
import { barIndexShift } from "./visible-range";

const autoscalePctDefault = 2.5;
const barSpacingLeast = 3;
const barSpacingMost = 14;
const priceAxisWidthGuess = 64;
/** The labels of the levels may take this share of a wide chart, and this many pixels of a narrow one. */
const labelShare = 0.3;
const labelLeastWidth = 118;

const at = (seconds: number): UTCTimestamp => seconds as UTCTimestamp;

export class CandlesView implements ChartView<CandlesData> {
  private readonly legend = document.createElement("div");
  private readonly chart: IChartApiBase<Time>;
  private readonly candles: CandleSeries;
  private readonly lines = new Map<string, ISeriesApi<"Line">>();
  private readonly levels: LevelsPrimitive;
  private readonly strikeBars: StrikeBarsPrimitive;
  private readonly lower: LowerPanes;
  private readonly markers;
  private readonly measuring = document.createElement("canvas").getContext("2d")!;
  private frame: Frame<CandlesData> | null = null;
  private crosshairTime: number | null = null;
  private columnWidth = 0;
  /** The reader has zoomed or scrolled: from then on the range is theirs until a double click gives it back. */
  private touched = false;

  constructor(plot: HTMLElement) {
    const surface = document.createElement("div");
    this.legend.className = "legend over";
    plot.append(surface, this.legend, credit());
    this.chart = createChartEx<Time, MarketScale>(surface, new MarketScale(), fixedOptions);
    this.candles = this.chart.addSeries(CandlestickSeries, { priceLineVisible: false });
    this.levels = new LevelsPrimitive(this.candles);
    this.strikeBars = new StrikeBarsPrimitive(this.candles);
    this.candles.attachPrimitive(this.strikeBars);
    this.candles.attachPrimitive(this.levels);
    this.lower = new LowerPanes(this.chart);
    this.markers = createSeriesMarkers(this.candles, []);
    this.chart.subscribeCrosshairMove(({ time }) => {
      this.crosshairTime = (time as number | undefined) ?? null;
      this.writeLegend();
    });
    for (const kind of ["wheel", "pointerdown"]) {
      surface.addEventListener(kind, () => { this.touched = true; }, { passive: true });
    }
    surface.addEventListener("dblclick", () => this.giveBack());
  }

  draw(frame: Frame<CandlesData>): void {
    const before = this.frame;
    this.frame = frame;
    const { data, theme } = frame;
    const other = before === null || before.data.title !== data.title
      || before.data.intervalSeconds !== data.intervalSeconds;
    if (other) this.touched = false;
    const state = { levels: data.levels, theme, priceDecimals: axisDecimals(frame) };
    this.strikeBars.set(data.bars, theme);
    this.columnWidth = levelColumnWidth(this.measuring, state, Math.max(labelLeastWidth, frame.width * labelShare));
    this.writeLegend();
    this.levels.set({ ...state, columnWidth: this.columnWidth, topInset: this.legend.offsetHeight + 6 });
    this.chart.resize(frame.width, frame.height);
    this.applyOptions(frame);
    if (before?.data !== data) this.replaceData(before?.data ?? null, data, theme);
    else this.restyleLines(data, theme);
    this.lower.set(data, theme);
    if (!this.touched) this.fit();
  }

  snapshot(): Snapshot {
    // With the top layer, on which the labels of the levels lie, but without a crosshair that happens to be there:
    // the legend tells of the last bar.
    return { plot: this.chart.takeScreenshot(true, false), legend: this.legendItems(null) };
  }

  dispose(): void {
    this.chart.remove();
  }

  private applyOptions(frame: Frame<CandlesData>): void {
    const { data, theme, height } = frame;
    const { colour } = theme;
    const decimals = axisDecimals(frame);
    this.chart.applyOptions({
      layout: { background: { color: colour.panel }, textColor: colour.muted, fontFamily: theme.fontFamily,
        panes: { enableResize: false, separatorColor: colour.grid, separatorHoverColor: colour.grid } },
      grid: { vertLines: { color: colour.grid }, horzLines: { color: colour.grid } },
      rightPriceScale: { borderColor: colour.grid,
        scaleMargins: { top: Math.min(0.3, (this.legend.offsetHeight + 10) / height), bottom: 0.04 } },
      timeScale: { borderColor: colour.grid, timeVisible: isIntraday(data) },
      crosshair: { vertLine: { color: colour.muted, labelBackgroundColor: colour.muted },
        horzLine: { color: colour.muted, labelBackgroundColor: colour.muted } },
      localization: {
        dateFormat: "yyyy-MM-dd",
        timeFormatter: (time: Time) => marketStamp(time as number, isIntraday(data)),
      },
    });
    this.candles.applyOptions({
      upColor: colour.up, wickUpColor: colour.up, borderVisible: false,
      downColor: colour.down, wickDownColor: colour.down,
      priceFormat: { type: "custom", minMove: 10 ** -data.priceDecimals,
        formatter: (value: number) => price(value, decimals) },
      autoscaleInfoProvider: (original: () => AutoscaleInfo | null) => this.autoscale(original()),
    });
  }

  /** Levels near the price belong into the picture; far ones are chips and must not squeeze the candles. */
  private autoscale(info: AutoscaleInfo | null): AutoscaleInfo | null {
    const data = this.frame?.data;
    const last = data?.candles.at(-1)?.[4];
    if (info?.priceRange == null || data === undefined || last === undefined) return info;
    const attribute = Number(this.frame?.host.getAttribute("autoscale-pct"));
    const reach = last * ((attribute > 0 ? attribute : autoscalePctDefault) / 100);
    const near = data.levels.map((level) => level.priceUsd).filter((value) => Math.abs(value - last) <= reach);
    return { ...info, priceRange: {
      minValue: Math.min(info.priceRange.minValue, ...near), maxValue: Math.max(info.priceRange.maxValue, ...near) } };
  }

  private replaceData(before: CandlesData | null, data: CandlesData, theme: Theme): void {
    const scale = this.chart.timeScale();
    const range = scale.getVisibleLogicalRange();
    const position = scale.scrollPosition();
    this.candles.setData([
      ...data.candles.map(([time, open, high, low, close]) => ({ time: at(time), open, high, low, close })),
      ...(data.gaps ?? []).map((time) => ({ time: at(time) })),
    ].sort((a, b) => a.time - b.time));
    this.replaceLines(data, theme);
    this.markers.setMarkers(markersOf(data, theme));
    if (!this.touched || before === null || range === null) return;
    // At the right edge the reader follows the market; elsewhere the same bars stay where they are.
    if (position >= -0.5) {
      scale.scrollToPosition(position, false);
    } else {
      const shift = barIndexShift(placesOf(before), placesOf(data));
      scale.setVisibleLogicalRange({ from: range.from + shift, to: range.to + shift });
    }
  }

  private replaceLines(data: CandlesData, theme: Theme): void {
    const wanted = new Set(data.lines.map((line) => line.id));
    for (const [id, series] of this.lines) {
      if (wanted.has(id)) continue;
      this.chart.removeSeries(series);
      this.lines.delete(id);
    }
    for (const line of data.lines) {
      let series = this.lines.get(line.id);
      if (series === undefined) {
        series = this.chart.addSeries(LineSeries, { lineWidth: 2, priceLineVisible: false, lastValueVisible: false,
          crosshairMarkerVisible: false });
        this.lines.set(line.id, series);
      }
      series.applyOptions(lineOptions(line, theme));
      series.setData(withGaps(line));
    }
  }

  private restyleLines(data: CandlesData, theme: Theme): void {
    for (const line of data.lines) this.lines.get(line.id)?.applyOptions(lineOptions(line, theme));
    this.markers.setMarkers(markersOf(data, theme));
  }

  /** All bars where they keep a readable width, else as many of the latest as do. */
  private fit(): void {
    const frame = this.frame;
    if (frame === null) return;
    const scale = this.chart.timeScale();
    // The price axis has no width until the first paint.
    const axisWidth = this.chart.priceScale("right").width() || priceAxisWidthGuess;
    const room = frame.width - axisWidth - this.columnWidth;
    const barSpacing = Math.min(barSpacingMost, Math.max(barSpacingLeast, room / (placesOf(frame.data).length + 1)));
    scale.applyOptions({ barSpacing, rightOffsetPixels: this.columnWidth + 4 });
    scale.scrollToPosition((this.columnWidth + 4) / barSpacing, false);
  }

  private giveBack(): void {
    this.touched = false;
    this.chart.priceScale("right").applyOptions({ autoScale: true });
    this.fit();
  }

  private legendItems(time: number | null) {
    if (this.frame === null) return [];
    const { data, theme, width } = this.frame;
    return [...candleLegend(data, theme, width, time), ...this.strikeBars.legend()];
  }

  private writeLegend(): void {
    showLegend(this.legend, this.legendItems(this.crosshairTime));
  }
}

/** Times that have a place on the axis: those of the bars and those of missing ones. */
function placesOf(data: CandlesData): number[] {
  return [...data.candles.map(([time]) => time), ...(data.gaps ?? [])].sort((a, b) => a - b);
}

/** On a phone the cents of a four-digit price would cost more candles than they are worth; the legend keeps them. */
function axisDecimals({ data, width }: Frame<CandlesData>): number {
  const last = data.candles.at(-1)?.[4] ?? 0;
  return width < narrowPx && last >= 1000 ? 0 : data.priceDecimals;
}

const fixedOptions: DeepPartial<TimeChartOptions> = {
  autoSize: false,
  layout: { attributionLogo: false, fontSize: 11 },
  crosshair: { mode: CrosshairMode.Normal },
  // A finger that moves up or down scrolls the page, and so does the wheel; the axis or a pinch zooms.
  handleScroll: { vertTouchDrag: false, mouseWheel: false },
  handleScale: { mouseWheel: false },
  kineticScroll: { touch: false, mouse: false },
  timeScale: { secondsVisible: false, tickMarkFormatter: tickLabel, minBarSpacing: 0.5 },
};

/** The library's licence asks for a visible link. Its own logo cannot be used: it injects a <style> element. */
function credit(): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "credit";
  link.href = "https://www.tradingview.com/";
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.title = "Lightweight Charts™, copyright TradingView, Inc.";
  link.textContent = "TradingView";
  return link;
}

function lineOptions(line: CandleLine, theme: Theme) {
  return { color: theme.colour[lineColour[line.role]],
    lineStyle: line.role === "other" ? LineStyle.Dashed : LineStyle.Solid };
}

/** The library bridges missing points: the stretch after the last point before a gap is made invisible instead. */
function withGaps(line: CandleLine): (LineData | WhitespaceData)[] {
  return line.points.map(([time, value], index) => {
    if (value === null) return { time: at(time) };
    const next = line.points[index + 1];
    return next !== undefined && next[1] === null
      ? { time: at(time), value, color: "rgba(0, 0, 0, 0)" }
      : { time: at(time), value };
  });
}

function markersOf(data: CandlesData, theme: Theme): SeriesMarker<Time>[] {
  return [...(data.markers ?? [])].sort((a, b) => a.t - b.t).map(({ t, role, label }) => role === "bull"
    ? { time: at(t), position: "belowBar", shape: "arrowUp", color: theme.colour.up, text: label }
    : { time: at(t), position: "aboveBar", shape: "arrowDown", color: theme.colour.down, text: label });
}
