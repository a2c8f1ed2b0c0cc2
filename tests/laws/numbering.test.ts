import fc from 'fast-check';
import {
  type AnalysisOptions,
  analyze,
  checkOrdering,
  type Negotiation,
  orderings,
  rankOrderings,
  type Witness,
} from 'redlines';
import { describe, expect, it } from 'vitest';
import type { RuleBody } from '../oracle/file-format.js';
import { held, numbers } from '../oracle/posets.js';
import { withRules } from '../support/large.js';
import { inStream, runs } from '../support/runs.js';
import { arbTask } from '../support/task.js';

const timeout = 300_000;

/** Rules that look at the events they name only, and rules that look at the bundles of all. */
function arbBody(events: readonly string[], kinds: 'local' | 'all'): fc.Arbitrary<RuleBody> {
  const event = fc.constantFrom(...events);
  const some = fc.shuffledSubarray([...events], { minLength: 2, maxLength: 3 });
  const pair = some.map(([first = '', then = '']) => ({ first, then }));
  const ofPair = (type: string) => pair.map((each): RuleBody => ({ type, ...each }));
  const ofSome = (type: string) => some.map((each): RuleBody => ({ type, events: each }));
  const local = [
    ...['before', 'noLaterThan', 'leadsTo'].map(ofPair),
    ...['together', 'apart'].map(ofSome),
  ];
  const position = fc.integer({ min: 1, max: events.length });
  const global = [
    ofPair('immediatelyBefore'),
    event.map((each): RuleBody => ({ type: 'first', event: each })),
    event.map((each): RuleBody => ({ type: 'last', event: each })),
    fc.record({ type: fc.constant('by'), event, position }),
  ];
  return fc.oneof(...local, ...(kinds === 'all' ? global : []));
}

/** Few rules on up to six events leave several parts that no rule ties. */
const arbLoose = fc.integer({ min: 3, max: 6 }).chain((count) => {
  const bodies = fc.array(arbBody(namesFrom(1, count), 'all'), { maxLength: 3 });
  return bodies.map((all) => withBodies(count, all));
});

/** Up to 36 events, six by six, with rules within each six. */
const arbLarge = fc.integer({ min: 2, max: 6 }).chain((groups) => {
  const bodies = numbers(groups).map((group) =>
    fc.array(arbBody(namesFrom(6 * group - 5, 6), 'local'), { maxLength: 2 }),
  );
  return fc.tuple(...bodies).map((all) => withBodies(6 * groups, all.flat()));
});

function namesFrom(first: number, count: number): readonly string[] {
  return numbers(count).map((n) => `e${first + n - 1}`);
}

function withBodies(count: number, bodies: readonly RuleBody[]): Negotiation {
  return withRules(
    count,
    bodies.map((body, at) => held(`r${at}`, body)),
  );
}

describe('orderings by number', () => {
  it.each([
    ['strict', 1],
    ['of bundles', Number.POSITIVE_INFINITY],
    ['of bundles of two at most', 2],
  ])('are the feasible ones, each once: %s, of loose parts', { timeout }, (_, widest) => {
    const property = fc.property(arbLoose, (subject) => expectEachOnce(subject, { widest }));
    fc.assert(property, { ...runs(300), ...inStream(widest === 1 ? 1 : 2) });
  });

  it('are so whatever is asked of whatever document', { timeout }, () => {
    const property = fc.property(
      arbTask({ coalitions: true }),
      ({ negotiation: subject, options }) => expectEachOnce(subject, options),
    );
    fc.assert(property, { ...runs(300), ...inStream(3) });
  });

  it('of large packages pass the checker', { timeout }, () => {
    const property = fc.property(
      arbLarge,
      fc.bigInt({ min: 0n, max: 2n ** 400n }),
      (subject, some) => {
        for (const options of [{ widest: 1 }, {}]) {
          const { count, at } = rankOrderings(subject, options);
          const { strict, bundled } = analyze(subject, { ...options, opens: false }).orderings;
          expect(count).toBe(options.widest === 1 ? strict : bundled);
          if (count === 0n) continue;
          for (const number of [0n, some % count, count - 1n]) {
            const { package: chosen, ordering } = at(number);
            expect(checkOrdering(subject, chosen, ordering, options)).toEqual([]);
          }
        }
      },
    );
    fc.assert(property, { ...runs(40), ...inStream(4) });
  });
});

function expectEachOnce(subject: Negotiation, options: AnalysisOptions): void {
  const listed = [...orderings(subject, options)].map(textOf).sort();
  const { count, at } = rankOrderings(subject, options);
  expect(count).toBe(BigInt(listed.length));
  const all = listed.map((_, number) => at(number));
  expect(all.map(textOf).sort()).toEqual(listed);
  const { package: chosen = {}, ordering = [] } = all.at(-1) ?? {};
  if (all.length > 0) expect(checkOrdering(subject, chosen, ordering, options)).toEqual([]);
}

function textOf(witness: Witness): string {
  return JSON.stringify(witness);
}
