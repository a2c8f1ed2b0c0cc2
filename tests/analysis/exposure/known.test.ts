import { analyze, balances, fairestOrdering, type Negotiation, orderings, repairs } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { ProvisionEntry, RuleEntry } from '../../oracle/file-format.js';
import { negotiation as documentOf, held } from '../../oracle/posets.js';
import { asNegotiation } from '../../support/task.js';

type Values = NonNullable<Negotiation['values']>;

const parties = ['east', 'west'].map((id) => ({ id, title: id }));

function talks(
  provisions: readonly Omit<ProvisionEntry, 'title'>[],
  values: Values | undefined,
  rules: readonly RuleEntry[] = [],
): Negotiation {
  const named = provisions.map((each) => ({ ...each, title: each.id }));
  const document = asNegotiation(documentOf('talks', { provisions: named, rules }));
  return { ...document, parties, ...(values === undefined ? {} : { values }) };
}

const swap = [{ id: 'arms' }, { id: 'relief' }];
const worth: Values = { east: { arms: -4, relief: 8 }, west: { arms: 8, relief: -4 } };

/** Nine steps that cost one side as they pay the other. */
const many = Array.from({ length: 9 }, (_, n) => ({ id: `e${n}` }));
const values: Values = {
  east: Object.fromEntries(many.map(({ id }, n) => [id, n % 2 === 0 ? -2 : 3])),
  west: Object.fromEntries(many.map(({ id }, n) => [id, n % 2 === 0 ? 3 : -2])),
};

