import fc from 'fast-check';
import { analyze, checkOrdering } from 'redlines';
import { describe, expect, it } from 'vitest';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { greedily } from '../../../src/analysis/walk/greedy.js';
import { findOrdering } from '../../../src/analysis/walk/search.js';
import { walkOf } from '../../../src/analysis/walk/walk.js';
import type { RuleBody } from '../../oracle/file-format.js';
import { elements, negotiation, numbers, procedural } from '../../oracle/posets.js';
import { withRules } from '../../support/large.js';
import { inStream, runs } from '../../support/runs.js';
import { asNegotiation } from '../../support/task.js';
import { compiledOf } from '../../support/walked.js';

/** More events than the kernel has room for. */
const many = 66;

function talks(count: number, bodies: readonly RuleBody[]) {
  return withRules(
    count,
    bodies.map((body, index) => procedural(`r${index}`, body)),
  );
}

function inARow(type: string, count: number): readonly RuleBody[] {
  return numbers(count - 1).map((n) => ({ type, first: `e${n + 1}`, then: `e${n}` }));
}

const pairs = numbers(many / 2).map((n) => ({
  type: 'together',
  events: [`e${n}`, `e${n + many / 2}`],
}));
const done = (n: number) => ({ done: `e${n}` });

describe('66 events that rules tie together, without a bundle tried', () => {
  const untried = { budget: { states: 0 }, opens: false };

  it.each<readonly [string, readonly RuleBody[], number | undefined]>([
    ['each before another', inARow('before', many), undefined],
    ['each before another, step by step', inARow('before', many), 1],
    ['each no later than another', inARow('noLaterThan', many), undefined],
    ['two by two, each pair before another', [...pairs, ...inARow('before', many / 2)], undefined],
    [
      'one after any of the others, one after two of them, the rest after all three',
      [
        { type: 'before', first: { any: [done(2), done(3)] }, then: 'e1' },
        { type: 'before', first: { atLeast: { count: 2, of: [1, 2, 3].map(done) } }, then: 'e4' },
        {
          type: 'before',
          first: { all: [1, 2, 3, 4].map(done) },
          then: numbers(many - 4).map((n) => `e${n + 4}`),
        },
      ],
      undefined,
    ],
  ])('have an ordering: %s', (_, bodies, widest) => {
    const subject = talks(many, bodies);
    const options = widest === undefined ? {} : { widest };
    const { witness } = analyze(subject, { ...options, ...untried });
    expect(witness).not.toBeNull();
    const { package: chosen = {}, ordering = [] } = witness ?? {};
    expect(checkOrdering(subject, chosen, ordering, options)).toEqual([]);
  });

  const around = (type: string): RuleBody => ({ type, first: 'e1', then: `e${many}` });

  it.each<readonly [string, readonly RuleBody[]]>([
    ['each before another, all around', [...inARow('before', many), around('before')]],
    [
      'each no later than another, and one of them earlier',
      [...inARow('noLaterThan', many), around('before')],
    ],
    [
      'two together that have to come apart',
      [
        ...inARow('noLaterThan', many),
        ...pairs.slice(0, 1),
        { type: 'before', first: 'e34', then: 'e1' },
      ],
    ],
    [
      'all around, whatever else is asked that greed does not see',
      [...inARow('before', many), around('before'), { type: 'apart', events: ['e1', 'e3'] }],
    ],
  ])('have none: %s', (_, bodies) => {
    expect(analyze(talks(many, bodies), untried).status).toBe('infeasible');
  });

  it('are not given up where events may wait for each other to be open, only looked for', () => {
    const bodies = [
      ...inARow('before', many),
      { type: 'before', first: { not: done(2) }, then: 'e3' },
    ];
    const subject = talks(many, bodies);
    expect(analyze(subject, untried).status).toBe('undecided');
    expect(analyze(subject, { opens: false, budget: { states: 10_000 } }).status).toBe('feasible');
  });
});

