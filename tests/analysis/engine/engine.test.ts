import type { Negotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/analysis/case/case.js';
import { type Engine, engineOf } from '../../../src/analysis/engine/engine.js';
import { type Meter, meterOf } from '../../../src/analysis/engine/meter.js';
import type { RuleEntry } from '../../oracle/file-format.js';
import { elements, held, negotiation, numbers, procedural } from '../../oracle/posets.js';
import { accounts } from '../../support/accounts.js';
import { free, withRules, zigzagged } from '../../support/large.js';
import { asNegotiation } from '../../support/task.js';

function spentOn(ask: (meter: Meter) => unknown): number {
  const { book, meter } = accounts();
  ask(meter);
  return book.spent;
}

function by(path: 'kernel' | 'walk', subject: Negotiation): Engine {
  return engineOf(caseOf(subject, {}), path);
}

describe('an engine', () => {
  const rules = ['e1', 'e2', 'e3'].map((first, place) =>
    held(`r${place}`, { type: 'before', first, then: place === 2 ? 'e1' : `e${place + 2}` }),
  );
  const circle = withRules(3, rules);

  it('answers from an ordering met before, where that will do', () => {
    const engine = by('walk', circle);
    const isFeasible = (degrees: readonly number[]) => (meter: Meter) =>
      expect(engine.isFeasible(degrees, meter)).toBe(true);
    expect(spentOn(isFeasible([2, 0, 0]))).toBeGreaterThan(0);
    for (const degrees of [
      [2, 0, 0],
      [2, 0, 1],
      [2, 2, 2],
    ]) {
      expect(spentOn(isFeasible(degrees))).toBe(0);
    }
    expect(spentOn(isFeasible([0, 2, 0]))).toBeGreaterThan(0);
    expect(engine.isFeasible([0, 0, 0], meterOf())).toBe(false);
    expect(spentOn((meter) => engine.witness([2, 0, 0], meter))).toBeGreaterThan(0);
  });

  it('has a second opinion that tries each bundle, which the first has no need of', () => {
    const ask = (engine: Engine) => (meter: Meter) => engine.count(engine.firm, 1, meter);
    // From each of the sets of three events with k left, k bundles, at fifty each.
    expect(spentOn(ask(by('walk', free(3))))).toBe(50 * (3 + 2 * 3 + 1 * 3));
    expect(spentOn(ask(by('kernel', free(3))))).toBeLessThan(50);
    const find = (engine: Engine) => (meter: Meter) => engine.witness(engine.firm, meter);
    expect(spentOn(find(by('walk', zigzagged(20))))).toBeGreaterThanOrEqual(50 * 20);
    expect(spentOn(find(by('kernel', zigzagged(20))))).toBeLessThan(50);
  });

  it('leaves events of which no rule speaks for the end, one by one', () => {
    for (const path of ['kernel', 'walk'] as const) {
      const engine = by(
        path,
        withRules(5, [held('r', { type: 'together', events: ['e2', 'e4'] })]),
      );
      expect(engine.witness(engine.firm, meterOf())).toEqual({
        package: Object.fromEntries(numbers(5).map((n) => [`e${n}`, 'agreed'])),
        ordering: [['e2.agreed', 'e4.agreed'], ['e1.agreed'], ['e3.agreed'], ['e5.agreed']],
      });
    }
  });
});

/** Ladders of twelve events beside each other, each event before the next, and rules besides. */
function ladders(count: number, besides: readonly RuleEntry[]): Negotiation {
  const rungs = numbers(12 * count)
    .filter((n) => n % 12 !== 0)
    .map((n) => procedural(`r${n}`, { type: 'before', first: `e${n}`, then: `e${n + 1}` }));
  return withRules(12 * count, [...rungs, ...besides]);
}

describe('72 events in six ladders, for each of which the kernel has room', () => {
  const soon = (position: number) => procedural('soon', { type: 'by', event: 'e5', position });
  const apart = [1, 13, 25, 37, 49, 61].map((n) =>
    procedural(`apart${n}`, { type: 'apart', events: [`e${n}`, `e${n + 1}`] }),
  );

  it('have an ordering or none, which is found ladder by ladder', () => {
    for (const [position, isFeasible] of [
      [5, true],
      [4, false],
    ] as const) {
      const engine = by('kernel', ladders(6, [soon(position)]));
      const ask = (meter: Meter) => expect(engine.isFeasible(engine.firm, meter)).toBe(isFeasible);
      expect(spentOn(ask)).toBeLessThan(10_000);
    }
  });

  it('are counted ladder by ladder', () => {
    const engine = by('kernel', ladders(6, apart));
    const ask = (meter: Meter) =>
      // 72! / 12!^6: how the ladders are put together.
      expect(engine.count(engine.firm, 1, meter)).toBe(multinomial(6, 12));
    expect(spentOn(ask)).toBeLessThan(10_000);
  });
});

describe('66 events in a chain, for which the kernel has no room, beside a pair', () => {
  const chain = numbers(67)
    .filter((n) => n !== 66)
    .map((n) => procedural(`r${n}`, { type: 'before', first: `e${n}`, then: `e${n + 1}` }));

  it.each([
    [2, true],
    [1, false],
  ])('the second of which is due by step %i: %s', (position, isFeasible) => {
    const due = procedural('due', { type: 'by', event: 'e68', position });
    const engine = by('kernel', withRules(68, [...chain, due]));
    expect(engine.isFeasible(engine.firm, meterOf())).toBe(isFeasible);
    const count = (widest: number) => engine.count(engine.firm, widest, meterOf());
    // The pair in the first two steps, alone or along with some of the chain.
    expect([1, 2].map(count)).toEqual(isFeasible ? [1n, 4n] : [0n, 0n]);
  });
});

/** In how many ways rows of `size` each can be shuffled together. */
function multinomial(rows: number, size: number): bigint {
  let ways = 1n;
  for (const n of numbers(rows * size)) ways *= BigInt(n);
  for (const n of numbers(size)) ways /= BigInt(n) ** BigInt(rows);
  return ways;
}

describe('classes of packages', () => {
  const terms = ['x', 'y'];
  const on = (n: number) => ({ terms: { [`e${n}`]: 'x' } });
  /** Each of so many provisions is refused on one of its two terms; all but the last held. */
  function refusing(count: number): Negotiation {
    const rules = numbers(count).map((n) => {
      const body = { type: 'never', condition: on(n) };
      return n === count ? procedural(`r${n}`, body) : held(`r${n}`, body);
    });
    return asNegotiation(negotiation('terms', { provisions: elements(count, { terms }), rules }));
  }

  it('are found and compiled once for all degrees where they are few', () => {
    const engine = by('kernel', refusing(7));
    const ask = (...conceded: readonly number[]) =>
      spentOn((meter) => {
        const degrees = numbers(7).map((_, rule) => conceded[rule] ?? 0);
        const open = degrees.filter((degree) => degree > 0).length;
        expect(engine.countPackages(degrees, meter)).toBe(2n ** BigInt(open));
      });
    const first = ask(1);
    expect(first).toBeGreaterThan(63 * 5_000);
    expect(Math.max(ask(0, 1), ask(1, 1), ask(1, 1, 1))).toBeLessThan(1_000);
  });

  it('are made anew for degrees that the finest do not tell apart', () => {
    const engine = by('kernel', refusing(3));
    expect(engine.countPackages([0, 0, 1], meterOf())).toBe(2n);
    expect(engine.countPackages([1, 0, 1], meterOf())).toBe(4n);
    expect(engine.countPackages([1, 0, 0], meterOf())).toBe(2n);
    expect(engine.isFeasible([0, 0, 1], meterOf())).toBe(true);
  });

  it('are made for the degrees asked about where the finest are many', () => {
    const engine = by('kernel', refusing(8));
    const firm = numbers(8).map(() => 0);
    const ask = (degrees: readonly number[], packages: bigint) =>
      spentOn((meter) => expect(engine.countPackages(degrees, meter)).toBe(packages));
    const first = ask(firm, 1n);
    expect(first).toBeLessThan(5_000);
    expect(ask(firm.with(0, 1).with(3, 1), 4n)).toBeLessThan(50_000);
    expect(ask(firm.with(1, 1), 2n)).toBeLessThan(50_000);
    // What was asked last is there, and what is asked of the rules as they stand.
    expect(ask(firm.with(1, 1), 2n)).toBeLessThan(100);
    expect(ask(firm, 1n)).toBeLessThan(first / 2);
  });
});
