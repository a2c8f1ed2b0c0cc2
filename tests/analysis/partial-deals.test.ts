import { describe, expect, it } from 'vitest';
import { partialDeals } from '../../src/analysis/partial-deals.js';
import type { ProvisionEntry, RuleEntry } from '../oracle/file-format.js';
import { negotiation as documentOf, held, numbers } from '../oracle/posets.js';
import { withRules } from '../support/large.js';
import { asNegotiation } from '../support/task.js';

const named = (...ids: readonly string[]): readonly ProvisionEntry[] =>
  ids.map((id) => ({ id, title: id }));
const ordered = (first: string, then: string): RuleEntry =>
  held(`${first}-before-${then}`, { type: 'before', first, then });
const talks = (provisions: readonly ProvisionEntry[], rules: readonly RuleEntry[]) =>
  asNegotiation(documentOf('talks', { provisions, rules }));

/** Ceasefire and withdrawal each wait for the other; the exchange waits for the ceasefire. */
const stuck = talks(named('ceasefire', 'withdrawal', 'exchange'), [
  ordered('ceasefire', 'withdrawal'),
  ordered('withdrawal', 'ceasefire'),
  ordered('ceasefire', 'exchange'),
]);

describe('partial deals', () => {
  it('are the whole alone where it is feasible', () => {
    expect(
      partialDeals(talks(named('exchange', 'ceasefire'), [ordered('ceasefire', 'exchange')])),
    ).toEqual({
      deals: [
        {
          provisions: ['exchange', 'ceasefire'],
          package: { exchange: 'agreed', ceasefire: 'agreed' },
          ordering: [['ceasefire.agreed'], ['exchange.agreed']],
        },
      ],
      complete: true,
    });
  });

  it('are the largest sets that can be done without the others, large ones first', () => {
    const rules = [
      ordered('ceasefire', 'withdrawal'),
      ordered('withdrawal', 'ceasefire'),
      held('aid-alone', {
        type: 'never',
        condition: { all: [{ done: 'aid' }, { done: 'exchange' }] },
      }),
      held('aid-needs-law', { type: 'before', first: 'law', then: 'aid' }),
    ];
    const { deals, complete } = partialDeals(
      talks(named('ceasefire', 'aid', 'exchange', 'law'), rules),
    );
    expect(complete).toBe(true);
    expect(deals.map(({ provisions }) => provisions)).toEqual([
      ['aid', 'law'],
      ['exchange', 'law'],
    ]);
    const three = [...named('ceasefire', 'aid', 'exchange', 'law'), ...named('visit')];
    expect(partialDeals(talks(three, rules)).deals.map(({ provisions }) => provisions)).toEqual([
      ['aid', 'law', 'visit'],
      ['exchange', 'law', 'visit'],
    ]);
    expect(partialDeals(stuck)).toEqual({ deals: [], complete: true });
  });

  it('settle provisions that may stay out as the others', () => {
    const [ceasefire, withdrawal] = named('ceasefire', 'withdrawal');
    if (ceasefire === undefined || withdrawal === undefined) throw new Error('there are two');
    const found = partialDeals(
      talks([ceasefire, { ...withdrawal, optional: true }], [ordered('withdrawal', 'ceasefire')]),
    );
    expect(found.deals.map(({ provisions }) => provisions)).toEqual([['ceasefire', 'withdrawal']]);
  });

  it('come in the order of the document where they are equally large, settled on a term that will do', () => {
    const terms = { id: 'aid', title: 'Aid', terms: ['loan', 'grant', 'gift'] };
    const either = talks(
      [...named('ceasefire', 'withdrawal'), terms],
      [
        held('one-only', {
          type: 'never',
          condition: { all: [{ done: 'ceasefire' }, { done: 'withdrawal' }] },
        }),
        held('no-loan', { type: 'never', condition: { terms: { aid: 'loan' } } }),
      ],
    );
    expect(partialDeals(either, { widest: 1 }).deals).toEqual([
      {
        provisions: ['ceasefire', 'aid'],
        package: { ceasefire: 'agreed', aid: 'grant' },
        ordering: [['ceasefire.agreed'], ['aid.agreed']],
      },
      {
        provisions: ['withdrawal', 'aid'],
        package: { withdrawal: 'agreed', aid: 'grant' },
        ordering: [['withdrawal.agreed'], ['aid.agreed']],
      },
    ]);
  });

  it('are those found by then where the budget runs out', () => {
    const events = numbers(6).map((n) => `e${n}`);
    const alone = events.flatMap((one) =>
      events
        .filter((other) => other > one)
        .map((other) =>
          held(`${one}-${other}`, {
            type: 'never',
            condition: { all: [{ done: one }, { done: other }] },
          }),
        ),
    );
    const whole = partialDeals(withRules(6, alone));
    expect(whole.deals.map(({ provisions }) => provisions)).toEqual(events.map((event) => [event]));
    // What two can do is looked at before what one can do alone.
    const lengths = [0, 118_000, 122_000, 126_000, 200_000].map((states) => {
      const { deals, complete, undecided } = partialDeals(withRules(6, alone), {
        budget: { states },
      });
      expect(deals).toEqual(whole.deals.slice(0, deals.length));
      expect(undecided === undefined).toBe(complete);
      if (!complete) expect(undecided?.states).toBeGreaterThan(states);
      return deals.length;
    });
    expect([lengths[0], lengths.at(-1)]).toEqual([0, 6]);
    expect(lengths.some((length) => length > 0 && length < 6)).toBe(true);
  });

  it('are listed as far as the budget goes', () => {
    expect(partialDeals(stuck, { budget: { states: 1 } })).toMatchObject({
      deals: [],
      complete: false,
      undecided: { why: 'states' },
    });
  });
});
