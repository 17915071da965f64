// Labels in a column at the right edge of a plot: pushed apart by priority, with a leader back to the true place.

import { type Context, fitText, font, line, smallFontPx } from "./canvas";
import { placeLabels } from "./place-labels";
import { readableOn, rgb, type Theme } from "./theme";

export interface EdgeLabel {
  text: string;
  /** Follows the text and is never cut: a price. */
  tail?: string;
  y: number;
  colour: string;
  priority: number;
  /** Filled with its colour instead of outlined: the price itself. */
  filled?: boolean;
}

export interface EdgeColumn {
  left: number;
  width: number;
  top: number;
  bottom: number;
}

export const edgeLabelHeight = 17;
const padding = 5;
const leaderWidth = 12;
const stripeWidth = 3;

/** Width of a column that holds all the texts, at most the given one. */
export function edgeColumnWidth(context: Context, theme: Theme, texts: readonly string[], most: number): number {
  if (texts.length === 0) return 0;
  context.font = font(theme, smallFontPx, 600);
  const widest = Math.max(...texts.map((text) => context.measureText(text).width));
  return Math.min(most, Math.ceil(widest) + 2 * padding + stripeWidth + leaderWidth + 2);
}

export function drawEdgeLabels(context: Context, theme: Theme, labels: readonly EdgeLabel[], column: EdgeColumn): void {
  const requests = labels.map((label) => ({ wanted: label.y, priority: label.priority }));
  const boxLeft = column.left + leaderWidth;
  for (const place of placeLabels(requests, edgeLabelHeight, column.top, column.bottom)) {
    const label = labels[place.request]!;
    drawLeader(context, label, column.left, boxLeft, place.centre);
    const box = { left: boxLeft, width: column.width - leaderWidth, centre: place.centre };
    drawLabelBox(context, theme, label, box);
  }
}

function drawLeader(context: Context, label: EdgeLabel, from: number, to: number, centre: number): void {
  context.save();
  context.strokeStyle = label.colour;
  context.lineWidth = 1;
  line(context, from, label.y, to, centre);
  context.restore();
}

export interface LabelBox {
  left: number;
  width: number;
  centre: number;
}

/** One label: a stripe on the panel's colour, or filled. The text keeps the page's text colour, to stay legible. */
export function drawLabelBox(
  context: Context, theme: Theme, label: Omit<EdgeLabel, "y" | "priority">, box: LabelBox,
): void {
  const height = edgeLabelHeight - 2;
  const top = Math.round(box.centre - height / 2);
  context.save();
  context.font = font(theme, smallFontPx, 600);
  context.textBaseline = "middle";
  context.textAlign = "left";
  const filled = label.filled === true;
  const tail = label.tail === undefined ? "" : ` ${label.tail}`;
  const room = box.width - 2 * padding - stripeWidth - context.measureText(tail).width;
  const text = fitText(context, label.text, room) + tail;
  const width = Math.min(box.width, Math.ceil(context.measureText(text).width) + 2 * padding + stripeWidth);
  context.fillStyle = filled ? label.colour : theme.colour.panel;
  context.fillRect(box.left, top, width, height);
  context.fillStyle = label.colour;
  context.fillRect(box.left, top, stripeWidth, height);
  context.fillStyle = filled ? readableOn(rgb(label.colour)) : theme.colour.text;
  context.fillText(text, box.left + stripeWidth + padding, box.centre + 0.5);
  context.restore();
}
