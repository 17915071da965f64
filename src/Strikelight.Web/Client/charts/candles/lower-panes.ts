// Panes below the candles on the same time axis: volume, and MACD with its signal and their difference.

import {
  createTextWatermark, type HistogramData, HistogramSeries, type IChartApiBase, type ISeriesApi,
  type ITextWatermarkPluginApi, type LineData, LineSeries, type Time, type UTCTimestamp, type WhitespaceData,
} from "lightweight-charts";
import type { CandlesData } from "../contracts";
import { compactVolume } from "../shared/format";
import { type Theme, withAlpha } from "../shared/theme";

const candleStretch = 6;
const paneStretch = 1.3;
const barAlpha = 0.55;

/** One pane with a name in its corner. */
interface Pane {
  series: ISeriesApi<"Histogram">;
  lines: ISeriesApi<"Line">[];
  name: ITextWatermarkPluginApi<Time>;
}

const at = (seconds: number): UTCTimestamp => seconds as UTCTimestamp;

export class LowerPanes {
  private volume: Pane | null = null;
  private macd: Pane | null = null;

  constructor(private readonly chart: IChartApiBase<Time>) {}

  set(data: CandlesData, theme: Theme): void {
    const hasVolume = data.volumePane === true && data.candles.some((candle) => candle[5] !== null);
    // In the order in which they stand: a pane that comes later takes the next place.
    if (this.macd !== null && hasVolume !== (this.volume !== null)) this.macd = this.remove(this.macd);
    if (!hasVolume) this.volume = this.remove(this.volume);
    else this.volume ??= this.add("Volume", 0);
    if (data.macd === undefined) this.macd = this.remove(this.macd);
    else this.macd ??= this.add("MACD 12 26 9", 2);
    this.chart.panes().forEach((pane, index) => pane.setStretchFactor(index === 0 ? candleStretch : paneStretch));
    if (this.volume !== null) this.drawVolume(this.volume, data, theme);
    if (this.macd !== null) this.drawMacd(this.macd, data, theme);
  }

  private add(name: string, lineCount: number): Pane {
    const index = this.chart.panes().length;
    const quiet = { priceLineVisible: false, lastValueVisible: false };
    const series = this.chart.addSeries(HistogramSeries, quiet, index);
    const lines = Array.from({ length: lineCount }, () =>
      this.chart.addSeries(LineSeries, { ...quiet, lineWidth: 1, crosshairMarkerVisible: false }, index));
    const corner = { horzAlign: "left", vertAlign: "top" } as const;
    return { series, lines, name: createTextWatermark(series.getPane(), { ...corner, lines: [{ text: name }] }) };
  }

  private remove(pane: Pane | null): null {
    if (pane === null) return null;
    pane.name.detach();
    // The library takes a pane away with its last series.
    for (const series of [...pane.lines, pane.series]) this.chart.removeSeries(series);
    return null;
  }

  private drawVolume(pane: Pane, data: CandlesData, theme: Theme): void {
    style(pane, theme, "Volume", (value) => compactVolume(value));
    pane.series.setData(withPlaces(data, data.candles.map(([time, open, , , close, volume]) => volume === null
      ? { time: at(time) }
      : { time: at(time), value: volume,
        color: withAlpha(close >= open ? theme.colour.up : theme.colour.down, barAlpha) })));
  }

  private drawMacd(pane: Pane, data: CandlesData, theme: Theme): void {
    const { line, signal } = data.macd!;
    style(pane, theme, "MACD 12 26 9", (value) => value.toFixed(2));
    pane.series.setData(withPlaces(data, data.candles.map(([time], i) => {
      const [fast, slow] = [line[i] ?? null, signal[i] ?? null];
      if (fast === null || slow === null) return { time: at(time) };
      const colour = fast >= slow ? theme.colour.up : theme.colour.down;
      return { time: at(time), value: fast - slow, color: withAlpha(colour, barAlpha) };
    })));
    const colours = [theme.colour.accent, theme.colour.ema];
    [line, signal].forEach((values, i) => {
      pane.lines[i]?.applyOptions({ color: colours[i]! });
      pane.lines[i]?.setData(withPlaces(data, data.candles.map(([time], k): LineData | WhitespaceData => {
        const value = values[k] ?? null;
        return value === null ? { time: at(time) } : { time: at(time), value };
      })));
    });
  }
}

function style(pane: Pane, theme: Theme, name: string, formatter: (value: number) => string): void {
  pane.series.priceScale().applyOptions({ borderColor: theme.colour.grid, scaleMargins: { top: 0.2, bottom: 0.06 } });
  for (const series of [pane.series, ...pane.lines]) {
    series.applyOptions({ priceFormat: { type: "custom", formatter, minMove: 0.01 } });
  }
  const { colour: { muted: color }, fontFamily } = theme;
  pane.name.applyOptions({ lines: [{ text: name, color, fontSize: 10, fontFamily }] });
}

/** With the empty places of missing bars, so that all panes have the same ones. */
function withPlaces<T extends HistogramData | LineData | WhitespaceData>(
  data: CandlesData, points: T[],
): (T | WhitespaceData)[] {
  return [...points, ...(data.gaps ?? []).map((time): WhitespaceData => ({ time: at(time) }))]
    .sort((a, b) => (a.time as number) - (b.time as number));
}
