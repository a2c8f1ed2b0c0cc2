import type { Meter } from '../../engine/meter.js';
import { looksAtAll, type Part } from '../part.js';
import type { Piece } from '../piece.js';
import { tablesOf } from '../tables.js';
import { choose, product } from '../whole.js';
import { countByBundles } from './bundled/bundled.js';
import { countOrderings } from './count.js';

/**
 * How many orderings a package has that falls into parts with no demand tying an event of one to an
 * event of another. Strict orderings of two parts interleave in a binomial number of ways; bundled
 * ones of k and l bundles go into m in C(m, k) C(k, k + l - m) ways. Several parts are counted only
 * strictly or with bundles of any width.
 */
export function countInParts(parts: readonly Part[], widest: number, meter: Meter): bigint {
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

/** A part beside so many bundles of others, which it sees as events in a row. */
export function beside(part: Part, others: readonly Part[], bundles: number): Part {
  const row = others.flatMap(({ events }) => events).slice(0, bundles);
  const inRow = row.slice(1).map(
    (event, at): Piece => ({
      kind: 'after',
      events: [event],
      done: row.slice(at, at + 1),
      open: [],
    }),
  );
  return {
    events: [...part.events, ...row].sort((a, b) => a - b),
    pieces: [...part.pieces, ...inRow],
    previousStage: part.previousStage.map((stage, event) =>
      row.includes(event) ? undefined : stage,
    ),
  };
}

function countPart(part: Part, widest: number, meter: Meter): bigint {
  return countOrderings(tablesOf(part), widest, meter);
}

/** The strict orderings of all parts, at the place of how many events they have. */
function interleaved(parts: readonly Part[], meter: Meter): readonly bigint[] {
  let ways = 1n;
  let events = 0;
  for (const part of parts) {
    const size = part.events.length;
    events += size;
    ways *= BigInt(choose(events, size)) * countPart(part, 1, meter);
  }
  return [...Array.from({ length: events }, () => 0n), ways];
}

/** The bundled orderings of all parts, by how many bundles they have. */
function merged(parts: readonly Part[], meter: Meter): readonly bigint[] {
  return parts.reduce(
    (whole: readonly bigint[], part) =>
      mergedPair(whole, countByBundles(tablesOf(part), meter), meter),
    [1n],
  );
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
        both[m] = (both[m] ?? 0n) + a * b * BigInt(product(choose(m, k), choose(k, k + l - m)));
      }
    }
  }
  return both;
}
