import type { Bundle } from '../../model/package.js';
import type { Meter } from '../engine/meter.js';
import { outlookOf } from '../kernel/outlook.js';
import { fits } from '../kernel/part.js';
import { tablesOf } from '../kernel/tables.js';
import { waysOf } from '../kernel/ways.js';
import { type Degrees, demandsOf } from '../program/demand.js';
import type { Program } from '../program/program.js';
import { wholeOf } from '../program/whole.js';
import { waysOf as waysOfWalk } from '../walk/count.js';
import { walkOf } from '../walk/walk.js';
import { kernelMoves } from './kernel-moves.js';
import { type Listing, listingOf } from './listing.js';
import type { Moves } from './moves.js';
import { naming } from './naming.js';
import { nodesOf } from './nodes.js';
import { emptyRanking, type Ranking, rankingOf, unmetered } from './ranking.js';
import { walkMoves } from './walk-moves.js';
import { walkOutlookOf } from './walk-outlook.js';

/** The orderings of a package, to be listed as often as one likes; what was worked out is kept. */
export interface Listable {
  isEmpty(): boolean;
  /** From the first one on, in the order of `orderings`. */
  list(): Listing<Bundle>;
  /** How many moves are remembered. */
  size(): number;
  /** Forgets them. */
  clear(): void;
}

const nothing: Listable = {
  isEmpty: () => true,
  list: () => ({ next: () => undefined }),
  size: () => 0,
  clear: () => {},
};

/** The orderings of a package whose rules are conceded. */
export function listableIn(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
): Listable {
  return movesIn(program, degrees, widest, meter, (moves) => listable(moves, meter)) ?? nothing;
}

/**
 * What is made of a package's moves to states that can be completed, its rules being conceded;
 * `undefined` where they cannot be met whatever the order.
 */
export function movesIn<T>(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
  use: <State>(moves: Moves<State, Bundle, unknown>) => T,
): T | undefined {
  const whole = wholeOf(program, degrees);
  if (whole === 'hopeless') return undefined;
  if (whole !== undefined && fits(whole)) {
    const outlook = outlookOf(whole, widest, meter);
    return use(kernelMoves(tablesOf(whole), widest, naming(program), outlook, meter));
  }
  const demands = demandsOf(program, degrees);
  if (demands.hopeless) return undefined;
  const walk = walkOf(program, demands, widest);
  const outlook = walkOutlookOf(program, demands, whole, widest, meter);
  return use(walkMoves(walk, naming(program), outlook, meter));
}

function listable<State>(moves: Moves<State, Bundle, unknown>, meter: Meter): Listable {
  const nodes = nodesOf(moves, meter);
  return {
    isEmpty: () => nodes.start() === undefined,
    list: () => listingOf(nodes, meter),
    size: nodes.size,
    clear: nodes.clear,
  };
}

/** The same orderings by number, in the same order. */
export function rankingIn(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
): Ranking<Bundle> {
  const whole = wholeOf(program, degrees);
  if (whole === 'hopeless') return emptyRanking;
  if (whole !== undefined && fits(whole)) {
    const tables = tablesOf(whole);
    const ways = waysOf(tables, widest, meter);
    return rankingOf(kernelMoves(tables, widest, naming(program), ways, unmetered));
  }
  const demands = demandsOf(program, degrees);
  if (demands.hopeless) return emptyRanking;
  const walk = walkOf(program, demands, widest);
  return rankingOf(walkMoves(walk, naming(program), waysOfWalk(walk, meter), unmetered));
}
