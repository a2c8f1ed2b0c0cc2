import { describe, expect, it } from 'vitest';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { countOrderings } from '../../../src/analysis/walk/count.js';
import { findOrdering } from '../../../src/analysis/walk/search.js';
import type { State, Walk } from '../../../src/analysis/walk/walk.js';
import type { RuleEntry } from '../../oracle/file-format.js';
import { held, procedural } from '../../oracle/posets.js';
import { accounts } from '../../support/accounts.js';
import { customRuleTypes } from '../../support/custom-rule-types.js';
import { withRules } from '../../support/large.js';
import { masked, walked } from '../../support/walked.js';

const types = { types: customRuleTypes };

/** Where the bundles lead, events from 1; `undefined` where one of them breaks a demand. */
function led(walk: Walk, ...bundles: readonly (readonly number[])[]): State | undefined {
  return bundles.reduce<State | undefined>(
    (state, bundle) => state && walk.take(state, masked(bundle)),
    walk.start,
  );
}

function keyAfter(walk: Walk, ...bundles: readonly (readonly number[])[]) {
  const state = led(walk, ...bundles);
  if (state === undefined) throw new Error('the bundles break a demand');
  return walk.key(state);
}

/** Two rules that are met in one of two ways. */
const choosy = held('choosy', {
  type: 'before',
  first: 'e1',
  then: 'e3',
  fallbacks: [{ type: 'before', first: 'e2', then: 'e3' }],
});
const crossed = held('crossed', {
  ...{ type: 'apart', events: ['e1', 'e2'] },
  fallbacks: [{ type: 'apart', events: ['e3', 'e4'] }],
});

describe('what a walk remembers', () => {
  it('of a rule in two forms: which of them are broken, and that both are', () => {
    const walk = walked(withRules(3, [choosy]), { conceded: [1] });
    expect(led(walk, [1], [3], [2])).toBeDefined();
    expect(led(walk, [2], [3], [1])).toBeDefined();
    expect(led(walk, [3])).toBeUndefined();
    expect(led(walk, [1, 2, 3])).toBeUndefined();
    const twice = walked(withRules(4, [crossed]), { conceded: [1] });
    expect(led(twice, [1, 2], [3], [4])).toBeDefined();
    expect(led(twice, [3, 4], [1], [2])).toBeDefined();
    expect(led(twice, [1, 2], [3, 4])).toBeUndefined();
  });

  it('tells ways apart by what they broke, and by nothing else', () => {
    const walk = walked(withRules(5, [crossed]), { conceded: [1] });
    expect(keyAfter(walk, [1], [2], [5])).toBe(keyAfter(walk, [1, 5], [2]));
    expect(keyAfter(walk, [1], [2], [5])).not.toBe(keyAfter(walk, [1, 2], [5]));
    const plain = walked(withRules(3, []));
    expect(keyAfter(plain, [1], [2])).toBe(keyAfter(plain, [1, 2]));
    expect(keyAfter(plain, [1], [2])).not.toBe(keyAfter(plain, [1], [3]));
  });

  it('counts bundles up to the last deadline, and no further', () => {
    const by = procedural('by', { type: 'by', event: 'e5', position: 3 });
    const walk = walked(withRules(5, [by]));
    expect(keyAfter(walk, [1, 2])).not.toBe(keyAfter(walk, [1], [2]));
    expect(keyAfter(walk, [5], [1], [2])).not.toBe(keyAfter(walk, [5], [1, 2]));
    expect(keyAfter(walk, [5], [1], [2], [3])).toBe(keyAfter(walk, [5], [1, 2], [3]));
  });
});

