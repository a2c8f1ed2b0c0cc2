import { type Meter, OutOfBudget, type Stop, withinPart } from '../../engine/meter.js';
import { allSets } from './all-sets.js';
import { type Bits, distinct } from './bits.js';
import { type Family, inOrder } from './family.js';
import { type Finding, leastSets } from './least-sets.js';

/** How far a search for minimal sets got. */
export interface Ended {
  /** Whether it found them all, and no more than were wanted. */
  readonly complete: boolean;
  /** Where the budget ran out: how many bundles had been tried. */
  readonly states: number | undefined;
  readonly why?: Stop;
}

/** What a search for minimal sets has found. */
export interface Gathered extends Ended {
  /**
   * At most as many as were wanted, cheapest first: none that is left out for their number costs less.
   * Where the search stopped before it had so many, those found by then.
   */
  readonly least: readonly Bits[];
  /** Minimal sets, each met by every set of the family. */
  readonly obstacles: readonly Bits[];
  /** Whether these are all obstacles there are. */
  readonly seesAll: boolean;
}

/** What finding all sets at once may cost, in bundles tried, before they are looked for one by one. */
const atOnce = 20_000_000;

/**
 * Minimal sets of a family, at most `most` of them. They are found all at once where they are not
 * much more than that; else one by one.
 */
export function gather(
  family: Family,
  known: readonly Bits[],
  most: number,
  meter: Meter,
): Gathered {
  const few = 100 + 4 * most;
  const found = lists();
  const all = withinPart(meter, atOnce, (part) =>
    allSets(family, known, part, (each) => (found.add(each) > few ? 'enough' : 'more')),
  );
  const obstacles = [...known, ...found.obstacle];
  if (all.decided && all.value) {
    const least = inOrder(family, found.least)
      .slice(0, most)
      .map(({ set }) => set);
    const complete = found.least.length <= most && found.obstacle.length <= most;
    return { least, obstacles, seesAll: true, complete, states: undefined };
  }
  const rest = oneByOne(family, obstacles, { least: most, obstacle: few }, meter);
  // Where something stopped it, whatever was met before is better than nothing.
  return { ...rest, least: distinct([...rest.least, ...found.least]).slice(0, most) };
}

/** How many of each kind there may be. */
type Most = Readonly<Record<Finding['kind'], number>>;

function oneByOne(family: Family, known: readonly Bits[], most: Most, meter: Meter): Gathered {
  const found = lists();
  const ended = (seesAll: boolean): Gathered => ({
    least: found.least,
    obstacles: [...known, ...found.obstacle],
    seesAll,
    complete: seesAll,
    states: undefined,
  });
  try {
    for (const each of leastSets(family, known, meter)) {
      if (found[each.kind].length >= most[each.kind]) return ended(false);
      found.add(each);
    }
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    return { ...ended(false), states: error.states, why: error.why };
  }
  return ended(true);
}

/** Findings by their kind. */
function lists() {
  const found = { least: [] as Bits[], obstacle: [] as Bits[] };
  return {
    ...found,
    /** How many of its kind there are then. */
    add: ({ kind, set }: Finding) => found[kind].push(set),
  };
}
