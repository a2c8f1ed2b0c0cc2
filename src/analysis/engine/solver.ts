import { countInParts, partsOf } from '../kernel/counting/components.js';
import { findOrdering as findByKernel } from '../kernel/search.js';
import { spokenOf } from '../kernel/spoken-of.js';
import { type Package30, tablesOf } from '../kernel/tables.js';
import { type Degrees, type Demands, demandsOf } from '../program/demand.js';
import { type Mask, maskOf, membersOf } from '../program/mask.js';
import { partsOf as partsOfLarge } from '../program/parts.js';
import { kernelEvents, type Program } from '../program/program.js';
import { renumbered } from '../program/renumber.js';
import { smallOf } from '../program/small.js';
import { withEarlierStages } from '../program/stages.js';
import { countOrderings } from '../walk/count.js';
import { greedily } from '../walk/greedy.js';
import { findOrdering } from '../walk/search.js';
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
  const small = path === 'kernel' ? smallOf(program, degrees) : undefined;
  if (small === 'hopeless') return undefined;
  if (small !== undefined) return orderingOfSmall(small, widest, meter);
  const demands = demandsOf(program, degrees);
  if (demands.hopeless) return undefined;
  // Events that no demand speaks of are left aside while searching, and put at the end.
  const universe = withEarlierStages(program, demands.spokenOf);
  const found = orderingOfLarge(program, demands, universe, widest, meter, path);
  const rest = membersOf(program.full & ~universe).map((event) => maskOf([event]));
  return found && [...found, ...rest];
}

function orderingOfSmall(
  subject: Package30,
  widest: number,
  meter: Meter,
): readonly Mask[] | undefined {
  const full = spokenOf(subject);
  const tables = tablesOf({ ...subject, full }, full);
  const found = tables && findByKernel(tables, widest, meter);
  if (found === undefined) return undefined;
  const ordering = found.map(BigInt);
  for (let rest = subject.full & ~full; rest !== 0; rest &= rest - 1) {
    ordering.push(BigInt(rest & -rest));
  }
  return ordering;
}

function orderingOfLarge(
  program: Program,
  demands: Demands,
  universe: Mask,
  widest: number,
  meter: Meter,
  path: Path,
): readonly Mask[] | undefined {
  const asksMore = demands.asked.length + demands.eitherOf.length > 0;
  if (path === 'kernel' && !asksMore) {
    const small = renumbered(program, demands.firm, universe, kernelEvents);
    if (small !== undefined) {
      const members = membersOf(universe);
      const called = (bundle: Mask) => maskOf(membersOf(bundle).map((each) => members[each] ?? 0));
      return orderingOfSmall(small, widest, meter)?.map(called);
    }
  }
  const greed = path === 'kernel' ? greedily(program, demands, widest, universe) : 'open';
  if (greed === 'stuck') return undefined;
  if (greed !== 'open') return greed;
  return findOrdering(walkOf(program, demands, widest, universe), meter);
}

/** How many orderings a package has whose rules are conceded. */
export function countIn(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
  path: Path,
): bigint {
  const small = path === 'kernel' ? smallOf(program, degrees) : undefined;
  if (small === 'hopeless') return 0n;
  if (small !== undefined) return countInParts(partsOf(small, widest), widest, meter);
  const demands = demandsOf(program, degrees);
  if (demands.hopeless) return 0n;
  const parts = path === 'kernel' ? partsOfMany(program, demands, widest) : undefined;
  if (parts !== undefined) return countInParts(parts, widest, meter);
  return countOrderings(walkOf(program, demands, widest), meter);
}

/** A package of many events in parts that the kernel can take, where there are such parts. */
export function partsOfMany(
  program: Program,
  demands: Demands,
  widest: number,
): readonly Package30[] | undefined {
  const size = program.events.length;
  if (size <= kernelEvents || (widest !== 1 && widest < size)) return undefined;
  return partsOfLarge(program, demands, kernelEvents);
}
