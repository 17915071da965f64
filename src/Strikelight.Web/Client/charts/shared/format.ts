// Numbers as the pages print them. The sign is always a real minus (U+2212), so that it is as wide as the plus.

export const MINUS = "\u2212";
export const MISSING = "–";

const scales = [
  { factor: 1e12, suffix: "tn" },
  { factor: 1e9, suffix: "bn" },
  { factor: 1e6, suffix: "M" },
  { factor: 1e3, suffix: "k" },
] as const;

const grouped = new Map<number, Intl.NumberFormat>();

function groupedFormat(decimals: number): Intl.NumberFormat {
  let format = grouped.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    grouped.set(decimals, format);
  }
  return format;
}

function signOf(value: number, text: string, plus: boolean): string {
  // "0" has no sign, even when it was −0.004 before rounding.
  if (!/[1-9]/.test(text)) return "";
  if (value < 0) return MINUS;
  return plus ? "+" : "";
}

function threeDigits(magnitude: number): string {
  const decimals = magnitude < 10 ? 2 : magnitude < 100 ? 1 : 0;
  const text = magnitude.toFixed(decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function compactParts(value: number): { digits: string; suffix: string } {
  const magnitude = Math.abs(value);
  // 999.5 is where three digits round up to 1000, which belongs to the next scale.
  const scale = scales.find((candidate) => magnitude >= candidate.factor * 0.9995);
  if (scale === undefined) {
    const isTiny = magnitude !== 0 && magnitude < 0.1;
    return { digits: isTiny ? magnitude.toPrecision(2) : threeDigits(magnitude), suffix: "" };
  }
  return { digits: threeDigits(magnitude / scale.factor), suffix: scale.suffix };
}

/** "+1.2 bn", "−340 M", "+12.3 k": for labels and cells, the sign always printed. */
export function compactSigned(value: number | null): string {
  if (value === null) return MISSING;
  const { digits, suffix } = compactParts(value);
  return signOf(value, digits, true) + digits + (suffix === "" ? "" : ` ${suffix}`);
}

/** "1.2bn", "−340M": for axes, where the position already shows the sign of what is positive. */
export function compactAxis(value: number): string {
  const { digits, suffix } = compactParts(value);
  return signOf(value, digits, false) + digits + suffix;
}

/** Decimals that keep about four significant digits of a value whose size is unknown. */
function decimalsFor(magnitude: number): number {
  if (magnitude >= 1000 || Number.isInteger(magnitude)) return 0;
  if (magnitude >= 1) return 2;
  return magnitude >= 0.01 ? 4 : 6;
}

/** "+1,234,567,890": for tooltips, nothing rounded that a reader could care about. */
export function exactSigned(value: number | null): string {
  return value === null ? MISSING : signOf(value, exact(Math.abs(value)), true) + exact(Math.abs(value));
}

/** "1,234,567,890": the same of what has no sign. */
export function exact(value: number): string {
  const text = groupedFormat(decimalsFor(Math.abs(value))).format(Math.abs(value));
  return signOf(value, text, false) + text;
}

/** "7,800" or "6,912.34": a price, without sign unless negative. */
export function price(value: number, decimals: number): string {
  const text = groupedFormat(decimals).format(Math.abs(value));
  return signOf(value, text, false) + text;
}

/** As `price`, but "7,800.00" is printed "7,800": strikes and walls are whole numbers most of the time. */
export function levelPrice(value: number, decimals: number): string {
  return price(value, Number.isInteger(value) ? 0 : decimals);
}

/** "+0.12 %" of a fraction. */
export function signedPercent(fraction: number): string {
  const text = Math.abs(fraction * 100).toFixed(2);
  return `${signOf(fraction, text, true)}${text} %`;
}

/** "1.2M": volume has no sign to print. */
export function compactVolume(value: number | null): string {
  return value === null ? MISSING : compactAxis(value);
}
