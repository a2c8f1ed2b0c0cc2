import type { Meter } from '../../engine/meter.js';
import { sizeOf } from '../moves.js';
import type { Piece } from '../piece.js';
import { type Package30, tablesOf } from '../tables.js';
import { eventsOf, isGlobal } from '../ties.js';
import { countByBundles } from './bundled/bundled.js';
import { countOrderings } from './count.js';
import { membersOf } from './earlier.js';

/**
 * How many orderings a package has that falls into parts with no demand tying an event of one to an
 * event of another. Strict orderings of two parts interleave in a binomial number of ways; bundled
 * ones of k and l bundles go into m in C(m, k) C(k, k + l - m) ways. Several parts are counted only
 * strictly or with bundles of any width.
 */
export function countInParts(parts: readonly Package30[], widest: number, meter: Meter): bigint {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return countPart(only, widest, meter);
  const numbered = parts.find(looksAtAll);
  const others = parts.filter((part) => part !== numbered);
  const counts = widest === 1 ? interleaved(others, meter) : merged(others, meter);
  if (numbered === undefined) return counts.reduce((sum, ways) => sum + ways, 0n);
  return counts.reduce(
    (sum, ways, bundles) =>
      ways === 0n ? sum : sum + ways * countPart(beside(numbered, others, bundles), widest, meter),
    0n,
  );
}

/** Whether demands of a part look at the bundles of all. */
export function looksAtAll({ pieces, full }: Package30): boolean {
  return pieces.some((piece) => isGlobal(piece) && (eventsOf(piece) & full) !== 0);
}

/** A part beside so many bundles of others, which it sees as events in a row. */
export function beside(part: Package30, others: readonly Package30[], bundles: number): Package30 {
  const row = membersOf(others.reduce((all, { full }) => all | full, 0)).slice(0, bundles);
  const inRow = row.flatMap((event, at): readonly Piece[] => {
    const last = row[at - 1];
    return last === undefined
      ? []
      : [{ kind: 'after', events: 1 << event, done: 1 << last, open: 0 }];
  });
  return {
    previousStage: part.previousStage.map((stage, event) =>
      row.includes(event) ? undefined : stage,
    ),
    pieces: [...part.pieces.filter((piece) => (eventsOf(piece) & ~part.full) === 0), ...inRow],
    full: row.reduce((all, event) => all | (1 << event), part.full),
  };
}

function countPart(part: Package30, widest: number, meter: Meter): bigint {
  const tables = tablesOf(part, part.full);
  return tables === undefined ? 0n : countOrderings(tables, widest, meter);
}

/** The strict orderings of all parts, at the place of how many events they have. */
function interleaved(parts: readonly Package30[], meter: Meter): readonly bigint[] {
  let ways = 1n;
  let events = 0;
  for (const part of parts) {
    const size = sizeOf(part.full);
    events += size;
    ways *= choose(events, size) * countPart(part, 1, meter);
  }
  return [...Array.from({ length: events }, () => 0n), ways];
}

/** The bundled orderings of all parts, by how many bundles they have. */
function merged(parts: readonly Package30[], meter: Meter): readonly bigint[] {
  let whole: readonly bigint[] = [1n];
  for (const part of parts) {
    const tables = tablesOf(part, part.full);
    if (tables === undefined) return [];
    whole = mergedPair(whole, countByBundles(tables, meter), meter);
  }
  return whole;
}

/** What putting two numbers together costs, in bundles tried. */
const mergeCost = 20;

/** Two parts' counts by number of bundles, as those of both together. */
function mergedPair(
  left: readonly bigint[],
  right: readonly bigint[],
  meter: Meter,
): readonly bigint[] {
  const both = Array.from({ length: left.length + right.length - 1 }, () => 0n);
  for (const [k, a] of left.entries()) {
    for (const [l, b] of right.entries()) {
      if (a === 0n || b === 0n) continue;
      meter.spend(mergeCost * (1 + Math.min(k, l)));
      for (let m = Math.max(k, l); m <= k + l; m += 1) {
        both[m] = (both[m] ?? 0n) + a * b * choose(m, k) * choose(k, k + l - m);
      }
    }
  }
  return both;
}

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let each = 1; each <= Math.min(k, n - k); each += 1)
    ways = (ways * BigInt(n - Math.min(k, n - k) + each)) / BigInt(each);
  return ways;
}

/**
 * The parts of a package; one where bundles of a bounded width tie all events together. Events for
 * which the bundles of all count are in one part.
 */
export function partsOf(subject: Package30, widest: number): readonly Package30[] {
  const { pieces, previousStage, full } = subject;
  const bounded = widest !== 1 && widest < sizeOf(full);
  if (full === 0 || bounded) return [subject];
  const stages = previousStage.flatMap((stage, event) =>
    stage === undefined ? [] : [(1 << stage) | (1 << event)],
  );
  const numbered = pieces.filter(isGlobal).reduce((all, piece) => all | eventsOf(piece), 0);
  let parts = membersOf(full).map((event) => 1 << event);
  for (const tied of [...stages, ...pieces.map(eventsOf), numbered]) {
    const one = parts.filter((part) => (part & tied) !== 0).reduce((all, part) => all | part, 0);
    if (one !== 0) parts = [...parts.filter((part) => (part & tied) === 0), one];
  }
  return parts.map((part) => ({ ...subject, full: part }));
}
