// Where labels go when they would cover each other. Pure arithmetic, shared by all charts and tested on its own.

export interface LabelRequest {
  /** Where the centre of the label belongs, in pixels. */
  wanted: number;
  /** The lower number wins its exact place. */
  priority: number;
}

export interface LabelPlace {
  /** Index into the requests. */
  request: number;
  /** Centre of the label, in pixels. */
  centre: number;
}

interface Pool {
  members: number[];
  anchor: number;
  priority: number;
}

/**
 * Stacks labels of one height along an axis without overlap and without changing their order, so leaders never cross.
 * In a cluster the label of the lowest priority number stands exactly where it belongs and the others give way.
 * When there is no room for all, the ones of the highest numbers are left out.
 */
export function placeLabels(requests: readonly LabelRequest[], height: number, from: number, to: number): LabelPlace[] {
  const roomFor = Math.max(0, Math.floor((to - from) / height));
  const kept = requests
    .map((_, index) => index)
    .sort((a, b) => requests[a]!.priority - requests[b]!.priority || a - b)
    .slice(0, roomFor)
    .sort((a, b) => requests[a]!.wanted - requests[b]!.wanted || requests[a]!.priority - requests[b]!.priority);
  // Subtracting each label's slot turns "no overlap" into "never decreasing": pooling neighbours that violate it, with
  // the strongest member as the value of the pool, is then all that is left to do.
  const pools: Pool[] = [];
  kept.forEach((request, slot) => {
    const { wanted, priority } = requests[request]!;
    pools.push({ members: [request], anchor: wanted - slot * height, priority });
    while (pools.length > 1 && pools.at(-2)!.anchor > pools.at(-1)!.anchor) merge(pools);
  });
  const low = from + height / 2;
  const high = to - height / 2 - (kept.length - 1) * height;
  return pools
    .flatMap((pool) => pool.members.map((request) => ({ request, anchor: Math.min(Math.max(pool.anchor, low), high) })))
    .map(({ request, anchor }, slot) => ({ request, centre: anchor + slot * height }));
}

function merge(pools: Pool[]): void {
  const upper = pools.pop()!;
  const lower = pools.pop()!;
  const winner = upper.priority < lower.priority ? upper : lower;
  pools.push({ members: [...lower.members, ...upper.members], anchor: winner.anchor, priority: winner.priority });
}

export interface SpanRequest {
  centre: number;
  width: number;
}

export interface SpanPlace {
  left: number;
  row: number;
}

/** Puts labels of different widths into as few rows as they need; earlier requests choose first. */
export function packRows(requests: readonly SpanRequest[], from: number, to: number, gap: number): SpanPlace[] {
  const rows: { left: number; right: number }[][] = [];
  return requests.map(({ centre, width }) => {
    const left = Math.max(from, Math.min(centre - width / 2, to - width));
    const right = left + width;
    let row = rows.findIndex((taken) => taken.every((span) => right + gap <= span.left || left >= span.right + gap));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]!.push({ left, right });
    return { left, row };
  });
}