describe('a type of one’s own on a walk', () => {
  const gap: RuleEntry = held('gap', {
    ...{ type: 'gap', first: 'e1.agreed', then: 'e3.agreed', atLeast: 1 },
  });
  const soft = { ...gap, fallbacks: [{ type: 'before', first: 'e2', then: 'e3' }] };

  it('refuses the bundle that breaks it', () => {
    const walk = walked(withRules(3, [gap]), types);
    expect(led(walk, [1], [2], [3])).toBeDefined();
    expect(led(walk, [1], [3])).toBeUndefined();
    expect(led(walk, [3])).toBeUndefined();
  });

  it('is one form among others where it is conceded, broken once and for all', () => {
    const walk = walked(withRules(4, [soft]), { ...types, conceded: [1] });
    expect(led(walk, [1], [3])).toBeUndefined();
    expect(led(walk, [2], [3], [1], [4])).toBeDefined();
    expect(led(walk, [1], [4], [3], [2])).toBeDefined();
    expect(led(walk, [1, 2], [3])).toBeDefined();
  });

  it('tells ways apart by its state, the last bundle and their number', () => {
    const walk = walked(withRules(4, [gap]), types);
    expect(keyAfter(walk, [1], [2])).not.toBe(keyAfter(walk, [2], [1]));
    expect(keyAfter(walk, [2], [4], [1])).toBe(keyAfter(walk, [4], [2], [1]));
  });

  it('has the last word on an ordering that is complete', () => {
    const lasting = held('lasting', { type: 'lasting', event: 'e1.agreed', bundles: 2 });
    const walk = walked(withRules(3, [lasting]), types);
    const ends = [
      [[1], [2], [3]],
      [[2], [1], [3]],
      [[1, 2], [3]],
    ].map((bundles) => {
      const state = led(walk, ...bundles);
      return state && walk.isComplete(state) && walk.holdsAtEnd(state);
    });
    expect(ends).toEqual([true, false, false]);
    // e1 alone at the start, then the two others in turn.
    expect(countOrderings(walk, meterOf())).toBe(2n);
    expect(findOrdering(walk, meterOf())).toEqual([[1], [2], [3]].map(masked));
  });

  it('that fails at the end leaves the other forms', () => {
    const lasting = held('lasting', {
      ...{ type: 'lasting', event: 'e1.agreed', bundles: 2 },
      fallbacks: [{ type: 'before', first: 'e2', then: 'e1' }],
    });
    const walk = walked(withRules(3, [lasting]), { ...types, conceded: [1] });
    // e1 first and the others in turn; else e2 before e1 in one of six orders that are left of thirteen.
    expect(countOrderings(walk, meterOf())).toBe(2n + 5n);
  });
});

describe('a search on a walk', () => {
  it('tries what follows each state once', () => {
    const subject = withRules(10, [
      procedural('with', { type: 'together', events: ['e1', 'e2'] }),
      procedural('apart', { type: 'apart', events: ['e1', 'e2'] }),
    ]);
    const walk = walked(subject, { widest: 1 });
    for (const [ask, none] of [
      [findOrdering, undefined],
      [countOrderings, 0n],
    ] as const) {
      const { book, meter } = accounts();
      expect(ask(walk, meter)).toBe(none);
      // From each set of the eight others every one that is left, at fifty each.
      expect(book.spent).toBe(50 * 8 * 2 ** 7);
    }
  });
});

describe('how deep a walk goes', () => {
  /** So many events one after the other, and nothing to choose. */
  function chain(count: number): Walk {
    const { memory } = walked(withRules(1, [])).start;
    return {
      start: { done: 0n, previous: 0n, bundles: 0, memory },
      bundles: () => [1n],
      take: (state) => ({ ...state, done: state.done + 1n, bundles: state.bundles + 1 }),
      isComplete: ({ bundles }) => bundles === count,
      holdsAtEnd: () => true,
      key: ({ done }) => done,
    };
  }

  it('3,000 bundles are counted and found', () => {
    expect(countOrderings(chain(3_000), meterOf())).toBe(1n);
    expect(findOrdering(chain(3_000), meterOf())).toHaveLength(3_000);
  });

  it('more are out of bounds, as memory is', () => {
    for (const ask of [countOrderings, findOrdering]) {
      expect(() => ask(chain(3_100), meterOf())).toThrow(
        expect.objectContaining({ code: 'REDLINES_OUT_OF_BUDGET', why: 'memory' }),
      );
    }
  });
});
