// The pixels of <sl-heatmap>: cells, axis labels and marks, as functions of the grid's measures.

import type { HeatmapData } from "../contracts";
import { type Context, fitText, font, hatch } from "../shared/canvas";
import { compactSigned, compactVolume } from "../shared/format";
import type { LegendItem } from "../shared/legend";
import type { ColourRange } from "../shared/range";
import { paintSideLabels, paintSideLines, type SideMarks, type SideScale, sideColumnWidth } from "../shared/side-marks";
import { css, mix, readableOn, type Rgb, type Theme, withAlpha } from "../shared/theme";

const headerHeight = 20;
const cellLeastWidth = 58;
const denseLeastWidth = 7;
const headerLeastWidth = 46;
const textLeastHeight = 12;
const yLabelLeastHeight = 12;
const scrollbarHeight = 10;

export interface HeatmapMeasures {
  /** Width of the labels on the left, of the part that may scroll, and of the labels on the right. */
  left: number;
  visible: number;
  right: number;
  /** Width of all columns, which may be more than is visible. */
  body: number;
  top: number;
  rowHeight: number;
  height: number;
}

export interface HeatmapScene {
  data: HeatmapData;
  theme: Theme;
  range: ColourRange;
  measures: HeatmapMeasures;
}

function marksOf({ spotY, spotLabel, marksY }: HeatmapData): SideMarks {
  return { spotIndex: spotY, spotLabel, marks: marksY };
}

export function measureHeatmap(
  context: Context, data: HeatmapData, theme: Theme, width: number, height: number,
): HeatmapMeasures {
  context.font = font(theme);
  const left = Math.ceil(Math.max(...data.y.map((label) => context.measureText(label).width))) + 8;
  const right = sideColumnWidth(context, theme, marksOf(data), width);
  const visible = Math.max(cellLeastWidth, width - left - right);
  const body = Math.max(visible, data.x.length * (data.dense === true ? denseLeastWidth : cellLeastWidth));
  const rowsHeight = height - headerHeight - (body > visible ? scrollbarHeight : 0);
  return { left, visible, right, body, top: headerHeight, rowHeight: rowsHeight / data.y.length, height };
}

export function toY(index: number, data: HeatmapData, { top, rowHeight }: HeatmapMeasures): number {
  return top + (data.y.length - 0.5 - index) * rowHeight;
}

function sideScale({ data, measures }: HeatmapScene): SideScale {
  const bottom = measures.top + measures.rowHeight * data.y.length;
  return { toY: (index) => toY(index, data, measures), top: measures.top, bottom };
}

function cellColour(value: number, { data, theme, range }: HeatmapScene): Rgb {
  const share = Math.min(1, Math.abs(value) / range.limit);
  const strongest = data.mode === "sequential" ? theme.colour.accent : value < 0 ? theme.colour.neg : theme.colour.pos;
  // The square root lifts the many small cells out of the background; the legend shows the same colours.
  return mix(theme.colour.panel, strongest, 0.92 * Math.sqrt(share));
}

/** Where no value is negative, as of counts, a plus would say nothing. */
function cellText(value: number, { mode }: HeatmapData): string {
  return mode === "sequential" ? compactVolume(value) : compactSigned(value);
}

export function heatmapLegend(scene: HeatmapScene): LegendItem[] {
  const { data, theme, range } = scene;
  const shares = data.mode === "diverging" ? [-1, -0.25, 0, 0.25, 1] : [0, 0.25, 1];
  const steps = shares.map((share): LegendItem => {
    const beyond = range.clipped && Math.abs(share) === 1 ? (share < 0 ? "≤ " : "≥ ") : "";
    return { text: beyond + cellText(share * range.limit, data), swatch: "box",
      colour: css(cellColour(share * range.limit, scene)) };
  });
  const clipped = `colours clipped at the 98th percentile, largest magnitude ${compactSigned(range.largest).slice(1)}`;
  return [
    ...steps,
    { text: "missing", swatch: "hatched", colour: theme.colour.muted },
    ...(data.path === undefined ? []
      : [{ text: data.pathLabel ?? "", swatch: "line" as const, colour: theme.colour.text }]),
    { text: data.unit + (range.clipped ? `; ${clipped}` : ""), colour: theme.colour.muted },
  ];
}

