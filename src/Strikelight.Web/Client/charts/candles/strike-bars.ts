// Exposure by strike as bars from the left edge, on the price axis of the candles and behind them.

import type { CanvasRenderingTarget2D } from "fancy-canvas";
import type { IPrimitivePaneView, ISeriesPrimitive, Time } from "lightweight-charts";
import type { StrikeBars } from "../contracts";
import { compactAxis } from "../shared/format";
import type { LegendItem } from "../shared/legend";
import { smallestStep } from "../shared/range";
import { type Theme, withAlpha } from "../shared/theme";
import type { CandleSeries } from "./levels";

const widestShare = 0.22;
const opacity = 0.42;

export class StrikeBarsPrimitive implements ISeriesPrimitive<Time> {
  private bars: StrikeBars | undefined;
  private theme: Theme | null = null;
  private stepUsd: number | null = null;
  private largest = 0;
  private readonly views: IPrimitivePaneView[] = [
    { zOrder: () => "bottom", renderer: () => ({ draw: (target) => this.paint(target) }) },
  ];

  constructor(private readonly series: CandleSeries) {}

  set(bars: StrikeBars | undefined, theme: Theme): void {
    this.bars = bars;
    this.theme = theme;
    this.stepUsd = smallestStep(bars?.rows.map(([priceUsd]) => priceUsd) ?? []);
    this.largest = Math.max(0, ...(bars?.rows.map(([, value]) => Math.abs(value ?? 0)) ?? []));
  }

  paneViews(): readonly IPrimitivePaneView[] {
    return this.views;
  }

  legend(): LegendItem[] {
    if (this.bars === undefined || this.theme === null) return [];
    const { pos, neg } = this.theme.colour;
    return [
      { text: `${this.bars.label} +`, colour: withAlpha(pos, 0.8), swatch: "box" },
      { text: `−, longest ${compactAxis(this.largest)} ${this.bars.unit}`, colour: withAlpha(neg, 0.8), swatch: "box" },
    ];
  }

  private paint(target: CanvasRenderingTarget2D): void {
    const { bars, theme, largest } = this;
    if (bars === undefined || theme === null || largest === 0) return;
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      const longest = mediaSize.width * widestShare;
      for (const [priceUsd, value] of bars.rows) {
        const y = this.series.priceToCoordinate(priceUsd);
        if (y === null || value === null) continue;
        const thickness = this.thickness(priceUsd, y);
        context.fillStyle = withAlpha(value < 0 ? theme.colour.neg : theme.colour.pos, opacity);
        context.fillRect(0, y - thickness / 2, (Math.abs(value) / largest) * longest, thickness);
      }
    });
  }

  /** From the spacing of the strikes, so that bars neither touch nor become slivers at another zoom. */
  private thickness(priceUsd: number, y: number): number {
    if (this.stepUsd === null) return 6;
    const next = this.series.priceToCoordinate(priceUsd + this.stepUsd);
    return next === null ? 1 : Math.max(1, Math.min(24, Math.abs(next - y) - 1));
  }
}
