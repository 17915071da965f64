// The legend row above a plot: one list of items, shown as HTML on the page and drawn into the PNG.

import { type Context, font, hatch } from "./canvas";
import { type Theme, withAlpha } from "./theme";

export type Swatch = "box" | "hatched" | "line" | "dashed" | "dotted";

export interface LegendItem {
  text: string;
  /** Colour of the swatch; the text takes it too when there is no swatch. */
  colour?: string;
  swatch?: Swatch;
}

const swatchWidth = 14;
const rowHeight = 17;
const gap = 12;

/** Rewrites only what changed: the crosshair asks for this at every move. */
export function showLegend(container: HTMLElement, items: readonly LegendItem[]): void {
  while (container.children.length > items.length) container.lastElementChild?.remove();
  items.forEach((item, index) => {
    const element = (container.children[index] as HTMLElement | undefined) ?? container.appendChild(newItem());
    const [swatch, text] = element.children as unknown as [HTMLElement, HTMLElement];
    swatch.className = item.swatch === undefined ? "none" : `swatch ${item.swatch}`;
    swatch.style.color = item.colour ?? "";
    text.style.color = item.swatch === undefined ? (item.colour ?? "") : "";
    if (text.textContent !== item.text) text.textContent = item.text;
  });
}

function newItem(): HTMLElement {
  const item = document.createElement("span");
  item.append(document.createElement("i"), document.createElement("span"));
  return item;
}

/** Draws the items in as many rows as they need and returns their height. */
export function drawLegend(
  context: Context, theme: Theme, items: readonly LegendItem[], area: { x: number; y: number; width: number },
): number {
  context.font = font(theme);
  context.textBaseline = "middle";
  context.textAlign = "left";
  let x = area.x;
  let y = area.y;
  for (const item of items) {
    const lead = item.swatch === undefined ? 0 : swatchWidth + 5;
    const width = lead + context.measureText(item.text).width;
    if (x > area.x && x + width > area.x + area.width) {
      x = area.x;
      y += rowHeight;
    }
    if (item.swatch !== undefined) drawSwatch(context, theme, item, x, y);
    context.fillStyle = item.swatch === undefined ? (item.colour ?? theme.colour.text) : theme.colour.text;
    context.fillText(item.text, x + lead, y + rowHeight / 2);
    x += width + gap;
  }
  return items.length === 0 ? 0 : y + rowHeight - area.y;
}

function drawSwatch(context: Context, theme: Theme, { swatch, colour: own }: LegendItem, x: number, y: number): void {
  const colour = own ?? theme.colour.text;
  const middle = y + rowHeight / 2;
  context.save();
  context.fillStyle = colour;
  context.strokeStyle = colour;
  if (swatch === "box") {
    context.fillRect(x, middle - 5, swatchWidth, 10);
    context.strokeStyle = withAlpha(theme.colour.muted, 0.45);
    context.strokeRect(x + 0.5, middle - 4.5, swatchWidth - 1, 9);
  } else if (swatch === "hatched") {
    context.strokeRect(x + 0.5, middle - 4.5, swatchWidth - 1, 9);
    hatch(context, x, middle - 5, swatchWidth, 10, colour);
  } else {
    context.lineWidth = 2;
    context.setLineDash(swatch === "dashed" ? [5, 3] : swatch === "dotted" ? [2, 2] : []);
    context.beginPath();
    context.moveTo(x, middle);
    context.lineTo(x + swatchWidth, middle);
    context.stroke();
  }
  context.restore();
}
