// Levels on the price axis of the candles: lines, bands, labels that do not cover each other, and chips for the
// levels that lie outside of what is visible.

import type { CanvasRenderingTarget2D } from "fancy-canvas";
import type { IPrimitivePaneView, ISeriesApi, ISeriesPrimitive, Time } from "lightweight-charts";
import type { Level } from "../contracts";
import { type Context, line } from "../shared/canvas";
import {
  drawEdgeLabels, drawLabelBox, edgeColumnWidth, edgeLabelHeight, type EdgeColumn, type EdgeLabel,
} from "../shared/edge-labels";
import { levelPrice } from "../shared/format";
import { type ColourName, type Theme, withAlpha } from "../shared/theme";

export type CandleSeries = ISeriesApi<"Candlestick">;

const dashes: Record<Level["style"], number[]> = { solid: [], dotted: [2, 3], dashdot: [8, 3, 2, 3] };
const chipsMost = 4;

export interface LevelsState {
  levels: readonly Level[];
  theme: Theme;
  priceDecimals: number;
  columnWidth: number;
  /** Height that the legend takes at the top of the pane. */
  topInset: number;
}

function colourOf(level: Level, theme: Theme): string {
  return theme.colour[(level.role === "spot" ? "accent" : level.role) satisfies ColourName];
}

export function levelColumnWidth(
  context: Context, state: Omit<LevelsState, "columnWidth" | "topInset">, most: number,
): number {
  // Two more characters for the arrow of a chip.
  const texts = state.levels.map((level) => `▲ ${level.label} ${levelPrice(level.priceUsd, state.priceDecimals)}`);
  return edgeColumnWidth(context, state.theme, texts, most);
}

export class LevelsPrimitive implements ISeriesPrimitive<Time> {
  private state: LevelsState | null = null;
  private readonly views: IPrimitivePaneView[] = [
    { zOrder: () => "bottom", renderer: () => ({ draw: (target) => this.paint(target, paintLines) }) },
    { zOrder: () => "top", renderer: () => ({ draw: (target) => this.paint(target, paintLabels) }) },
  ];

  constructor(private readonly series: CandleSeries) {}

  set(state: LevelsState): void {
    this.state = state;
  }

  paneViews(): readonly IPrimitivePaneView[] {
    return this.views;
  }

  private paint(target: CanvasRenderingTarget2D, painter: Painter): void {
    const state = this.state;
    if (state === null) return;
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      context.save();
      painter(context, state, mediaSize, (price) => this.series.priceToCoordinate(price) ?? Number.NaN);
      context.restore();
    });
  }
}

type Size = { width: number; height: number };
type ToY = (price: number) => number;
type Painter = (context: Context, state: LevelsState, size: Size, toY: ToY) => void;

function paintLines(context: Context, { levels, theme, columnWidth }: LevelsState, size: Size, toY: ToY): void {
  const right = size.width - columnWidth;
  // The most important level is drawn last, on top.
  for (const level of [...levels].sort((a, b) => b.priority - a.priority)) {
    const colour = colourOf(level, theme);
    const { bandLowUsd: low, bandHighUsd: high } = level;
    if (typeof low === "number" && typeof high === "number") {
      const top = toY(Math.max(low, high));
      context.fillStyle = withAlpha(colour, 0.1);
      context.fillRect(0, top, right, Math.max(1, toY(Math.min(low, high)) - top));
    }
    const y = Math.round(toY(level.priceUsd)) + 0.5;
    if (!isInside(y, size)) continue;
    context.strokeStyle = withAlpha(colour, 0.85);
    context.lineWidth = level.role === "spot" ? 1 : 1.5;
    context.setLineDash(dashes[level.style]);
    line(context, 0, y, right, y);
  }
}

function isInside(y: number, size: Size): boolean {
  return y >= 0 && y <= size.height;
}

function paintLabels(context: Context, state: LevelsState, size: Size, toY: ToY): void {
  const placed = state.levels.map((level) => ({ level, y: toY(level.priceUsd) }));
  const above = placed.filter(({ y }) => y < 0).sort((a, b) => a.level.priority - b.level.priority);
  const below = placed.filter(({ y }) => y > size.height).sort((a, b) => a.level.priority - b.level.priority);
  const column: EdgeColumn = { left: size.width - state.columnWidth, width: state.columnWidth, top: 0, bottom: 0 };
  const chips = (edge: ChipEdge): number => paintChips(context, state, column, edge);
  const top = state.topInset + chips({ levels: above.map(({ level }) => level), arrow: "▲", from: state.topInset });
  const bottom = size.height
    - chips({ levels: below.map(({ level }) => level), arrow: "▼", from: size.height - edgeLabelHeight });
  const labels = placed.filter(({ y }) => isInside(y, size)).map(({ level, y }): EdgeLabel => ({
    text: level.label,
    tail: levelPrice(level.priceUsd, state.priceDecimals),
    y,
    colour: colourOf(level, state.theme),
    priority: level.priority,
    filled: level.role === "spot",
  }));
  drawEdgeLabels(context, state.theme, labels, { ...column, top, bottom });
}

interface ChipEdge {
  /** Most important first. */
  levels: readonly Level[];
  arrow: "▲" | "▼";
  from: number;
}

/** Stacks chips away from the edge and returns the height they take. */
function paintChips(
  context: Context, state: LevelsState, column: EdgeColumn, { levels, arrow, from }: ChipEdge,
): number {
  const direction = arrow === "▲" ? 1 : -1;
  const shown = levels.length > chipsMost ? levels.slice(0, chipsMost - 1) : levels;
  const chips: Omit<EdgeLabel, "y" | "priority">[] = shown.map((level) => ({
    text: `${arrow} ${level.label}`,
    tail: levelPrice(level.priceUsd, state.priceDecimals),
    colour: colourOf(level, state.theme),
  }));
  if (levels.length > shown.length) {
    chips.push({ text: `${arrow} ${levels.length - shown.length} more`, colour: state.theme.colour.muted });
  }
  chips.forEach((chip, index) => {
    const centre = from + direction * index * edgeLabelHeight + edgeLabelHeight / 2;
    drawLabelBox(context, state.theme, chip, { left: column.left + 12, width: column.width - 12, centre });
  });
  return chips.length * edgeLabelHeight;
}
