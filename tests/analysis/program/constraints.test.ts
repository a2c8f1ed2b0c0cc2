import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBrokenBy } from '../../../src/analysis/program/broken-by-moments.js';
import { implies } from '../../../src/analysis/program/implies.js';
import { maskOf } from '../../../src/analysis/program/mask.js';
import type { Watch } from '../../../src/analysis/program/program.js';
import { eventsIn, stepTest } from '../../../src/analysis/program/step-test.js';
import type { Constraint } from '../../../src/rules/constraint.js';
import type { Formula } from '../../../src/rules/formula.js';
import type { RuleBody } from '../../oracle/file-format.js';
import { allOrderings } from '../../oracle/orderings.js';
import { elements, held, negotiation } from '../../oracle/posets.js';
import { customRuleTypes } from '../../support/custom-rule-types.js';
import { withRules } from '../../support/large.js';
import { inStream, often, runs } from '../../support/runs.js';
import { compiledOf } from '../../support/walked.js';

/** The bundles of four events, numbered from 0, in each of the 75 ways. */
const four = negotiation('four', { provisions: elements(4) });
const orderings = allOrderings(four, { e1: '', e2: '', e3: '', e4: '' }, 4).map((ordering) =>
  ordering.map((bundle) => bundle.map((event) => Number(event.slice(1, 2)) - 1)),
);

const event = fc.nat(3);
const two = fc.uniqueArray(event, { minLength: 2, maxLength: 2 });
const some = fc.uniqueArray(event, { minLength: 1, maxLength: 3 });
const { formula } = fc.letrec<{ readonly formula: Formula }>((tie) => {
  const parts = fc.array(tie('formula'), { minLength: 1, maxLength: 3 });
  return {
    formula: fc.oneof(
      { maxDepth: 2 },
      event.map((done) => ({ done })),
      tie('formula').map((not) => ({ not })),
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      fc
        .record({ count: fc.integer({ min: 1, max: 3 }), of: parts })
        .map((atLeast) => ({ atLeast })),
    ),
  };
});
const position = fc.integer({ min: 1, max: 4 });
const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({ kind: fc.constant('forbidden' as const), state: formula }),
  fc.record({ kind: fc.constantFrom('needsBefore', 'needsWith'), events: some, first: formula }),
  two.map(([first = 0, then = 1]) => ({ kind: 'next' as const, first, then })),
  fc.record({ kind: fc.constantFrom('together', 'apart'), events: some }),
  fc.record({ kind: fc.constant('opens' as const), event }),
  fc.record({ kind: fc.constant('deadline' as const), event, position }),
);

type Bundles = (typeof orderings)[number];

function momentsIn(bundles: Bundles): readonly number[] {
  return [0, 1, 2, 3].map((each) => bundles.findIndex((bundle) => bundle.includes(each)) + 1);
}

function isBrokenInSteps(asked: Constraint, bundles: Bundles): boolean {
  const test = stepTest(asked);
  return bundles.some((bundle, at) => {
    const before = maskOf(bundles.slice(0, at).flat());
    return test(before, maskOf(bundle), before | maskOf(bundle), at + 1);
  });
}

describe('a constraint', () => {
  it('is broken by the moments of the events where a step breaks it', () => {
    const seen = { broken: 0, kept: 0 };
    const property = fc.property(constraint, (asked) => {
      const inSteps = orderings.map((bundles) => isBrokenInSteps(asked, bundles));
      expect(orderings.map((bundles) => isBrokenBy(asked, momentsIn(bundles)))).toEqual(inSteps);
      const broken = inSteps.filter((each) => each).length;
      seen.broken += broken;
      seen.kept += inSteps.length - broken;
    });
    fc.assert(property, { ...runs(200, 60), ...inStream(12) });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(often(1_000));
    for (const bundles of orderings) {
      expect(isBrokenBy({ kind: 'impossible' }, momentsIn(bundles))).toBe(true);
    }
  });

  it.each<readonly [Constraint, readonly number[]]>([
    [{ kind: 'impossible' }, []],
    [{ kind: 'forbidden', state: { all: [{ done: 3 }, { not: { done: 1 } }] } }, [1, 3]],
    [{ kind: 'needsBefore', events: [0, 2], first: { any: [{ done: 3 }, false] } }, [0, 2, 3]],
    [
      {
        kind: 'needsWith',
        events: [1],
        first: { atLeast: { count: 1, of: [{ done: 0 }, { done: 2 }] } },
      },
      [0, 1, 2],
    ],
    [{ kind: 'needsWith', events: [1], first: true }, [1]],
    [{ kind: 'next', first: 3, then: 0 }, [0, 3]],
    [{ kind: 'together', events: [1, 2] }, [1, 2]],
    [{ kind: 'apart', events: [0, 3] }, [0, 3]],
    [{ kind: 'opens', event: 2 }, [2]],
    [{ kind: 'deadline', event: 1, position: 3 }, [1]],
  ])('speaks of its events: %j', (asked, events) => {
    expect(eventsIn(asked)).toBe(maskOf(events));
  });
});

