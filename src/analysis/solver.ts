import { countInParts } from './kernel/components.js';
import { findOrdering as findByKernel } from './kernel/search.js';
import { type Package30, tablesOf } from './kernel/tables.js';
import type { Meter } from './meter.js';
import { type Degrees, type Demands, demandsOf } from './program/demand.js';
import { type Mask, maskOf, membersOf } from './program/mask.js';
import { kernelEvents, type Program } from './program/program.js';
import { countOrderings } from './walk/count.js';
import { findOrdering } from './walk/search.js';
import { walkOf } from './walk/walk.js';

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
  const demands = demandsOf(program, degrees);
  if (demands.hopeless) return undefined;
  // Events that no demand speaks of are left aside while searching and put at the end, one by one:
  // no demand is broken by that, and none needs them.
  const universe = withEarlierStages(program, demands.spokenOf);
  const found = orderingOf(program, demands, universe, widest, meter, path);
  const rest = membersOf(program.full & ~universe).map((event) => maskOf([event]));
  return found && [...found, ...rest];
}

function orderingOf(
  program: Program,
  demands: Demands,
  universe: Mask,
  widest: number,
  meter: Meter,
  path: Path,
): readonly Mask[] | undefined {
  const small = path === 'kernel' ? smallOf(program, demands, universe) : undefined;
  if (small === undefined) return findOrdering(walkOf(program, demands, widest, universe), meter);
  const tables = tablesOf(small, small.full);
  return tables && findByKernel(tables, widest, meter)?.map(BigInt);
}

/** How many orderings a package has whose rules are conceded. */
export function countIn(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
  path: Path,
): bigint {
  const demands = demandsOf(program, degrees);
  if (demands.hopeless) return 0n;
  const small = path === 'kernel' ? smallOf(program, demands, program.full) : undefined;
  if (small !== undefined) return countInParts(small, widest, meter);
  return countOrderings(walkOf(program, demands, widest), meter);
}

/** A package and its demands as the kernel takes them, where it can. */
function smallOf(program: Program, { pieces }: Demands, universe: Mask): Package30 | undefined {
  if (pieces === undefined || program.events.length > kernelEvents) return undefined;
  return { pieces, previousStage: program.previousStage, full: Number(universe) };
}

function withEarlierStages(program: Program, events: Mask): Mask {
  let universe = events;
  for (const event of membersOf(events)) {
    for (let stage = program.previousStage[event]; stage !== undefined; ) {
      universe |= maskOf([stage]);
      stage = program.previousStage[stage];
    }
  }
  return universe;
}
