import { countInParts } from '../kernel/counting/components.js';
import { areCountedApart, fits, partsOf, spokenOf } from '../kernel/part.js';
import { findInTurn, findOrdering } from '../kernel/search.js';
import { type Degrees, type Demands, demandsOf } from '../program/demand.js';
import { type Mask, maskOf, membersOf } from '../program/mask.js';
import type { Program } from '../program/program.js';
import { withEarlierStages } from '../program/stages.js';
import { wholeOf } from '../program/whole.js';
import { countOrderings } from '../walk/count.js';
import { greedily } from '../walk/greedy.js';
import { findOrdering as findByWalk } from '../walk/search.js';
import { walkOf } from '../walk/walk.js';
import type { Meter } from './meter.js';

/** How the questions about one package are answered. */
export type Path =
  /** By the kernel where it can, else step by step. */
  | 'kernel'
  /** Step by step always: the second opinion. */
  | 'walk';

/** An ordering of a package whose rules are conceded, as masks of its bundles, if there is one. */
export function orderingIn(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
  path: Path,
): readonly Mask[] | undefined {
  const whole = path === 'kernel' ? wholeOf(program, degrees) : undefined;
  if (whole === 'hopeless') return undefined;
  if (whole !== undefined) {
    // Events that no demand speaks of are left aside while searching, and put at the end.
    const spoken = spokenOf(whole);
    if (fits(spoken)) {
      return withRest(program, findOrdering(spoken, widest, meter), maskOf(spoken.events));
    }
    const parts = partsOf(spoken, Number.POSITIVE_INFINITY);
    if (parts.every(fits)) {
      return withRest(program, findInTurn(parts, widest, meter), maskOf(spoken.events));
    }
  }
  const demands = demandsOf(program, degrees);
  if (demands.hopeless) return undefined;
  const universe = withEarlierStages(program, demands.spokenOf);
  const found = orderingByWalk(program, demands, universe, widest, meter, path);
  return withRest(program, found, universe);
}

/** An ordering of the events of `universe`, with all others one by one at its end. */
function withRest(
  program: Program,
  ordering: readonly Mask[] | undefined,
  universe: Mask,
): readonly Mask[] | undefined {
  if (ordering === undefined) return undefined;
  const rest = membersOf(program.full & ~universe);
  return [...ordering, ...rest.map((event) => maskOf([event]))];
}

function orderingByWalk(
  program: Program,
  demands: Demands,
  universe: Mask,
  widest: number,
  meter: Meter,
  path: Path,
): readonly Mask[] | undefined {
  const greed = path === 'kernel' ? greedily(program, demands, widest, universe) : 'open';
  if (greed === 'stuck') return undefined;
  if (greed !== 'open') return greed;
  return findByWalk(walkOf(program, demands, widest, universe), meter);
}

/** How many orderings a package has whose rules are conceded. */
export function countIn(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
  path: Path,
): bigint {
  const whole = path === 'kernel' ? wholeOf(program, degrees) : undefined;
  if (whole === 'hopeless') return 0n;
  if (whole !== undefined) {
    const parts = partsOf(whole, widest);
    if (areCountedApart(whole, parts)) return countInParts(parts, widest, meter);
  }
  const demands = demandsOf(program, degrees);
  if (demands.hopeless) return 0n;
  return countOrderings(walkOf(program, demands, widest), meter);
}
