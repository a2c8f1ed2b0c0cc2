import fc from 'fast-check';
import type { Negotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { membersOf } from '../../../src/analysis/program/mask.js';
import type { State, Walk } from '../../../src/analysis/walk/walk.js';
import type { ProvisionEntry, RuleBody } from '../../oracle/file-format.js';
import { subsets } from '../../oracle/orderings.js';
import { elements, negotiation, numbers, procedural } from '../../oracle/posets.js';
import { runs } from '../../support/runs.js';
import { asNegotiation } from '../../support/task.js';
import { masked, walked } from '../../support/walked.js';

function talks(count: number, bodies: readonly RuleBody[] = []): Negotiation {
  return withProvisions(elements(count), bodies);
}

function withProvisions(
  provisions: readonly ProvisionEntry[],
  bodies: readonly RuleBody[],
): Negotiation {
  const rules = bodies.map((body, index) => procedural(`r${index}`, body));
  return asNegotiation(negotiation('talks', { provisions, rules }));
}

/** The bundles worth trying once others were taken, as events from 1. */
function tried(walk: Walk, taken: readonly (readonly number[])[] = []): readonly string[] {
  let state = walk.start;
  for (const bundle of taken) {
    const next = walk.take(state, masked(bundle));
    if (next === undefined) throw new Error(`${bundle} cannot be taken`);
    state = next;
  }
  return [...walk.bundles(state)].map((bundle) =>
    membersOf(bundle)
      .map((event) => event + 1)
      .join(' '),
  );
}

describe('the bundles that a walk tries', () => {
  it('are all there are where nothing is asked: few events first, then the earlier ones', () => {
    const all = ['1', '2', '3', '1 2', '1 3', '2 3', '1 2 3'];
    expect(tried(walked(talks(3)))).toEqual(all);
    expect(tried(walked(talks(3), { widest: 2 }))).toEqual(all.slice(0, -1));
    expect(tried(walked(talks(3), { widest: 1 }), [[2]])).toEqual(['1', '3']);
    expect(tried(walked(talks(3)), [[2], [1, 3]])).toEqual([]);
  });

  it('hold events that go together as one, wherever the first of them stands', () => {
    const pair = talks(4, [{ type: 'together', events: ['e3', 'e1'] }]);
    expect(tried(walked(pair))).toEqual(['2', '4', '1 3', '2 4', '1 2 3', '1 3 4', '1 2 3 4']);
    expect(tried(walked(pair, { widest: 1 }))).toEqual(['2', '4']);
    const twice = talks(3, Array(2).fill({ type: 'together', events: ['e1', 'e3'] }));
    expect(tried(walked(twice))).toEqual(['2', '1 3', '1 2 3']);
    const linked = talks(6, [
      { type: 'together', events: ['e5', 'e6'] },
      { type: 'together', events: ['e2', 'e3'] },
      { type: 'together', events: ['e3', 'e6'] },
    ]);
    expect(tried(walked(linked), [[1]])).toEqual(['4', '2 3 5 6', '2 3 4 5 6']);
  });

  it('hold nothing that has to wait, for a stage, an event or the bundle before', () => {
    const staged = withProvisions(
      [{ id: 'e1', title: 'One', stages: ['a', 'b', 'c'] }, ...elements(2).slice(1)],
      [{ type: 'before', first: 'e1.b', then: 'e2' }],
    );
    expect(tried(walked(staged))).toEqual(['1']);
    expect(tried(walked(staged), [[1]])).toEqual(['2']);
    expect(tried(walked(staged), [[1], [2]])).toEqual(['3', '4', '3 4']);
    const straight = talks(3, [{ type: 'immediatelyBefore', first: 'e2', then: 'e1' }]);
    expect(tried(walked(straight))).toEqual(['2', '3', '2 3']);
  });

  it('hold what is due: straight after another, at the start, by its step', () => {
    const straight = talks(4, [{ type: 'immediatelyBefore', first: 'e1', then: 'e3' }]);
    expect(tried(walked(straight), [[1]])).toEqual(['3', '2 3', '3 4', '2 3 4']);
    expect(tried(walked(straight), [[1], [3]])).toEqual(['2', '4', '2 4']);
    const opening = talks(3, [{ type: 'first', event: 'e2' }]);
    expect(tried(walked(opening))).toEqual(['2', '1 2', '2 3', '1 2 3']);
    expect(tried(walked(opening), [[2]])).toEqual(['1', '3', '1 3']);
    const soon = talks(3, [{ type: 'by', event: 'e3', position: 2 }]);
    expect(tried(walked(soon))).toHaveLength(7);
    expect(tried(walked(soon), [[1]])).toEqual(['3', '2 3']);
    expect(tried(walked(soon), [[3]])).toEqual(['1', '2', '1 2']);
  });

  it('are none where more is due than fits, or what is due has to wait', () => {
    const two = talks(3, [
      { type: 'first', event: 'e1' },
      { type: 'by', event: 'e2', position: 1 },
    ]);
    expect(tried(walked(two))).toEqual(['1 2', '1 2 3']);
    expect(tried(walked(two, { widest: 2 }))).toEqual(['1 2']);
    expect(tried(walked(two, { widest: 1 }))).toEqual([]);
    const late = talks(2, [
      { type: 'by', event: 'e2', position: 1 },
      { type: 'before', first: 'e1', then: 'e2' },
    ]);
    expect(tried(walked(late))).toEqual([]);
  });

  it('take along what goes together with something due', () => {
    const subject = talks(4, [
      { type: 'first', event: 'e3' },
      { type: 'together', events: ['e2', 'e3'] },
    ]);
    expect(tried(walked(subject))).toEqual(['2 3', '1 2 3', '2 3 4', '1 2 3 4']);
    expect(tried(walked(subject, { widest: 3 }))).toEqual(['2 3', '1 2 3', '2 3 4']);
    expect(tried(walked(subject, { widest: 1 }))).toEqual([]);
  });
});

const size = 5;
const name = fc.constantFrom(...numbers(size).map((n) => `e${n}`));
const two = fc.uniqueArray(name, { minLength: 2, maxLength: 2 });
const position = fc.integer({ min: 1, max: size });
/** Of the rules that say of each event by itself, or of events that go together, whether it is its turn. */
const body: fc.Arbitrary<RuleBody> = fc.oneof(
  two.map(([first, then]) => ({ type: 'before', first, then })),
  two.map(([first, then]) => ({ type: 'immediatelyBefore', first, then })),
  fc.record({ type: fc.constant('together'), events: two }),
  fc.record({ type: fc.constant('first'), event: name }),
  fc.record({ type: fc.constant('by'), event: name, position }),
);

it('where rules say of each event whether its turn has come, no bundle is tried in vain or forgotten', () => {
  const property = fc.property(
    fc.array(body, { maxLength: 4 }),
    fc.integer({ min: 1, max: size }),
    (bodies, widest) => {
      const walk = walked(talks(size, bodies), { widest });
      for (const state of statesOf(walk)) {
        const open = subsets(numbers(size))
          .slice(1)
          .map(masked)
          .filter((bundle) => (bundle & state.done) === 0n && membersOf(bundle).length <= widest);
        const possible = open.filter((bundle) => walk.take(state, bundle) !== undefined);
        expect([...walk.bundles(state)].toSorted(byNumber)).toEqual(possible.toSorted(byNumber));
      }
    },
  );
  fc.assert(property, runs(60, 20));
});

function statesOf(walk: Walk): readonly State[] {
  const met = new Map([[walk.key(walk.start), walk.start]]);
  for (const state of met.values()) {
    for (const bundle of walk.bundles(state)) {
      const next = walk.take(state, bundle);
      if (next !== undefined) met.set(walk.key(next), next);
    }
  }
  return [...met.values()];
}

function byNumber(a: bigint, b: bigint): number {
  return Number(a - b);
}
