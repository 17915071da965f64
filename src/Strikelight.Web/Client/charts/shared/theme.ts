// Colours of the page, read from its custom properties at draw time.

const dark = {
  bg: "#0b0e14", panel: "#11151d", text: "#e6e9ef", muted: "#98a2b3", grid: "#232a36", accent: "#7aa2f7",
  pos: "#4a9eff", neg: "#ff9f43", up: "#2ebd85", down: "#f6465d", call: "#5ec8c8", put: "#e58fb4",
  flip: "#b692f6", pivot: "#c9a66b", mvs: "#f2d45c", move: "#8fa3bf", pain: "#d0d5dd", session: "#6b7a90",
  vwap: "#3fd0e0", ema: "#ffb454",
};

export type ColourName = keyof typeof dark;

const light: Record<ColourName, string> = {
  bg: "#f6f7f9", panel: "#ffffff", text: "#161b26", muted: "#566072", grid: "#dfe3ea", accent: "#2f5fd0",
  pos: "#1769c4", neg: "#c25e00", up: "#0b8457", down: "#c9283e", call: "#0f7d80", put: "#a83a72",
  flip: "#7444c8", pivot: "#7d5a1a", mvs: "#7a6300", move: "#4d6380", pain: "#414a5a", session: "#6b7686",
  vwap: "#047f92", ema: "#b25a00",
};

export interface Theme {
  colour: Record<ColourName, string>;
  fontFamily: string;
}

export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const fallback = document.documentElement.dataset["theme"] === "light" ? light : dark;
  const colour = { ...fallback };
  for (const name of Object.keys(fallback) as ColourName[]) {
    const value = style.getPropertyValue(`--sl-${name}`).trim();
    if (value !== "") colour[name] = value;
  }
  return { colour, fontFamily: style.fontFamily || "system-ui, sans-serif" };
}

const themeAttributes = ["data-theme", "data-palette"];
const listeners = new Set<() => void>();
let observer: MutationObserver | null = null;

/** Calls back after the page has changed its theme or palette; returns how to stop. */
export function onThemeChange(listener: () => void): () => void {
  observer ??= new MutationObserver(() => listeners.forEach((notify) => notify()));
  if (listeners.size === 0) observer.observe(document.documentElement, { attributeFilter: themeAttributes });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}

export type Rgb = readonly [red: number, green: number, blue: number];

const resolved = new Map<string, Rgb>();
let probe: OffscreenCanvasRenderingContext2D | null = null;

/** Any CSS colour as numbers: the canvas is asked, so that oklch() and named colours work too. */
export function rgb(colour: string): Rgb {
  const known = resolved.get(colour);
  if (known !== undefined) return known;
  probe ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
  probe.clearRect(0, 0, 1, 1);
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data;
  if (resolved.size > 256) resolved.clear();
  resolved.set(colour, [red, green, blue]);
  return [red, green, blue];
}

export function withAlpha(colour: string, alpha: number): string {
  const [red, green, blue] = rgb(colour);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

/** From one colour (0) to another (1). */
export function mix(from: string, to: string, share: number): Rgb {
  const a = rgb(from);
  const b = rgb(to);
  const at = (channel: 0 | 1 | 2): number => Math.round(a[channel] + (b[channel] - a[channel]) * share);
  return [at(0), at(1), at(2)];
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Black or white, whichever can be read better on the background. */
export function readableOn(background: Rgb): string {
  // 0.179 is where both have the same WCAG contrast.
  return luminance(background) > 0.179 ? "#000000" : "#ffffff";
}
