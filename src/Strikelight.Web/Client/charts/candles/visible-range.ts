/** How far bars have moved along the index when the list was cut or extended at its old end. */
export function barIndexShift(before: readonly number[], now: readonly number[]): number {
  const firstBefore = before[0];
  const firstNow = now[0];
  if (firstBefore === undefined || firstNow === undefined) return 0;
  const added = now.indexOf(firstBefore);
  if (added >= 0) return added;
  const dropped = before.indexOf(firstNow);
  return dropped >= 0 ? -dropped : 0;
}
