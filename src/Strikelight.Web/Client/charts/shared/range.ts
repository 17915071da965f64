// The range of a colour scale or an axis.

export interface ColourRange {
  /** Values beyond ±limit get the strongest colour. */
  limit: number;
  /** The largest magnitude there is. */
  largest: number;
  /** True when at least one value lies beyond the limit. */
  clipped: boolean;
}

/**
 * The given quantile of the magnitudes, so that one extreme strike does not bleach all others. Linear between ranks.
 * Without any non-zero value the limit is 1: a scale of width zero cannot be drawn.
 */
export function robustRange(values: readonly (number | null)[], quantile = 0.98): ColourRange {
  const magnitudes = values.flatMap((value) => (value === null ? [] : [Math.abs(value)])).sort((a, b) => a - b);
  const largest = magnitudes.at(-1) ?? 0;
  if (largest === 0) return { limit: 1, largest: 0, clipped: false };
  const rank = quantile * (magnitudes.length - 1);
  const below = magnitudes[Math.floor(rank)] ?? largest;
  const above = magnitudes[Math.ceil(rank)] ?? largest;
  const limit = below + (above - below) * (rank - Math.floor(rank));
  // A sparse grid can have a quantile of zero; then only the largest value is a scale.
  return limit > 0 ? { limit, largest, clipped: largest > limit } : { limit: largest, largest, clipped: false };
}

/** Smallest distance between two neighbouring different numbers, or null when there are not two. */
export function smallestStep(values: readonly number[]): number | null {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  let step: number | null = null;
  for (let i = 1; i < sorted.length; i++) {
    const distance = sorted[i]! - sorted[i - 1]!;
    if (step === null || distance < step) step = distance;
  }
  return step;
}
