import { analyze, type Negotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/analysis/case/case.js';
import { engineOf } from '../../../src/analysis/engine/engine.js';
import { type Limits, meterOf } from '../../../src/analysis/engine/meter.js';
import type { Path } from '../../../src/analysis/engine/solver.js';
import { countOrderings } from '../../../src/analysis/kernel/counting/count.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { programOf } from '../../../src/analysis/program/program.js';
import { wholeOf } from '../../../src/analysis/program/whole.js';
import type { RuleBody } from '../../oracle/file-format.js';
import { type Cover, chains, grid, numbers, poset, procedural, tree } from '../../oracle/posets.js';
import { factorial, withRules } from '../../support/large.js';
import { asNegotiation } from '../../support/task.js';

const timeout = 60_000;

/** Counted in one piece, even where no rule ties all of it together. */
function whole(covers: readonly Cover[], widest: number): bigint {
  const subject = caseOf(asNegotiation(poset('order', covers)), {});
  const part = wholeOf(programOf(subject, packageOf(subject.negotiation)), firm(covers.length));
  if (part === undefined || part === 'hopeless') throw new Error('An order is for the kernel.');
  return countOrderings(tablesOf(part), widest, meterOf());
}

function packageOf({ provisions }: Negotiation): Record<string, string> {
  return Object.fromEntries(provisions.map(({ id }) => [id, 'agreed']));
}

function firm(rules: number): readonly number[] {
  return numbers(rules).map(() => 0);
}

function counted(covers: readonly Cover[]) {
  const { orderings: counts } = analyze(asNegotiation(poset('order', covers)));
  return [counts.strict, counts.bundled];
}

describe('orders of more than 30 elements', () => {
  // C(40, 20), A000984, and the central Delannoy number D(20), A001850.
  const twoChains = [137_846_528_820n, 260_543_813_797_441n];

  it('two chains of 20, in parts and in one piece', { timeout }, () => {
    expect(counted(chains(2, 20))).toEqual(twoChains);
    const inOnePiece = [1, Infinity].map((widest) => whole(chains(2, 20), widest));
    expect(inOnePiece).toEqual(twoChains);
    expect(whole(chains(2, 20), 2)).toBe(twoChains[1]);
  });

  it('a grid of 2 x 30: the Catalan number, A000108, and little Schröder, A001003', {
    timeout,
  }, () => {
    expect(counted(grid(2, 30))).toEqual([3_814_986_502_092_304n, littleSchroeder(30)]);
  });

  it('three chains of 13: a multinomial, and paths by all steps in three dimensions', {
    timeout,
  }, () => {
    const multinomial = factorial(39) / factorial(13) ** 3n;
    expect([1, Infinity].map((widest) => whole(chains(3, 13), widest))).toEqual([
      multinomial,
      delannoy(13),
    ]);
    expect(counted(chains(3, 13))).toEqual([multinomial, delannoy(13)]);
  });

  it('a binary tree of 60: the hook length formula', { timeout }, () => {
    const parents = numbers(59).map((n) => Math.floor((n + 1) / 2));
    const hooks = new Array<number>(61).fill(1);
    for (const n of numbers(59).toReversed()) {
      hooks[parents[n - 1] ?? 0] = (hooks[parents[n - 1] ?? 0] ?? 0) + (hooks[n + 1] ?? 0);
    }
    const product = hooks.slice(1).reduce((all, hook) => all * BigInt(hook), 1n);
    const { orderings: counts } = analyze(asNegotiation(poset('tree', tree(parents))), {
      widest: 1,
    });
    expect(counts.strict).toBe(factorial(60) / product);
  });
});

/** (n + 1) s(n) = 3 (2n - 1) s(n - 1) - (n - 2) s(n - 2), of A001003. */
function littleSchroeder(n: number): bigint {
  let [before, last] = [1n, 1n];
  for (let each = 2; each <= n; each += 1) {
    const next = (3n * BigInt(2 * each - 1) * last - BigInt(each - 2) * before) / BigInt(each + 1);
    [before, last] = [last, next];
  }
  return last;
}

/** A126086: paths from one corner of a cube to the other by steps that go on in some directions. */
function delannoy(n: number): bigint {
  const steps = numbers(7).map((step) => [step & 1, (step >> 1) & 1, (step >> 2) & 1] as const);
  const ways = new Map<string, bigint>();
  for (let x = 0; x <= n; x += 1) {
    for (let y = 0; y <= n; y += 1) {
      for (let z = 0; z <= n; z += 1) {
        const sum = steps.reduce(
          (all, [a, b, c]) => all + (ways.get(`${x - a} ${y - b} ${z - c}`) ?? 0n),
          0n,
        );
        ways.set(`${x} ${y} ${z}`, x + y + z === 0 ? 1n : sum);
      }
    }
  }
  return ways.get(`${n} ${n} ${n}`) ?? 0n;
}

/** Two chains, of the odd and of the even, tied where the second word begins, and a rule besides. */
function straddling(count: number, body: RuleBody): Negotiation {
  const before = (first: number, then: number): RuleBody => ({
    type: 'before',
    first: `e${first}`,
    then: `e${then}`,
  });
  const inChains = numbers(count - 2).map((n) => before(n, n + 2));
  const tied = [before(1, 6), before(2, 9), before(17, 22), before(18, 23)];
  // So that the chains do not fall apart before what is due is done.
  const far = count > 58 ? [before(33, 58)] : [];
  const all = [...inChains, ...tied, ...far, body];
  return withRules(
    count,
    all.map((each, index) => procedural(`r${index}`, each)),
  );
}

function asked(path: Path, negotiation: Negotiation, limits: Limits = {}) {
  const subject = caseOf(negotiation, {});
  const engine = engineOf(subject, path);
  const meter = () => meterOf(limits);
  return {
    feasible: engine.isFeasible(engine.firm, meter()),
    counts: [1, 2, Infinity].map((widest) => engine.count(engine.firm, widest, meter())),
  };
}

const done = (n: number) => ({ done: `e${n}` });

/** A rule for each kind of constraint, whose events are in both words where there are two. */
const bodies: readonly (readonly [kind: string, body: RuleBody])[] = [
  ['impossible', { type: 'never', condition: { all: [done(28), done(29)] } }],
  [
    'forbidden',
    { type: 'never', condition: { all: [done(29), { not: done(26) }, { not: done(28) }] } },
  ],
  ['forbidden without one', { type: 'never', condition: { all: [done(28), { not: done(29) }] } }],
  [
    'forbidden without one of two',
    { type: 'never', condition: { all: [done(26), done(28), { not: done(29) }] } },
  ],
  ['needsBefore', { type: 'before', first: { any: [done(28), done(29)] }, then: ['e26', 'e27'] }],
  [
    'needsWith',
    { type: 'noLaterThan', first: { any: [done(28), done(29)] }, then: ['e26', 'e27'] },
  ],
  ['needsBefore of what is open', { type: 'before', first: { not: done(29) }, then: 'e28' }],
  ['next', { type: 'immediatelyBefore', first: 'e28', then: 'e29' }],
  ['together', { type: 'together', events: ['e28', 'e29'] }],
  ['apart', { type: 'apart', events: ['e26', 'e28', 'e29'] }],
  ['opens', { type: 'first', event: 'e29' }],
  ['deadline', { type: 'by', event: 'e29', position: 17 }],
  ['deadline where each event stands alone', { type: 'by', event: 'e29', position: 27 }],
];

describe('rules whose events are in two words', () => {
  const cases = [29, 30, 31, 59, 60, 61].flatMap((count) =>
    bodies.map(([kind, body]) => [kind, count, body] as const),
  );

  it.each(cases)('%s, of %i events', { timeout }, (_, count, body) => {
    // Turned around, so that events 28, 29, ... are the 30th, the 31st, ... from either end.
    for (const shift of [0, 2]) {
      const moved = JSON.parse(
        JSON.stringify(body).replace(/e(\d+)/g, (_match, n: string) => `e${Number(n) + shift}`),
      );
      if (29 + shift > count) continue;
      const negotiation = straddling(count, moved);
      expect(asked('kernel', negotiation)).toEqual(asked('walk', negotiation));
    }
  });
});

describe('40 events in a ring, each no later than the next', () => {
  const inRing = numbers(40).map((n) =>
    procedural(`r${n}`, { type: 'noLaterThan', first: `e${n}`, then: `e${(n % 40) + 1}` }),
  );
  const ring = (others: number) => withRules(40 + others, inRing);

  it('take effect at one moment', () => {
    const { orderings: counts, witness } = analyze(ring(0));
    expect(counts).toEqual({ strict: 0n, bundled: 1n });
    expect(witness?.ordering.map((bundle) => bundle.length)).toEqual([40]);
  });

  // A000670(4): with three other events they are ordered as one.
  it('are one among others that nothing ties to them', () => {
    expect(analyze(ring(3)).orderings.bundled).toBe(75n);
  });

  it('are one among others that have to come before, after, or apart', () => {
    const rules = [
      procedural('before', { type: 'before', first: 'e41', then: 'e7' }),
      procedural('after', { type: 'before', first: 'e33', then: 'e42' }),
      procedural('apart', { type: 'apart', events: ['e20', 'e43'] }),
    ];
    const { orderings: counts } = analyze(withRules(43, [...inRing, ...rules]));
    // e41, the ring, e42 in a row; e43 in one of four gaps, or along with e41 or e42.
    expect(counts.bundled).toBe(6n);
  });
});
