// What all chart elements have in common: data from the JSON child, size, theme, messages, PNG, life and death.

import type { ChartData } from "../contracts";
import { jsonText, onJsonChange } from "./json-child";
import { composePng, type Snapshot } from "./png";
import { sheet } from "./styles";
import { onThemeChange, readTheme, type Theme } from "./theme";

/** Everything a picture depends on. */
export interface Frame<T extends ChartData> {
  data: T;
  theme: Theme;
  width: number;
  height: number;
  host: HTMLElement;
}

export interface ChartView<T extends ChartData> {
  /** Draws the frame in place: what the reader has zoomed or scrolled stays. */
  draw(frame: Frame<T>): void;
  snapshot(): Snapshot;
  dispose(): void;
}

export interface ChartKind<T extends ChartData> {
  /** Throws when the JSON has another shape. */
  read(json: unknown): T;
  isEmpty(data: T): boolean;
  /** Fetches the code of the chart, which may be large, and builds it in the plot. */
  load(): Promise<new (plot: HTMLElement) => ChartView<T>>;
}

const heightDefault = 320;
const heightLeast = 120;

export abstract class ChartElement<T extends ChartData> extends HTMLElement {
  static readonly observedAttributes = ["height", "autoscale-pct", "role", "aria-label"];

  protected abstract readonly kind: ChartKind<T>;
  private readonly frame = document.createElement("div");
  private readonly plot = document.createElement("div");
  private readonly message = document.createElement("div");
  private readonly stops: (() => void)[] = [];
  private view: ChartView<T> | null = null;
  private loading: Promise<void> | null = null;
  private data: T | null = null;
  private text: string | null = null;
  private drawn: Frame<T> | null = null;
  private alive = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.frame.className = "frame";
    this.plot.className = "plot";
    this.message.className = "message";
    this.message.hidden = true;
    this.frame.append(this.plot, this.message);
    root.append(this.frame);
  }

  connectedCallback(): void {
    if (this.alive) return;
    this.alive = true;
    const resize = new ResizeObserver(() => this.redraw());
    resize.observe(this.frame);
    this.stops.push(
      () => resize.disconnect(), onThemeChange(() => this.redraw()), onJsonChange(this, () => this.reread()),
    );
    this.reread();
  }

  disconnectedCallback(): void {
    // A morph may take an element out and put it back at once: only one that stays out is torn down.
    queueMicrotask(() => {
      if (this.isConnected || !this.alive) return;
      this.alive = false;
      this.stops.splice(0).forEach((stop) => stop());
      this.view?.dispose();
      this.plot.replaceChildren();
      this.view = this.loading = this.drawn = this.text = null;
    });
  }

  /** Present, so that moveBefore() does not count as leaving the page. */
  connectedMoveCallback(): void {
    this.redraw();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.alive || before === after) return;
    if (name === "height" || name === "autoscale-pct") this.redraw();
    // A morph strips what the server did not send; the accessible name comes back once it is done.
    else if (after === null) queueMicrotask(() => this.describe());
  }

  /** The chart with title, legend and definition line, in the colours of the page. */
  async toPng(): Promise<Blob> {
    await this.loading;
    if (this.view === null || this.drawn === null) throw new Error("The chart has nothing to show yet");
    return composePng(this.drawn.data, this.drawn.theme, this.view.snapshot(), devicePixelRatio);
  }

  private reread(): void {
    const text = jsonText(this);
    if (text === this.text) return;
    this.text = text;
    try {
      this.data = text === null || text.trim() === "" ? null : this.kind.read(JSON.parse(text));
    } catch (error) {
      this.fail("This chart's data cannot be read", error);
      return;
    }
    this.describe();
    if (this.data === null || this.kind.isEmpty(this.data)) this.say("No data", false);
    else void this.show();
  }

  private async show(): Promise<void> {
    this.loading ??= this.build();
    try {
      await this.loading;
      this.redraw();
    } catch (error) {
      this.loading = null;
      this.fail("This chart could not be loaded", error);
    }
  }

  private async build(): Promise<void> {
    const View = await this.kind.load();
    if (this.alive) this.view ??= new View(this.plot);
  }

  private redraw(): void {
    const height = Math.max(heightLeast, Number(this.getAttribute("height")) || heightDefault);
    this.frame.style.height = `${height}px`;
    const theme = readTheme(this);
    for (const name of ["text", "muted", "panel"] as const) {
      this.frame.style.setProperty(`--chart-${name}`, theme.colour[name]);
    }
    const width = this.frame.clientWidth;
    if (this.view === null || this.data === null || width === 0 || this.kind.isEmpty(this.data)) return;
    try {
      this.message.hidden = true;
      this.drawn = { data: this.data, theme, width, height, host: this };
      this.view.draw(this.drawn);
    } catch (error) {
      this.fail("This chart could not be drawn", error);
    }
  }

  private describe(): void {
    if (!this.hasAttribute("role")) this.setAttribute("role", "img");
    const title = this.data?.title ?? "Chart";
    if (this.getAttribute("aria-label") !== title) this.setAttribute("aria-label", title);
  }

  private fail(text: string, error: unknown): void {
    this.data = null;
    console.error(`<${this.localName}> ${text}:`, error);
    this.say(`${text}: ${error instanceof Error ? error.message : String(error)}`, true);
  }

  private say(text: string, isError: boolean): void {
    this.redraw();
    this.drawn = null;
    this.message.textContent = text;
    this.message.classList.toggle("error", isError);
    this.message.hidden = false;
  }
}
