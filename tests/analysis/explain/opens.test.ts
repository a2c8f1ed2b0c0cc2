import { analyze } from 'redlines';
import { describe, expect, it } from 'vitest';
import { held, numbers, procedural } from '../../oracle/posets.js';
import { everyoneFirst, withRules } from '../../support/large.js';
import { opensIn } from '../../support/opens.js';

/** Two that contradict each other beside a fence of so many, whose orderings take long to count. */
function besideFence(count: number) {
  const fence = numbers(count - 1).map((n) => {
    const [first, then] = n % 2 === 1 ? [n, n + 1] : [n + 1, n];
    return procedural(`fence-${n}`, { type: 'before', first: `e${first}`, then: `e${then}` });
  });
  return withRules(count + 1, [
    ...fence,
    held('first', { type: 'before', first: `e${count + 1}`, then: 'e1' }),
    held('last', { type: 'before', first: 'e1', then: `e${count + 1}` }),
  ]);
}

describe('what a move opens', () => {
  it('is not counted where it is not asked for, and all else stays as it is', () => {
    const whole = analyze(everyoneFirst(3));
    const quick = analyze(everyoneFirst(3), { opens: false });
    const uncounted = { opens: { strict: null, bundled: null } };
    expect(quick).toEqual({
      ...whole,
      relaxations: whole.relaxations.map((each) => ({ ...each, ...uncounted })),
      softened: whole.softened.map((each) => ({ ...each, ...uncounted })),
    });
    expect(analyze(everyoneFirst(3), { opens: true })).toEqual(whole);
  });

  it('is unknown from where the budget runs out, and the answer says so', () => {
    const talks = besideFence(14);
    const whole = opensIn(analyze(talks));
    for (const states of [1_000, 16_000]) {
      const part = analyze(talks, { budget: { states } });
      expect(part.complete).toBe(true);
      expect(part.undecided).toMatchObject([{ question: 'opens', why: 'states' }]);
      const counted = opensIn(part).flatMap(({ strict, bundled }) => [strict, bundled]);
      const known = whole.flatMap(({ strict, bundled }) => [strict, bundled]);
      const found = counted.filter((number) => number !== null);
      expect(found.length).toBeGreaterThan(0);
      expect(counted).toEqual([
        ...known.slice(0, found.length),
        ...known.slice(found.length).fill(null),
      ]);
    }
  });
});
