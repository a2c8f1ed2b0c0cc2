import fc from 'fast-check';
import type { Negotiation } from 'redlines';
import type { RuleBody } from '../oracle/file-format.js';
import { numbers, procedural } from '../oracle/posets.js';
import { withRules } from './large.js';

/** A large package of which few sets can be reached: its events stand in chains that are tied together. */
export interface Threaded {
  readonly negotiation: Negotiation;
  /** The rules besides those of the chains. */
  readonly bodies: readonly RuleBody[];
}

/**
 * Up to 60 events in two or three chains, whatever their numbers, with rules of every kind besides.
 * A rule holds in one ordering of single events, but for one in ten.
 */
export function arbThreaded(events: fc.Arbitrary<number>): fc.Arbitrary<Threaded> {
  return fc
    .record({ count: events, chains: fc.constantFrom(2, 2, 3) })
    .chain(({ count, chains }) =>
      fc.record({
        order: fc.shuffledSubarray([...numbers(count)], { minLength: count }),
        chains: fc.constant(chains),
        ties: fc.array(pairOf(count, 10), { minLength: 6 * chains, maxLength: 8 * chains }),
        bodies: fc.array(fc.tuple(bodyOf(count), fc.integer({ min: 0, max: 9 })), {
          minLength: 1,
          maxLength: 6,
        }),
      }),
    )
    .map(({ order, chains, ties, bodies }) => {
      const named = (place: number) => `e${order[place] ?? 0}`;
      const inChains = order.flatMap((_, place) =>
        place < chains ? [] : [before(named(place - chains), named(place))],
      );
      // Neighbours in the order are in different chains: all of it hangs together.
      const along = numbers(chains - 1).map((place) => before(named(place - 1), named(place)));
      const tied = ties.map(([one, other]) => before(named(one), named(other)));
      const own = bodies.map(([make, luck]) => make(luck === 0 ? backwards(named, order) : named));
      const all = [...inChains, ...along, ...tied, ...own];
      const rules = all.map((body, index) => procedural(`r${index}`, body));
      return { negotiation: withRules(order.length, rules), bodies: own };
    });
}

type Named = (place: number) => string;

function backwards(named: Named, order: readonly number[]): Named {
  return (place) => named(order.length - 1 - place);
}

function before(first: string, then: string): RuleBody {
  return { type: 'before', first, then };
}

/** Two places in the order, the earlier one first, no more than so many apart. */
function pairOf(count: number, most: number): fc.Arbitrary<readonly [number, number]> {
  return fc
    .record({ at: fc.nat(count - 2), more: fc.integer({ min: 1, max: most }) })
    .map(({ at, more }) => [at, Math.min(count - 1, at + more)]);
}

/** A rule that the order satisfies, once it is known what stands where in it. */
function bodyOf(count: number): fc.Arbitrary<(named: Named) => RuleBody> {
  const pair = pairOf(count, 6);
  const rule = (make: (named: Named, early: number, late: number) => RuleBody) =>
    pair.map(
      ([early, late]) =>
        (named: Named) =>
          make(named, early, late),
    );
  const done = (event: string) => ({ done: event });
  return fc.oneof(
    rule((named, early, late) => ({
      type: 'before',
      first: { any: [done(named(early)), done(named(count - 1))] },
      then: named(late),
    })),
    rule((named, early, late) => ({
      type: 'noLaterThan',
      first: { any: [done(named(early)), done(named(count - 1))] },
      then: [named(late)],
    })),
    rule((named, early, late) => ({ type: 'noLaterThan', first: named(early), then: named(late) })),
    rule((named, early, late) => ({
      type: 'never',
      condition: {
        all: [done(named(late)), { not: done(named(early)) }, { not: done(named(count - 1)) }],
      },
    })),
    rule((named, early, late) => ({
      type: 'before',
      first: { not: done(named(late)) },
      then: named(early),
    })),
    rule((named, early) => ({
      type: 'immediatelyBefore',
      first: named(Math.max(0, early - 1)),
      then: named(Math.max(1, early)),
    })),
    rule((named, early, late) => ({ type: 'apart', events: [named(early), named(late)] })),
    rule((named, early, late) => ({ type: 'by', event: named(early), position: late + 1 })),
    fc.constant((named: Named) => ({ type: 'first', event: named(0) })),
    fc.constant((named: Named) => ({ type: 'last', event: named(count - 1) })),
  );
}