describe('the fairest ordering', () => {
  it('takes at the same moment what tempts whoever has been paid first', () => {
    const { fairest, complete } = fairestOrdering(talks(swap, worth));
    expect(complete).toBe(true);
    expect(fairest).toEqual({
      package: { arms: 'agreed', relief: 'agreed' },
      ordering: [['arms.agreed', 'relief.agreed']],
      parties: [
        { party: 'east', after: [4], exposure: 0, temptation: 0 },
        { party: 'west', after: [4], exposure: 0, temptation: 0 },
      ],
      exposure: 0,
      temptation: 0,
      selfEnforcing: true,
    });
  });

  it('tempts whoever is to move last, where nothing may be taken together', () => {
    const { fairest } = fairestOrdering(talks(swap, worth), { widest: 1 });
    expect(fairest?.parties).toEqual([
      { party: 'east', after: [-4, 4], exposure: 4, exposedAfter: 1, temptation: 0 },
      { party: 'west', after: [8, 4], exposure: 0, temptation: 4, temptedAfter: 1 },
    ]);
  });

  it('tempts from the start whoever the package is worth less than nothing to', () => {
    const { fairest } = fairestOrdering(talks(swap, { east: { arms: -4 }, west: { arms: 8 } }));
    expect(fairest?.parties[0]).toMatchObject({ temptation: 4, temptedAfter: 0 });
    expect(fairest?.selfEnforcing).toBe(false);
  });

  it('may leave out what is optional, and settles on the terms that tempt least', () => {
    const provisions = [
      { id: 'arms', terms: ['all', 'half'] },
      { id: 'relief' },
      { id: 'tribute', optional: true },
    ];
    const values = {
      east: { arms: { all: -9, half: -4 }, relief: 8, tribute: -5 },
      west: { arms: { all: 18, half: 8 }, relief: -4, tribute: 5 },
    };
    const { fairest } = fairestOrdering(talks(provisions, values));
    expect(fairest?.package).toEqual({ arms: 'half', relief: 'agreed' });
    expect(fairest?.selfEnforcing).toBe(true);
  });

  it('is asked of one package where one is given', () => {
    const provisions = [{ id: 'arms', terms: ['all', 'half'] }, { id: 'relief' }];
    const values = { east: { arms: { all: -9, half: -4 }, relief: 8 } };
    const chosen = { arms: 'all', relief: 'agreed' };
    const { fairest } = fairestOrdering(talks(provisions, values), { package: chosen });
    expect(fairest).toMatchObject({ package: chosen, temptation: 1 });
    expect(() => fairestOrdering(talks(provisions, values), { package: { arms: 'none' } })).toThrow(
      /^Not a package of "talks"/,
    );
  });

  it('keeps to the rules, however unfair they are', () => {
    const first = held('arms-first', { type: 'before', first: 'arms', then: 'relief' });
    const { fairest } = fairestOrdering(talks(swap, worth, [first]));
    expect(fairest?.ordering).toEqual([['arms.agreed'], ['relief.agreed']]);
    expect([fairest?.temptation, fairest?.exposure]).toEqual([4, 4]);
  });

  it('is none where nothing is feasible, and is found in what is repaired', () => {
    const rules = [
      held('arms-first', { type: 'before', first: 'arms', then: 'relief' }),
      held('relief-first', { type: 'before', first: 'relief', then: 'arms' }),
    ];
    const stuck = talks(swap, worth, rules);
    expect(fairestOrdering(stuck)).toEqual({ fairest: null, complete: true });
    const split = repairs(stuck).repairs.find(({ kind }) => kind === 'split');
    const { fairest } = fairestOrdering(split?.repaired ?? stuck);
    expect(fairest?.ordering.length).toBeGreaterThan(1);
  });

  it('counts only the parties at the table', () => {
    const signed = swap.map((each) => ({ ...each, signatories: ['east'] }));
    const { fairest } = fairestOrdering(talks(signed, worth), { parties: ['east'], widest: 1 });
    expect(fairest?.parties.map(({ party }) => party)).toEqual(['east']);
    expect(fairest?.ordering).toEqual([['arms.agreed'], ['relief.agreed']]);
  });

  it('is exact in decimals, which doubles are not', () => {
    const events = ['a', 'b', 'c'].map((id) => ({ id }));
    // 0.1 + 0.2 - 0.3 is 5.6e-17 in doubles, by which somebody would seem to gain.
    const { fairest } = fairestOrdering(talks(events, { east: { a: 0.1, b: 0.2, c: -0.3 } }), {
      widest: 1,
    });
    expect(fairest?.parties[0]?.after.at(-1)).toBe(0);
    expect(fairest?.ordering).toEqual([['c.agreed'], ['a.agreed'], ['b.agreed']]);
    expect([fairest?.temptation, fairest?.exposure]).toEqual([0, 0.3]);
  });

  it('is the best so far where the budget runs out, the first feasible one at least', () => {
    const large = talks(many, values);
    const cut = fairestOrdering(large, { budget: { states: 2_000 } });
    expect(cut).toMatchObject({ complete: false, undecided: { why: 'states' } });
    const [first] = orderings(large);
    expect(cut.fairest?.ordering).toEqual(first?.ordering);
    const whole = fairestOrdering(large);
    expect(whole.complete).toBe(true);
    expect(whole.fairest?.temptation).toBeLessThan(cut.fairest?.temptation ?? 0);
    expect(fairestOrdering(large, { budget: { states: 0 } })).toEqual({
      fairest: null,
      complete: false,
      undecided: { states: 50, why: 'states' },
    });
    const signal = { aborted: true };
    expect(fairestOrdering(large, { signal })).toMatchObject({ undecided: { why: 'aborted' } });
  });

  it('is found by way of sets of events, each gone through once for each thing asked of it', () => {
    for (const [widest, states] of [
      [1, 4_000],
      [9, 10_000],
    ] as const) {
      const found = fairestOrdering(talks(many, values), { widest, budget: { states } });
      expect(found.complete).toBe(true);
    }
  });

  it('is looked for no further once nobody is tempted or exposed', () => {
    const many = Array.from({ length: 24 }, (_, n) => ({ id: `e${n}`, terms: ['a', 'b'] }));
    const { fairest, complete } = fairestOrdering(talks(many, { east: { e0: { a: 1, b: 2 } } }), {
      widest: 1,
      budget: { states: 1_000 },
    });
    expect([complete, fairest?.selfEnforcing, fairest?.exposure]).toEqual([true, true, 0]);
  });

  it('is there at once where packages are worth the same, though there are very many', () => {
    const terms = ['a', 'b', 'c', 'd'];
    const many = Array.from({ length: 7 }, (_, n) => ({ id: `e${n}`, terms }));
    const { fairest, complete } = fairestOrdering(talks(many, { east: { e0: -1, e1: -1 } }), {
      widest: 1,
      budget: { states: 2_000_000 },
    });
    expect(complete).toBe(true);
    expect(fairest).toMatchObject({ temptation: 2, exposure: 1 });
  });

  it('changes no verdict', () => {
    expect(analyze(talks(swap, worth))).toEqual(analyze(talks(swap, undefined)));
  });
});