describe('a form that implies a softer one', () => {
  const watching = (constraints: readonly Constraint[]): Watch => ({
    ...{ constraints, pieces: undefined, horizon: 0 },
    events: constraints.reduce((mask, each) => mask | eventsIn(each), 0n),
  });

  it('is broken wherever that one is', () => {
    const seen = { implied: 0, open: 0 };
    const soft = (given: Constraint): readonly Constraint[] => {
      if (given.kind === 'needsBefore') return [given, { ...given, kind: 'needsWith' }];
      if (given.kind !== 'next') return [given];
      const { first, then } = given;
      return soft({ kind: 'needsBefore', events: [then], first: { done: first } });
    };
    const strong = fc.array(constraint, { minLength: 1, maxLength: 2 });
    const pairs = strong.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.array(fc.oneof(fc.constantFrom(...given.flatMap(soft)), constraint), {
          minLength: 1,
          maxLength: 2,
        }),
      ),
    );
    const property = fc.property(pairs, ([given, goals]) => {
      const isImplied = implies(watching(given), watching(goals));
      seen[isImplied ? 'implied' : 'open'] += 1;
      if (!isImplied) return;
      const breaks = (list: readonly Constraint[], bundles: Bundles) =>
        list.some((each) => isBrokenInSteps(each, bundles));
      for (const bundles of orderings) {
        if (breaks(goals, bundles)) expect(breaks(given, bundles)).toBe(true);
      }
    });
    fc.assert(property, { ...runs(200, 60), ...inStream(13) });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(often(20));
  });

  const e1 = { done: 'e1' };
  const growing = { any: [e1, { all: [{ done: 'e3' }, { atLeast: { count: 1, of: [e1] } }] }] };
  it.each<readonly [boolean, RuleBody, RuleBody]>([
    [true, order('immediatelyBefore'), order('before')],
    [true, order('immediatelyBefore'), order('noLaterThan')],
    [true, order('immediatelyBefore'), order('immediatelyBefore')],
    [true, order('before'), order('noLaterThan')],
    [true, order('before', growing), order('noLaterThan', growing)],
    [false, order('before', { not: e1 }), order('noLaterThan', { not: e1 })],
    [
      false,
      order('before', { all: [{ done: 'e3' }, { not: e1 }] }),
      order('noLaterThan', { all: [{ done: 'e3' }, { not: e1 }] }),
    ],
    [false, order('noLaterThan'), order('before')],
    [false, order('before'), order('immediatelyBefore')],
    [false, order('before'), order('noLaterThan', 'e3')],
    [false, gap(), gap()],
    [false, gap(), order('before')],
    [false, order('before'), gap()],
  ])('is known to, or not (%s): %j, %j', (expected, body, weaker) => {
    const rule = held('r', { ...body, fallbacks: [weaker] });
    const { program } = compiledOf(withRules(3, [rule]), { types: customRuleTypes });
    const [strong, weak] = [program.watch(0, 0), program.watch(0, 1)];
    expect(strong && weak && implies(strong, weak)).toBe(expected);
  });

  function order(type: string, first: unknown = 'e1'): RuleBody {
    return { type, first, then: 'e2' };
  }

  function gap(): RuleBody {
    return { type: 'gap', first: 'e1.agreed', then: 'e2.agreed', atLeast: 0 };
  }
});
