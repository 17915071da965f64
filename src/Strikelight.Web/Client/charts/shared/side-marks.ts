// Spot and marks of a chart whose vertical axis is a list of strikes: dashed lines, labels in the right-hand column.

import type { IndexMark } from "../contracts";
import { type Context, line } from "./canvas";
import { drawEdgeLabels, edgeColumnWidth, type EdgeColumn } from "./edge-labels";
import type { Theme } from "./theme";

export interface SideMarks {
  spotIndex: number | null | undefined;
  spotLabel: string | undefined;
  marks: readonly IndexMark[] | undefined;
}

interface SideMark extends IndexMark {
  isSpot: boolean;
}

const mostShare = 0.34;

export interface SideScale {
  toY: (index: number) => number;
  top: number;
  bottom: number;
}

function all({ spotIndex, spotLabel, marks }: SideMarks): SideMark[] {
  const others = (marks ?? []).map((mark) => ({ ...mark, isSpot: false }));
  if (spotIndex === null || spotIndex === undefined) return others;
  return [{ index: spotIndex, label: spotLabel ?? "Spot", isSpot: true }, ...others];
}

function colourOf(mark: SideMark, theme: Theme): string {
  return mark.isSpot ? theme.colour.accent : theme.colour.muted;
}

export function sideColumnWidth(context: Context, theme: Theme, marks: SideMarks, width: number): number {
  // With room for the arrow of a mark that lies beyond the list.
  return edgeColumnWidth(context, theme, all(marks).map(({ label }) => `▲ ${label}`), width * mostShare);
}

export function paintSideLines(
  context: Context, theme: Theme, marks: SideMarks, { toY, top, bottom }: SideScale, left: number, right: number,
): void {
  context.save();
  for (const mark of all(marks)) {
    const y = Math.round(toY(mark.index)) + 0.5;
    if (y < top || y > bottom + 1) continue;
    context.lineWidth = mark.isSpot ? 1.5 : 1;
    // A dark line under the coloured one keeps it visible on bars and cells of any colour.
    context.setLineDash([]);
    context.strokeStyle = theme.colour.panel;
    context.globalAlpha = mark.isSpot ? 0.8 : 0.5;
    line(context, left, y + 1, right, y + 1);
    context.globalAlpha = 1;
    context.setLineDash(mark.isSpot ? [6, 4] : [2, 3]);
    context.strokeStyle = colourOf(mark, theme);
    line(context, left, y, right, y);
  }
  context.restore();
}

export function paintSideLabels(
  context: Context, theme: Theme, marks: SideMarks, { toY, top, bottom }: SideScale,
  column: Pick<EdgeColumn, "left" | "width">,
): void {
  const labels = all(marks).map((mark, order) => {
    const y = toY(mark.index);
    // A mark beyond the list of strikes keeps its label at the edge, with an arrow instead of a line.
    const arrow = y < top ? "▲ " : y > bottom ? "▼ " : "";
    return { text: arrow + mark.label, y: Math.min(Math.max(y, top), bottom), colour: colourOf(mark, theme),
      priority: order, filled: mark.isSpot };
  });
  drawEdgeLabels(context, theme, labels, { ...column, top, bottom });
}
