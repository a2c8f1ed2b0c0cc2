import {
  analyze,
  checkOrdering,
  type Negotiation,
  OutOfBudget,
  orderings,
  packages,
  rankOrderings,
  sampleOrderings,
} from 'redlines';
import { describe, expect, it } from 'vitest';
import { meterOf } from '../../src/analysis/engine/meter.js';
import { kernelMoves } from '../../src/analysis/graph/kernel-moves.js';
import { listingOf } from '../../src/analysis/graph/listing.js';
import { nodesOf } from '../../src/analysis/graph/nodes.js';
import { outlookOf } from '../../src/analysis/kernel/outlook.js';
import type { Part } from '../../src/analysis/kernel/part.js';
import { tablesOf } from '../../src/analysis/kernel/tables.js';
import { elements, held, negotiation, numbers, procedural } from '../oracle/posets.js';
import { factorial, free, withRules, zigzagged } from '../support/large.js';
import { asNegotiation } from '../support/task.js';

const timeout = 60_000;

const companions = procedural('all-at-once', { type: 'together', events: ['e3', 'e5', 'e9'] });
const strangers = procedural('never-with', { type: 'apart', events: ['e1', 'e2', 'e40'] });
const soon = procedural('soon', { type: 'by', event: 'e1', position: 4 });

describe('the first orderings of a large negotiation', () => {
  // Within this many bundles tried: far below any table of all of them.
  const budget = { states: 200_000 };

  it.each([
    ['60 free events', free(60)],
    ['60 in a zigzag', zigzagged(60)],
    ['60, three of them together', withRules(60, [companions])],
    ['60, some apart and one due', withRules(60, [companions, strangers, soon])],
    ['30, half of them together', withRules(30, [togetherFrom(15)])],
  ])('come at once: %s', { timeout }, (_, subject) => {
    const [first, second] = orderings(subject, { budget });
    expect(first?.ordering.flat()).toHaveLength(subject.provisions.length);
    expect(second?.ordering).not.toEqual(first?.ordering);
  });

  it('are found by greed where they are strict', { timeout }, () => {
    const { witness } = analyze(zigzagged(60), { widest: 1, budget });
    expect(witness?.ordering).toHaveLength(60);
    const { package: chosen = {}, ordering = [] } = witness ?? {};
    expect(checkOrdering(zigzagged(60), chosen, ordering, { widest: 1 })).toEqual([]);
  });

  it('step over three in one bundle only where they are its smallest', { timeout }, () => {
    const [first] = orderings(withRules(60, [companions]), { budget });
    expect(first?.ordering.map((bundle) => bundle.length).slice(-2)).toEqual([1, 3]);
  });
});

function togetherFrom(first: number) {
  const events = numbers(30)
    .slice(first)
    .map((n) => `e${n}`);
  return procedural('half', { type: 'together', events });
}

/** 3^20 packages; a third of them is out at the first provision, and most of a ninth at the last. */
const many = asNegotiation(
  negotiation('many', {
    provisions: elements(20, { terms: ['x', 'y', 'z'] }),
    rules: [
      held('not-x', { type: 'never', condition: { terms: { e1: 'x' } } }),
      held('not-both', { type: 'never', condition: { terms: { e1: 'y', e20: ['x', 'y'] } } }),
    ],
  }),
);

describe('billions of packages', () => {
  it('that are infeasible are passed over together', { timeout }, () => {
    const [first] = orderings(many);
    expect(first?.package).toMatchObject({ e1: 'y', e2: 'x', e19: 'x', e20: 'z' });
  });

  it('are as well where it takes their orderings to see it', { timeout }, () => {
    const when = { terms: { e1: 'x' } };
    const rules = [
      procedural('ab', { type: 'before', first: 'e2', then: 'e3', when }),
      procedural('ba', { type: 'before', first: 'e3', then: 'e2', when }),
    ];
    const provisions = elements(20, { terms: ['x', 'y', 'z'] });
    const subject = asNegotiation(negotiation('many', { provisions, rules }));
    const [first] = orderings(subject, { budget: { states: 200_000 } });
    expect(first?.package).toMatchObject({ e1: 'y', e2: 'x', e20: 'x' });
  });

  it('are gone through one by one, as far as one likes', { timeout }, () => {
    const verdicts = [];
    for (const { package: chosen, ordering } of packages(many)) {
      verdicts.push([chosen.e20, ordering]);
      if (verdicts.length === 4) break;
    }
    expect(verdicts).toEqual([
      ['x', null],
      ['y', null],
      ['z', null],
      ['x', null],
    ]);
  });

  it('stop once a budget is spent, and only where one is given', { timeout }, () => {
    const within = (listing: Iterable<unknown>) => {
      let count = 0;
      expect(() => {
        for (const _ of listing) count += 1;
      }).toThrow(OutOfBudget);
      return count;
    };
    const listed = within(packages(many, { budget: { states: 20_000 } }));
    expect(listed).toBeGreaterThan(0);
    expect(listed).toBeLessThanOrEqual(20_000);
    expect(within(orderings(many, { budget: { states: 20_000 } }))).toBeLessThan(20_000);
  });

  it('stop once they are no longer wanted', { timeout }, () => {
    const signal = { aborted: false };
    const listed = () => {
      let count = 0;
      for (const _ of packages(many, { signal })) {
        count += 1;
        signal.aborted = count > 100;
      }
    };
    expect(listed).toThrow(/aborted/);
  });
});