describe('33 provisions of two stages, without a bundle tried', () => {
  const provisions = elements(33, { stages: ['agreed', 'signed'] });
  const inStages = numbers(32).flatMap((n): readonly RuleBody[] => [
    { type: 'noLaterThan', first: `e${n + 1}.agreed`, then: `e${n}.agreed` },
    { type: 'before', first: `e${n + 1}.signed`, then: `e${n}.signed` },
  ]);
  const asked = (bodies: readonly RuleBody[]) => {
    const rules = bodies.map((body, index) => procedural(`r${index}`, body));
    const subject = asNegotiation(negotiation('stages', { provisions, rules }));
    return { subject, ...analyze(subject, { budget: { states: 0 }, opens: false }) };
  };

  it('have an ordering in which each stage comes after the one before', () => {
    const { subject, witness } = asked(inStages);
    const { package: chosen = {}, ordering = [] } = witness ?? {};
    expect(checkOrdering(subject, chosen, ordering)).toEqual([]);
    // All agreed at one moment, then signed one by one.
    expect(ordering.map(({ length }) => length)).toEqual([33, ...Array(33).fill(1)]);
  });

  it('have none where a stage would have to come along with the one before', () => {
    const at = { type: 'noLaterThan', first: 'e7.signed', then: 'e7.agreed' };
    expect(asked([...inStages, at]).status).toBe('infeasible');
  });
});

const size = 5;
const name = fc.constantFrom(...numbers(size).map((n) => `e${n}`));
const two = fc.uniqueArray(name, { minLength: 2, maxLength: 2 });
const some = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const all = some.map((events) => ({ all: events.map((event) => ({ done: event })) }));
const any = some.map((events) => ({ any: events.map((event) => ({ done: event })) }));
const growing = fc.oneof(all, any);

const before = fc.record({ type: fc.constant('before'), first: growing, then: name });
const mindful: fc.Arbitrary<RuleBody> = fc.oneof(
  before,
  fc.record({ type: fc.constant('noLaterThan'), first: growing, then: name }),
  fc.record({ type: fc.constant('together'), events: two }),
);
const other: fc.Arbitrary<RuleBody> = fc.oneof(
  any.map((first) => ({ type: 'before', first: { not: first }, then: 'e1' })),
  fc.record({ type: fc.constant('apart'), events: two }),
  fc.record({ type: fc.constant('immediatelyBefore'), first: name, then: name }),
  fc.record({ type: fc.constant('by'), event: name, position: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('first'), event: name }),
);

describe('greed, beside a search', () => {
  const sets = fc.oneof(
    fc.record({ bodies: fc.array(before, { maxLength: 5 }), minds: fc.constant('all') }),
    fc.record({ bodies: fc.array(mindful, { maxLength: 5 }), minds: fc.constant('wide') }),
    fc.record({
      bodies: fc.array(fc.oneof(mindful, other), { maxLength: 5 }),
      minds: fc.constant('some'),
    }),
  );

  it('takes what may be taken, is stuck where nothing can be, and is open only about the rest', () => {
    const seen = { found: 0, stuck: 0, open: 0 };
    const property = fc.property(
      sets,
      fc.integer({ min: 1, max: size }),
      ({ bodies, minds }, widest) => {
        const { program, demands } = compiledOf(talks(size, bodies));
        const walk = walkOf(program, demands, widest);
        const greed = greedily(program, demands, widest, program.full);
        const isMinded = minds === 'all' || (minds === 'wide' && widest === size);
        if (greed === 'open') {
          seen.open += 1;
          expect(isMinded).toBe(false);
        } else if (greed === 'stuck') {
          seen.stuck += 1;
          expect(findOrdering(walk, meterOf())).toBeUndefined();
        } else {
          seen.found += 1;
          const end = greed.reduce<typeof walk.start | undefined>(
            (state, bundle) => state && walk.take(state, bundle),
            walk.start,
          );
          expect(end && walk.isComplete(end)).toBe(true);
          if (widest < size) expect(greed).toHaveLength(size);
        }
      },
    );
    fc.assert(property, { ...runs(300, 60), ...inStream(3) });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });
});
