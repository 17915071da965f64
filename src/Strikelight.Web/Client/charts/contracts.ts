// The JSON that each chart element reads from its <script type="application/json"> child.
// null means missing: it is drawn as a gap or a hatched cell, never as zero.

/** What every chart has: used for the accessible name and drawn into the PNG. */
export interface ChartData {
  title: string;
  /** Definition line: convention, inputs, as-of time. */
  note?: string;
  /** Unit of the values, as it follows a number: "USD per 1 % move". */
  unit?: string;
}

/**
 * Start of the bar in UTC epoch seconds, ascending; for daily bars an instant inside the session, such as the open,
 * because dates are those of New York. Open, high, low, close, volume.
 */
export type Candle = [time: number, open: number, high: number, low: number, close: number, volume: number | null];

export type LineRole = "vwap" | "ema" | "other";
export type LevelRole = "call" | "put" | "flip" | "pivot" | "mvs" | "spot" | "move" | "pain" | "session";
export type LevelStyle = "solid" | "dotted" | "dashdot";

export interface CandleLine {
  id: string;
  label: string;
  role: LineRole;
  /** Ascending in time; a null value is a gap. */
  points: [time: number, value: number | null][];
}

export interface Level {
  id: string;
  label: string;
  priceUsd: number;
  role: LevelRole;
  style: LevelStyle;
  /** The lower number keeps its exact place when labels collide. */
  priority: number;
  bandLowUsd?: number | null;
  bandHighUsd?: number | null;
}

export interface StrikeBars {
  unit: string;
  label: string;
  /** Sorted by price or not; a null value draws nothing. */
  rows: [priceUsd: number, value: number | null][];
}

export interface CandleMarker {
  /** Start of the bar it belongs to, UTC epoch seconds. */
  t: number;
  role: "bull" | "bear";
  label: string;
}

/** Both as long as `candles`; the histogram is their difference. */
export interface MacdPane {
  line: (number | null)[];
  signal: (number | null)[];
}

/** <sl-candles> */
export interface CandlesData extends ChartData {
  candles: Candle[];
  /** Starts of missing bars: empty places on the time axis. */
  gaps?: number[];
  intervalSeconds: number;
  priceDecimals: number;
  lines: CandleLine[];
  levels: Level[];
  bars?: StrikeBars;
  markers?: CandleMarker[];
  /** The volume of the candles in a pane below them. */
  volumePane?: boolean;
  macd?: MacdPane;
}

export type BarRole = "pos-neg" | "call" | "put" | "neutral";

export interface BarSeries {
  name: string;
  role: BarRole;
  /** Series of one stack share a row. */
  stack?: string;
  /** As long as `labels`. */
  values: (number | null)[];
}

/** A value a label, drawn as a dot over the bars. */
export interface BarDots {
  name: string;
  /** As long as `labels`. */
  values: (number | null)[];
}

export interface IndexMark {
  /** Position between labels: 2.5 lies half-way between the third and the fourth. */
  index: number;
  label: string;
}

/** <sl-bars>: labels ascend upwards. */
export interface BarsData extends ChartData {
  unit: string;
  series: BarSeries[];
  labels: string[];
  /** The value of now first, then earlier ones, the newest first. */
  dots?: BarDots[];
  spotIndex?: number | null;
  spotLabel?: string;
  marks?: IndexMark[];
}

/** <sl-heatmap>: y ascends upwards. A cell that is not listed is missing, like one whose value is null. */
export interface HeatmapData extends ChartData {
  unit: string;
  x: string[];
  y: string[];
  cells: [xIndex: number, yIndex: number, value: number | null][];
  mode: "diverging" | "sequential";
  spotY?: number | null;
  spotLabel?: string;
  marksY?: IndexMark[];
  /** Columns may be so narrow that no cell has a text. */
  dense?: boolean;
  /** A line through the columns, one place between the rows each; null is a gap. */
  path?: (number | null)[];
  pathLabel?: string;
}

export type CurveRole = "pos-neg" | "call" | "put" | "neutral" | "accent" | "flip" | "pivot";
export type CurveMarkRole = "spot" | "flip" | "call" | "put" | "neutral";

export interface CurveSeries {
  name: string;
  role: CurveRole;
  /** As long as `x`. */
  values: (number | null)[];
  /** Drawn as points instead of a line: dots, or hollow diamonds for what stands out. */
  points?: "dots" | "diamonds";
  /** A value holds until the next one: drawn as steps. */
  step?: boolean;
  /** How its line is drawn; without it by its place among the series. */
  dash?: "solid" | "dashed" | "dotted";
}

export interface CurveMark {
  x: number;
  label: string;
  role: CurveMarkRole;
}

export interface CurveBand {
  from: number;
  to: number;
  label: string;
}

/** <sl-curve>: x ascends. Marks keep their order of importance: the first gets the best place for its label. */
export interface CurveData extends ChartData {
  xUnit: string;
  yUnit: string;
  x: number[];
  series: CurveSeries[];
  marksX?: CurveMark[];
  zeroLine?: boolean;
  bandsX?: CurveBand[];
  /** The x axis in powers of ten; every x is positive then. */
  xLog?: boolean;
  /** Values are not differences: the tooltip prints no plus. */
  noPlus?: boolean;
  /** x are market times: minutes since midnight in New York, or days since 1970-01-01. */
  xTime?: "clock" | "day";
}
