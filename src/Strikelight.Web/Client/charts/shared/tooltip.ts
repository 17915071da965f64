// One tooltip for all charts that are not lightweight-charts: exact values beside the pointer, kept inside the plot.

import { type LegendItem, showLegend } from "./legend";

export class Tooltip {
  private readonly box = document.createElement("div");
  private readonly heading = document.createElement("b");
  private readonly rows = document.createElement("div");

  constructor(private readonly area: HTMLElement) {
    this.box.className = "tooltip";
    this.box.hidden = true;
    this.rows.className = "rows";
    this.box.append(this.heading, this.rows);
    area.append(this.box);
  }

  show(x: number, y: number, heading: string, items: readonly LegendItem[]): void {
    this.heading.textContent = heading;
    showLegend(this.rows, items);
    this.box.hidden = false;
    const distance = 14;
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const fitsRight = x + distance + width <= this.area.clientWidth;
    const left = fitsRight ? x + distance : Math.max(0, x - distance - width);
    const top = Math.max(0, Math.min(y + distance, this.area.clientHeight - height));
    this.box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  hide(): void {
    this.box.hidden = true;
  }
}

/** Pointer position inside the area while it is over it; null when it leaves. Touch gets the place of the tap. */
export function trackPointer(area: HTMLElement, moved: (at: { x: number; y: number } | null) => void): void {
  const report = (event: PointerEvent): void => {
    const box = area.getBoundingClientRect();
    moved({ x: event.clientX - box.left, y: event.clientY - box.top });
  };
  area.addEventListener("pointermove", report);
  area.addEventListener("pointerdown", report);
  area.addEventListener("pointerleave", (event) => {
    // A finger leaves as soon as it is lifted; its tooltip stays until the next tap elsewhere.
    if (event.pointerType === "mouse") moved(null);
  });
}
