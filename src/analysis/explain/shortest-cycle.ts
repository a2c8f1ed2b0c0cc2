import type { Edge } from './precedence.js';

/** Edges by the event that they start from. */
export function byStart(edges: readonly Edge[]): ReadonlyMap<number, readonly Edge[]> {
  const leaving = new Map<number, Edge[]>();
  for (const edge of edges) {
    const known = leaving.get(edge.from);
    if (known === undefined) leaving.set(edge.from, [edge]);
    else known.push(edge);
  }
  return leaving;
}

/** An edge and the shortest way back from its end to its start, if there is one of at most `most` edges. */
export function shortestCycle(
  edge: Edge,
  leaving: ReadonlyMap<number, readonly Edge[]>,
  most = Number.POSITIVE_INFINITY,
): readonly Edge[] | undefined {
  const arrivals = new Map<number, { readonly by: Edge; readonly length: number }>([
    [edge.to, { by: edge, length: 1 }],
  ]);
  for (const [event, { length }] of arrivals) {
    if (length > most) return undefined;
    if (event === edge.from) return wayTo(event, edge, arrivals);
    for (const next of leaving.get(event) ?? []) {
      if (!arrivals.has(next.to)) arrivals.set(next.to, { by: next, length: length + 1 });
    }
  }
  return undefined;
}

function wayTo(
  end: number,
  start: Edge,
  arrivals: ReadonlyMap<number, { readonly by: Edge }>,
): readonly Edge[] {
  const way: Edge[] = [];
  for (let edge = arrivals.get(end)?.by; edge !== undefined; edge = arrivals.get(edge.from)?.by) {
    way.unshift(edge);
    if (edge === start) return way;
  }
  return way;
}
