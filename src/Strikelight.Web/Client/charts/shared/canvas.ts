// Small drawing helpers for the canvases that the charts own.

import type { Theme } from "./theme";

export type Context = CanvasRenderingContext2D;

export const smallFontPx = 11;

export function font(theme: Theme, px = smallFontPx, weight = 400): string {
  return `${weight} ${px}px ${theme.fontFamily}`;
}

/** Gives the canvas a size in CSS pixels at the screen's resolution, and a context that counts in CSS pixels. */
export function sizedContext(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): Context {
  const pixelWidth = Math.max(1, Math.round(width * ratio));
  const pixelHeight = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d")!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

export function hatch(context: Context, x: number, y: number, width: number, height: number, colour: string): void {
  const spacing = 6;
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (let offset = -height; offset < width; offset += spacing) {
    context.moveTo(x + offset, y + height);
    context.lineTo(x + offset + height, y);
  }
  context.stroke();
  context.restore();
}

export function line(context: Context, x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

/** The text, cut with an ellipsis when it is wider than the room. */
export function fitText(context: Context, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > room) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Breaks a text at spaces into lines of at most the given width. */
export function wrapText(context: Context, text: string, room: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(/\s+/)) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && context.measureText(longer).width > room) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return current === "" ? lines : [...lines, current];
}
