// The picture a reader takes away: title, legend, plot and definition line on the page's background.

import type { ChartData } from "../contracts";
import { font, sizedContext, wrapText } from "./canvas";
import { drawLegend, type LegendItem } from "./legend";
import type { Theme } from "./theme";

export interface Snapshot {
  /** The plot in device pixels. */
  plot: HTMLCanvasElement;
  legend: readonly LegendItem[];
}

const margin = 16;
const titlePx = 16;
const noteLineHeight = 15;

export async function composePng(data: ChartData, theme: Theme, snapshot: Snapshot, ratio: number): Promise<Blob> {
  const plotWidth = snapshot.plot.width / ratio;
  const plotHeight = snapshot.plot.height / ratio;
  const canvas = document.createElement("canvas");
  // Measured on a throw-away size first: the height depends on how legend and note wrap.
  const measuring = sizedContext(canvas, plotWidth, 1, ratio);
  const legendHeight = drawLegend(measuring, theme, snapshot.legend, { x: 0, y: -1000, width: plotWidth });
  measuring.font = font(theme);
  const notes = wrapText(measuring, [data.note, "Strikelight"].filter(Boolean).join(" · "), plotWidth);
  measuring.font = font(theme, titlePx, 600);
  const titles = wrapText(measuring, data.title, plotWidth);

  const titleHeight = titles.length * (titlePx + 5);
  const height = 2 * margin + titleHeight + legendHeight + 6 + plotHeight + 8 + notes.length * noteLineHeight;
  const width = plotWidth + 2 * margin;
  const context = sizedContext(canvas, width, height, ratio);
  context.fillStyle = theme.colour.panel;
  context.fillRect(0, 0, width, height);
  context.textBaseline = "top";
  context.fillStyle = theme.colour.text;
  context.font = font(theme, titlePx, 600);
  titles.forEach((text, index) => context.fillText(text, margin, margin + index * (titlePx + 5)));
  const legendTop = margin + titleHeight;
  drawLegend(context, theme, snapshot.legend, { x: margin, y: legendTop, width: plotWidth });
  const plotTop = legendTop + legendHeight + 6;
  context.drawImage(snapshot.plot, margin, plotTop, plotWidth, plotHeight);
  context.textBaseline = "top";
  context.fillStyle = theme.colour.muted;
  context.font = font(theme);
  notes.forEach((text, index) => context.fillText(text, margin, plotTop + plotHeight + 8 + index * noteLineHeight));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The browser made no PNG"));
      else resolve(blob);
    }, "image/png");
  });
}
