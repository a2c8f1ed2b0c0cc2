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
  const back = shortestWay(edge.to, edge.from, leaving, most - 1);
  return back && [edge, ...back];
}

/** The shortest way from one event to another, if there is one of at most `most` edges. */
export function shortestWay(
  from: number,
  to: number,
  leaving: ReadonlyMap<number, readonly Edge[]>,
  most = Number.POSITIVE_INFINITY,
): readonly Edge[] | undefined {
  const arrivals = new Map<number, Arrival>([[from, { by: undefined, length: 0 }]]);
  for (const [event, { length }] of arrivals) {
    if (length > most) return undefined;
    if (event === to) return wayTo(to, arrivals);
    for (const next of leaving.get(event) ?? []) {
      if (!arrivals.has(next.to)) arrivals.set(next.to, { by: next, length: length + 1 });
    }
  }
  return undefined;
}

/** By which edge an event is reached first, and after how many. */
interface Arrival {
  readonly by: Edge | undefined;
  readonly length: number;
}

function wayTo(end: number, arrivals: ReadonlyMap<number, Arrival>): readonly Edge[] {
  const way: Edge[] = [];
  for (let by = arrivals.get(end)?.by; by !== undefined; by = arrivals.get(by.from)?.by) {
    way.unshift(by);
  }
  return way;
}