describe('a listing', () => {
  it('stops in the middle once it is no longer wanted', { timeout }, () => {
    const signal = { aborted: false };
    const listed = () => {
      let count = 0;
      for (const _ of orderings(free(12), { widest: 1, signal })) {
        count += 1;
        signal.aborted = count > 100;
      }
    };
    expect(listed).toThrow(OutOfBudget);
    expect(listed).toThrow(/aborted/);
  });

  it('is over after its end, after an error and after `return`', () => {
    const whole = orderings(free(3));
    expect([...whole]).toHaveLength(13);
    expect(whole.next()).toEqual({ done: true, value: undefined });
    const short = orderings(free(8), { budget: { states: 100 } });
    expect(() => [...short]).toThrow(OutOfBudget);
    expect(short.next().done).toBe(true);
    const left = orderings(free(3));
    for (const _ of left) break;
    expect(left.next().done).toBe(true);
  });

  it('hands out no more than is paid for', () => {
    let listed = 0;
    const all = () => {
      for (const _ of orderings(free(8), { widest: 1, budget: { states: 2_000 } })) listed += 1;
    };
    expect(all).toThrow(OutOfBudget);
    expect(listed).toBeGreaterThan(0);
    expect(listed).toBeLessThan(3_000);
  });

  it('gives lists of their own, of bundles that cannot be changed', () => {
    const [first, second] = orderings(free(3));
    expect(first?.ordering).not.toBe(second?.ordering);
    expect(Object.isFrozen(first?.ordering[0])).toBe(true);
  });

  it('goes on where it was when it has forgotten what it met', () => {
    const events = [0, 1, 2, 3, 4, 5, 6];
    const subject: Part = { events, pieces: [], previousStage: events.map(() => undefined) };
    const listed = (most?: number) => {
      const meter = meterOf();
      const tables = tablesOf(subject);
      const outlook = outlookOf(subject, 1, meter);
      const moves = kernelMoves(tables, 1, (bundle) => bundle, outlook, meter);
      const listing = listingOf(nodesOf(moves, meter), meter, most);
      const all: (readonly (number | bigint)[])[] = [];
      for (let next = listing.next(); next !== undefined; next = listing.next()) all.push(next);
      return all;
    };
    expect(listed(0)).toEqual(listed());
    expect(listed()).toHaveLength(5_040);
  });
});

describe('orderings by number', () => {
  it.each([
    ['of one package are in the order of the listing', zigzagged(5), {}],
    ['as well where they are strict', zigzagged(7), { widest: 1 }],
  ])('%s, where no part is free of the rest', (_, subject: Negotiation, options) => {
    const ranked = rankOrderings(subject, options);
    const listed = [...orderings(subject, options)];
    expect(ranked.count).toBe(BigInt(listed.length));
    expect(listed.map((_, at) => ranked.at(at))).toEqual(listed);
    expect(listed.map((_, at) => ranked.at(BigInt(at)))).toEqual(listed);
  });

  it('are exact where a double is not', { timeout }, () => {
    const events = numbers(19).map((n) => `e${n}`);
    const subject = withRules(19, [procedural('apart', { type: 'apart', events })]);
    const { count, at } = rankOrderings(subject, { widest: 1 });
    expect(count).toBe(factorial(19));
    const inOrder = numbers(19).map((n) => [`e${n}.agreed`]);
    expect(at(0n).ordering).toEqual(inOrder);
    expect(at(count - 1n).ordering).toEqual(inOrder.toReversed());
    const [last, swapped] = [inOrder.toReversed(), at(count - 2n).ordering];
    expect(swapped).toEqual([...last.slice(0, 17), last[18], last[17]]);
  });

  it.each([-1, 0.5, 6, Number.NaN, -1n, 6n])('are none at %s', (number) => {
    expect(() => rankOrderings(free(3), { widest: 1 }).at(number)).toThrow(RangeError);
  });
});

describe('numbering what is infeasible', () => {
  it('ends at once with none, however many events there are', () => {
    const rules = [
      procedural('ab', { type: 'before', first: 'e1', then: 'e2' }),
      procedural('ba', { type: 'before', first: 'e2', then: 'e1' }),
    ];
    const budget = { states: 100_000 };
    expect(rankOrderings(withRules(60, rules), { budget }).count).toBe(0n);
    expect(sampleOrderings(withRules(60, rules), { seed: 1, count: 3, budget })).toEqual([]);
  });
});
