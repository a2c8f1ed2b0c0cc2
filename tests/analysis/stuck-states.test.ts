import { availableNext, partialDeals, stuckStates } from 'redlines';
import { describe, expect, it } from 'vitest';
import { held, numbers } from '../oracle/posets.js';
import { withRules } from '../support/large.js';

const all = numbers(14).map((n) => `e${n}`);
const atOnce = withRules(14, [held('at-once', { type: 'together', events: all })]);
/** The first would need all others, none of which anybody may do. */
const [, ...others] = all;
const oneTooMany = withRules(14, [
  held('all-first', {
    type: 'noLaterThan',
    first: { all: others.map((event) => ({ done: event })) },
    then: 'e1',
  }),
  ...others.map((event) => held(`no-${event}`, { type: 'never', condition: { done: event } })),
]);

describe('stuck states', () => {
  it('are where a line was drawn too early, with what blocks each event still to come', () => {
    const talks = withRules(2, [held('e1-last', { type: 'last', event: 'e1' })]);
    const { states, complete } = stuckStates(talks);
    expect(complete).toBe(true);
    expect(states).toMatchObject([
      {
        ordering: [['e1.agreed']],
        blocked: [{ event: 'e2.agreed', blockers: [{ kind: 'rule', rule: 'e1-last' }] }],
      },
    ]);
  });

  it('are none of those where the company that an event needs is too large to be found', {
    timeout: 60_000,
  }, () => {
    expect(availableNext(atOnce, {}, { budget: { states: 50 } }).blocked[0]).toMatchObject({
      undecided: true,
    });
    for (const budget of [{}, { states: 150_000 }]) {
      expect(stuckStates(oneTooMany, { budget })).toEqual({
        states: [],
        complete: false,
        undecided: { states: 200_000, why: 'states' },
      });
    }
  });

  it('keep the time of the call, however many events look for company', { timeout: 60_000 }, () => {
    const started = performance.now();
    const { undecided } = stuckStates(atOnce, { budget: { milliseconds: 100 } });
    availableNext(atOnce, {}, { budget: { milliseconds: 100 } });
    expect(undecided).toMatchObject({ why: 'milliseconds' });
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

it('partial deals say what stopped them, and how far they got', () => {
  const { undecided } = partialDeals(atOnce, { budget: { states: 0 } });
  expect(undecided).toEqual({ states: 1, why: 'states' });
  expect(partialDeals(atOnce)).not.toHaveProperty('undecided');
});
