import { analyze, defineNegotiation, orderings, rankOrderings, sampleOrderings } from 'redlines';
import { describe, expect, it } from 'vitest';
import { rngOf } from '../../src/simulation/rng.js';
import { procedural } from '../oracle/posets.js';
import { deviation } from '../support/chi-square.js';
import { withRules } from '../support/large.js';

const talks = defineNegotiation({
  id: 'talks',
  title: 'Talks',
  parties: [{ id: 'north' }],
  provisions: [{ id: 'a', terms: ['x', 'y'] }, { id: 'b' }, { id: 'c', optional: true }],
  rules: [
    {
      id: 'r',
      heldBy: 'north',
      type: 'before',
      first: 'a',
      then: 'b',
      when: { terms: { a: 'x' } },
    },
  ],
});

/** Two events in order; the others are parts of their own. */
const pairs = [procedural('in-order', { type: 'before', first: 'e1', then: 'e3' })];
const due = procedural('due', { type: 'by', event: 'e2', position: 2 });

describe('orderings by number', () => {
  it('are each feasible ordering once', () => {
    const ranked = rankOrderings(talks);
    expect(ranked.count).toBe(analyze(talks).orderings.bundled);
    const all = Array.from({ length: Number(ranked.count) }, (_, at) => ranked.at(BigInt(at)));
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(all.length);
    expect(() => ranked.at(ranked.count)).toThrow(RangeError);
    expect(() => ranked.at(-1n)).toThrow(RangeError);
  });
});

describe('a sample', () => {
  it('is uniform over the orderings of all packages (chi-square, fixed seed)', () => {
    const count = 40_000;
    const drawn = sampleOrderings(talks, { seed: 'chi-square', count });
    const kinds = Number(rankOrderings(talks).count);
    const seen = new Map<string, number>();
    for (const each of drawn) {
      const key = JSON.stringify(each);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect(seen.size).toBe(kinds);
    const expected = count / kinds;
    const chi = [...seen.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // Mean kinds - 1, standard deviation sqrt(2 (kinds - 1)): four of them is far out.
    expect(chi).toBeLessThan(kinds - 1 + 4 * Math.sqrt(2 * (kinds - 1)));
  });

  it.each([
    ['strict orderings', [], 1],
    ['bundled ones', [], 3],
    ['strict ones beside a deadline', [due], 1],
    ['bundled ones beside a deadline', [due], 3],
  ])('is uniform over what falls into parts: %s', (_, rules, widest) => {
    const subject = withRules(5 - (widest >> 1), [...pairs, ...rules]);
    const options = widest === 1 ? { widest } : {};
    const seen = new Map<string, number>();
    for (const { ordering } of orderings(subject, options)) seen.set(JSON.stringify(ordering), 0);
    expect(seen.size).toBeGreaterThan(10);
    const count = 200 * seen.size;
    for (const { ordering } of sampleOrderings(subject, { ...options, seed: 'parts', count })) {
      const key = JSON.stringify(ordering);
      expect(seen.has(key)).toBe(true);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect(Math.abs(deviation([...seen.values()]))).toBeLessThan(3);
  });

  it('is repeatable by its seed, and needs one', () => {
    const draw = (seed: string) => sampleOrderings(talks, { seed, count: 20 });
    expect(draw('7')).toEqual(draw('7'));
    expect(draw('7')).not.toEqual(draw('8'));
    expect(() => draw('')).toThrow(/seed is required/);
    expect(() => sampleOrderings(talks, { seed: 1, count: -1 })).toThrow(RangeError);
  });
});

describe('the random generator', () => {
  it('starts different streams for texts that repeat one another', () => {
    const first = (seed: string) => rngOf(seed).below(2n ** 40n);
    expect(new Set(['1', '11', '111'].map(first)).size).toBe(3);
  });

  it('draws below any bound', () => {
    const rng = rngOf('bounds');
    for (const bound of [1n, 2n, 3n, 2n ** 53n, 2n ** 53n + 1n, 10n ** 40n]) {
      for (let draw = 0; draw < 50; draw += 1) {
        const number = rng.below(bound);
        expect(number >= 0n && number < bound).toBe(true);
      }
    }
    expect(() => rng.below(0n)).toThrow(RangeError);
  });
});
