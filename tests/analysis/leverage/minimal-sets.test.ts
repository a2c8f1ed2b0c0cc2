import { repairs } from 'redlines';
import { describe, expect, it } from 'vitest';
import { necessity } from '../../../src/analysis/leverage/necessity.js';
import { unlockers } from '../../../src/analysis/leverage/unlockers.js';
import { held, numbers } from '../../oracle/posets.js';
import { everyoneFirst, withRules } from '../../support/large.js';

describe('a search for minimal sets', () => {
  it('that was stopped makes the question that it was a part of undecided', () => {
    const { undecided } = repairs(everyoneFirst(4), { budget: { states: 100 } });
    const soften = undecided.find(({ question }) => question === 'soften');
    expect(soften?.states).toBeGreaterThan(100);
    expect(soften?.states).toBeLessThan(200);
  });

  it('gives no more of each kind than are asked for', () => {
    const { relaxations, holders, together } = unlockers(everyoneFirst(4), { most: 3 });
    expect([relaxations.length, together.length]).toEqual([3, 1]);
    for (const { alone } of holders) expect(alone).toHaveLength(3);
    const [any] = necessity(everyoneFirst(4), { most: 3 }).rules;
    expect([any?.conflicts.of, any?.relaxations.of]).toEqual([3, 3]);
  });

  it('gives a thousand of each kind where nothing is said', () => {
    // Ten pairs of events, each of which wants to be first: one rule of each pair has to go.
    const rules = numbers(20).map((n) => {
      const other = n % 2 === 1 ? n + 1 : n - 1;
      return held(`r${n}`, { type: 'before', first: `e${n}`, then: `e${other}` });
    });
    const { relaxations, complete } = unlockers(withRules(20, rules));
    expect([relaxations.length, complete]).toEqual([1_000, false]);
  });
});