describe('values that do not do', () => {
  it('are none at all, or of nobody at the table', () => {
    expect(() => fairestOrdering(talks(swap, undefined))).toThrow(
      'Nobody at the table says in "talks" what anything is worth. Give "values": party, then event, then a number.',
    );
    expect(() => fairestOrdering(talks(swap, worth), { parties: [] })).toThrow(
      'Give the party "values", or ask for some of: east, west.',
    );
  });
});

describe('values of any size', () => {
  const ends = (east: Readonly<Record<string, number>>) =>
    fairestOrdering(talks(swap, { east })).fairest?.parties[0]?.after.at(-1);

  it('are added exactly as far as 15 digits go', () => {
    expect(ends({ arms: -4e14, relief: 8e14 })).toBe(4e14);
    expect(ends({ arms: -1e-7, relief: 3e-7 })).toBe(2e-7);
    expect(ends({ arms: 1 / 3, relief: 2 / 3 })).toBe(1);
    expect(ends({ arms: 12.5, relief: 1 / 3 })).toBeCloseTo(12.5 + 1 / 3, 12);
    expect(ends({ arms: 3e20, relief: -1e20 })).toBe(2e20);
    expect(ends({ arms: 1, relief: 5e-324 })).toBe(1);
  });

  it('do not depend on those of parties that are not at the table', () => {
    const signed = swap.map((each) => ({ ...each, signatories: ['east'] }));
    const values = { east: { arms: 0.25 }, west: { arms: 1e18 } };
    const { fairest } = fairestOrdering(talks(signed, values), { parties: ['east'] });
    expect(fairest?.parties[0]?.after.at(-1)).toBe(0.25);
  });

  it('may be very many', () => {
    const terms = Array.from({ length: 400 }, (_, place) => `t${place}`);
    const provisions = ['a', 'b', 'c'].map((id) => ({ id, terms }));
    const worths = Object.fromEntries(terms.map((term, place) => [term, place]));
    const own = { a: worths, b: worths, c: worths };
    const many = Array.from({ length: 130 }, (_, place) => ({ id: `p${place}` }));
    const values = Object.fromEntries(many.map(({ id }) => [id, own]));
    const { fairest } = fairestOrdering({ ...talks(provisions, values), parties: many });
    expect(fairest).toMatchObject({ temptation: 0, exposure: 0 });
  });
});

describe('balances', () => {
  const chosen = { arms: 'agreed', relief: 'agreed' };

  it('are of any ordering, its events by their short names too', () => {
    const found = balances(talks(swap, worth), chosen, [['relief'], ['arms']]);
    expect(found.parties.map(({ after }) => after)).toEqual([
      [8, 4],
      [-4, 4],
    ]);
    expect(found).toMatchObject({ exposure: 4, temptation: 4, selfEnforcing: false });
  });

  it('are refused of what is no ordering, with the first thing that is wrong', () => {
    const asked = (ordering: readonly string[][]) => () =>
      balances(talks(swap, worth), chosen, ordering);
    expect(asked([['relief']])).toThrow(
      'Not an ordering of a package of "talks": missing "arms.agreed" (bundle end). checkOrdering says all that is wrong.',
    );
    expect(asked([['relief'], [], ['arms']])).toThrow('empty bundle (bundle 2).');
    expect(() => balances(talks(swap, worth), {}, [])).toThrow(
      'required provision left out "arms"',
    );
    expect(() => balances(talks(swap, worth), chosen, [['relief', 'arms']], { widest: 1 })).toThrow(
      'too wide (bundle 1)',
    );
  });
});
