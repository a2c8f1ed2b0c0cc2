import type { Bundle, Ordering } from '../../model/package.js';
import { kernelMoves } from '../graph/kernel-moves.js';
import { completions } from '../graph/listing.js';
import type { Move, Moves } from '../graph/moves.js';
import { emptyRanking, type Ranking, rankingOf } from '../graph/ranking.js';
import { walkMoves } from '../graph/walk-moves.js';
import { countInParts, partsOf } from '../kernel/components.js';
import { findOrdering as findByKernel } from '../kernel/search.js';
import { type Package30, tablesOf } from '../kernel/tables.js';
import { type Degrees, type Demands, demandsOf } from '../program/demand.js';
import { type Mask, maskOf, membersOf } from '../program/mask.js';
import { namesOf } from '../program/moments.js';
import { partsOf as partsOfLarge } from '../program/parts.js';
import { kernelEvents, type Program } from '../program/program.js';
import { renumbered } from '../program/renumber.js';
import { countOrderings } from '../walk/count.js';
import { greedily } from '../walk/greedy.js';
import { findOrdering } from '../walk/search.js';
import { type State, walkOf } from '../walk/walk.js';
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
  if (small === undefined) {
    const greed = path === 'kernel' ? greedily(program, demands, widest, universe) : 'open';
    if (greed === 'stuck') return undefined;
    if (greed !== 'open') return greed;
    return findOrdering(walkOf(program, demands, widest, universe), meter);
  }
  const tables = tablesOf(small, small.full);
  const found = tables && findByKernel(tables, widest, meter);
  if (program.events.length <= kernelEvents) return found?.map(BigInt);
  const members = membersOf(universe);
  return found?.map((bundle) =>
    maskOf(membersOf(BigInt(bundle)).map((each) => members[each] ?? 0)),
  );
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
  const parts = path === 'kernel' ? smallParts(program, demands, widest) : undefined;
  if (parts !== undefined) return countInParts(parts, widest, meter);
  return countOrderings(walkOf(program, demands, widest), meter);
}

/** A package and its demands in parts that the kernel can take, where there are such parts. */
function smallParts(
  program: Program,
  demands: Demands,
  widest: number,
): readonly Package30[] | undefined {
  const size = program.events.length;
  if (size > kernelEvents) {
    const merges = widest === 1 || widest >= size;
    return merges ? partsOfLarge(program, demands, kernelEvents) : undefined;
  }
  const small = smallOf(program, demands, program.full);
  return small && partsOf(small, widest);
}

/** Every ordering of a package whose rules are conceded, lazily and in order; see `orderings`. */
export function* orderingsIn(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
): Generator<Ordering, void> {
  const graph = graphIn(program, degrees, widest, meter);
  if (graph === undefined) return;
  const listed = 'kernel' in graph ? completions(graph.kernel) : completions(graph.walk);
  for (const ordering of listed) yield [...ordering];
}

/** The same orderings by number. */
export function rankingIn(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
): Ranking<Bundle> {
  const graph = graphIn(program, degrees, widest, meter);
  if (graph === undefined) return emptyRanking;
  return 'kernel' in graph ? rankingOf(graph.kernel) : rankingOf(graph.walk);
}

type Graph = { readonly kernel: Moves<number, Bundle> } | { readonly walk: Moves<State, Bundle> };

/** The package as a graph with bundles by name; `undefined` where nothing satisfies the demands. */
function graphIn(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
): Graph | undefined {
  const demands = demandsOf(program, degrees);
  if (demands.hopeless) return undefined;
  const small = smallOf(program, demands, program.full);
  if (small === undefined) {
    return { walk: named(program, walkMoves(walkOf(program, demands, widest), meter)) };
  }
  const tables = tablesOf(small, small.full);
  return tables && { kernel: named(program, kernelMoves(tables, widest, meter)) };
}

/** The same moves with each bundle as the names of its events, made once. */
function named<S>(program: Program, moves: Moves<S, number | Mask>): Moves<S, Bundle> {
  const known = new Map<number | Mask, Bundle>();
  const name = (bundle: number | Mask): Bundle => {
    const before = known.get(bundle);
    if (before !== undefined) return before;
    const names = Object.freeze(namesOf(program, BigInt(bundle)));
    known.set(bundle, names);
    return names;
  };
  return {
    ...moves,
    next(state) {
      const next = moves.next(state);
      const called = ({ bundle, to }: Move<S, number | Mask>) => ({ bundle: name(bundle), to });
      if (Array.isArray(next)) return next.map(called);
      return {
        *[Symbol.iterator]() {
          for (const move of next) yield called(move);
        },
      };
    },
  };
}

/** A package and its demands as the kernel takes them, over some of its events, where it can. */
function smallOf(program: Program, demands: Demands, universe: Mask): Package30 | undefined {
  const { pieces, firm, asked, eitherOf } = demands;
  if (program.events.length <= kernelEvents) {
    return pieces && { pieces, previousStage: program.previousStage, full: Number(universe) };
  }
  if (asked.length > 0 || eitherOf.length > 0) return undefined;
  return renumbered(program, firm, universe, kernelEvents);
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