/** The columns: header, cells and the lines across them, from x = 0. */
export function paintBody(context: Context, scene: HeatmapScene): void {
  const { data, theme, measures } = scene;
  const cellWidth = measures.body / data.x.length;
  context.font = font(theme);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = theme.colour.muted;
  const every = data.dense === true ? Math.max(1, Math.ceil(headerLeastWidth / cellWidth)) : 1;
  data.x.forEach((label, index) => {
    // The first label stands inside of the columns, not half beside them.
    const centre = Math.max((index + 0.5) * cellWidth, every > 1 ? headerLeastWidth / 2 : 0);
    const fits = index % every === 0 && centre + (every * cellWidth) / 2 <= measures.body + 1;
    if (fits) context.fillText(fitText(context, label, every * cellWidth - 4), centre, measures.top / 2);
  });
  const cells = allCells(scene, cellWidth);
  cells.forEach((cell) => paintCell(context, scene, cell));
  paintPath(context, scene, cellWidth);
  // Texts come last, on an edge of the cell's colour: a line through the row must not make its numbers unreadable.
  paintSideLines(context, theme, marksOf(data), sideScale(scene), 0, measures.body);
  const hasTexts = data.dense !== true && measures.rowHeight >= textLeastHeight;
  if (hasTexts) cells.forEach((cell) => paintCellText(context, scene, cell));
}

/** The line through the columns, on an edge of the background: it has to be seen on every colour. */
function paintPath(context: Context, { data, theme, measures }: HeatmapScene, cellWidth: number): void {
  if (data.path === undefined) return;
  for (const [colour, width] of [[theme.colour.panel, 4], [theme.colour.text, 1.6]] as const) {
    context.beginPath();
    let isDrawn = false;
    data.path.forEach((place, index) => {
      if (place !== null) {
        const [x, y] = [(index + 0.5) * cellWidth, toY(place, data, measures)];
        if (isDrawn) context.lineTo(x, y);
        else context.moveTo(x, y);
      }
      isDrawn = place !== null;
    });
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineJoin = "round";
    context.stroke();
  }
}

interface Cell {
  x: number;
  y: number;
  width: number;
  value: number | null;
}

function allCells({ data, measures }: HeatmapScene, width: number): Cell[] {
  const values = new Map(data.cells.map(([x, y, value]) => [y * data.x.length + x, value]));
  return data.y.flatMap((_row, y) => data.x.map((_column, x): Cell => ({
    x: x * width,
    y: toY(y, data, measures) - measures.rowHeight / 2,
    width: width - 1,
    value: values.get(y * data.x.length + x) ?? null,
  })));
}

function paintCell(context: Context, scene: HeatmapScene, { x, y, width, value }: Cell): void {
  const height = Math.max(1, scene.measures.rowHeight - 1);
  if (value === null) {
    hatch(context, x, y, width, height, withAlpha(scene.theme.colour.muted, 0.45));
    return;
  }
  context.fillStyle = css(cellColour(value, scene));
  context.fillRect(x, y, width, height);
}

function paintCellText(context: Context, scene: HeatmapScene, { x, y, width, value }: Cell): void {
  if (value === null) return;
  context.font = font(scene.theme);
  context.textAlign = "center";
  context.textBaseline = "middle";
  const text = cellText(value, scene.data);
  if (context.measureText(text).width > width - 2) return;
  const colour = cellColour(value, scene);
  const [textX, textY] = [x + width / 2, y + scene.measures.rowHeight / 2];
  context.strokeStyle = css(colour);
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeText(text, textX, textY);
  context.fillStyle = readableOn(colour);
  context.fillText(text, textX, textY);
}

/** What stays in place while the columns scroll: labels on both sides. The body begins at `measures.left`. */
export function paintSides(context: Context, scene: HeatmapScene, visible: number): void {
  const { data, theme, measures } = scene;
  context.font = font(theme);
  context.textAlign = "right";
  context.textBaseline = "middle";
  context.fillStyle = theme.colour.muted;
  const every = Math.max(1, Math.ceil(yLabelLeastHeight / measures.rowHeight));
  data.y.forEach((label, index) => {
    if (index % every === 0) context.fillText(label, measures.left - 5, toY(index, data, measures));
  });
  const column = { left: measures.left + visible, width: measures.right };
  paintSideLabels(context, theme, marksOf(data), sideScale(scene), column);
}
