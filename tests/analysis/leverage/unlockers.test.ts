import fc from 'fast-check';
import { analyze } from 'redlines';
import { describe, expect, it } from 'vitest';
import { unlockers } from '../../../src/analysis/leverage/unlockers.js';
import { runs } from '../../support/runs.js';
import { arbTask } from '../../support/task.js';
import { chickenAndEgg, shippedScenario, twoConflicts, withRules } from './small-cases.js';

describe('unlockers', () => {
  it('lets either side of the chicken-and-egg unlock it alone', () => {
    const answer = unlockers(chickenAndEgg);
    expect(answer).toMatchObject({ status: 'infeasible', complete: true, undecided: [] });
    expect(answer.relaxations).toEqual([
      { rules: ['ukraine-first'], holders: ['ukraine'], cost: 1, costByParty: { ukraine: 1 } },
      { rules: ['us-first'], holders: ['us'], cost: 1, costByParty: { us: 1 } },
    ]);
    expect(answer.together).toEqual([['ukraine'], ['us']]);
    expect(
      answer.holders.map(({ holder, alone, pivotal }) => [holder, alone.length, pivotal]),
    ).toEqual([
      ['ukraine', 1, false],
      ['us', 1, false],
    ]);
  });

  it('puts the cheapest way out of two conflicts first, and says who is needed', () => {
    const { relaxations, together, holders } = unlockers(twoConflicts);
    expect(relaxations.map(({ rules, cost }) => [rules, cost])).toEqual([
      [['aid-first', 'prisoners-first'], 5],
      [['border-first', 'prisoners-first'], 6],
      [['aid-first', 'talks-first'], 9],
      [['border-first', 'talks-first'], 10],
    ]);
    expect(relaxations[1]?.costByParty).toEqual({ north: 4, south: 2 });
    expect(together).toEqual([['north'], ['south', 'west']]);
    expect(holders.map(({ alone }) => alone.length)).toEqual([1, 0, 0]);
  });

  it('calls a party pivotal without which nothing opens', () => {
    const [first, second] = twoConflicts.rules;
    const both = [first, second].flatMap((rule) => (rule ? [{ ...rule, heldBy: 'south' }] : []));
    const { holders } = unlockers({ ...twoConflicts, rules: both });
    expect(holders.map(({ holder, pivotal }) => [holder, pivotal])).toEqual([
      ['north', false],
      ['south', true],
      ['west', false],
    ]);
  });

  it('names procedure where a procedural rule may be relaxed', () => {
    const rules = chickenAndEgg.rules.map(({ heldBy: _, ...rule }) => ({
      ...rule,
      relaxable: true,
    }));
    const { together, holders } = unlockers(withRules(rules));
    expect(together).toEqual([['procedure']]);
    expect(holders.find(({ holder }) => holder === 'procedure')?.pivotal).toBe(true);
  });

  it('has nothing to list where something is feasible, or nothing may be relaxed', () => {
    const nothing = { relaxations: [], together: [], complete: true };
    expect(unlockers(withRules([]))).toMatchObject({ ...nothing, status: 'feasible', holders: [] });
    const rules = chickenAndEgg.rules.map((rule) => ({ ...rule, relaxable: false }));
    expect(unlockers(withRules(rules))).toMatchObject({ ...nothing, status: 'infeasible' });
  });

  it('answers within its budget', () => {
    const none = unlockers(twoConflicts, { budget: { states: 0 } });
    expect(none).toMatchObject({ status: 'undecided', complete: false, relaxations: [] });
    expect(none.undecided.map(({ question }) => question)).toEqual(['feasibility']);
    const cut = unlockers(twoConflicts, { most: 1 });
    expect(cut.complete).toBe(false);
  });

  it('puts those of one cost by their size, then by the ids of their rules', () => {
    // One rule against three pairs: drop it, or one rule of each pair, at the same cost together.
    const pair = (id: string, cost: number, first: string, then: string) =>
      ({ id, heldBy: 'north', cost, type: 'before', first, then }) as const;
    const rules = [
      pair('d', 1, 'border', 'prisoners'),
      pair('c', 1, 'prisoners', 'aid'),
      pair('a', 1, 'border', 'talks'),
      pair('b', 1, 'talks', 'aid'),
      pair('z', 2, 'aid', 'border'),
    ];
    const { relaxations } = unlockers({ ...twoConflicts, rules });
    expect(relaxations.map((each) => [each.rules.join(), each.cost])).toEqual([
      ['z', 2],
      ['a,c', 2],
      ['a,d', 2],
      ['b,c', 2],
      ['b,d', 2],
    ]);
  });

  it('adds costs up in the order of ids, so that the order of the document makes no difference', () => {
    // In binary 0.1 + 0.2 + 0.3 is more than 0.3 + 0.2 + 0.1.
    const loops = ['aid', 'border', 'talks'].map((first, place) => {
      const then = `${first}-signed`;
      const cost = (place + 1) / 10;
      return [
        { id: first, heldBy: 'north', cost, type: 'before', first, then },
        { id: `law-${first}`, type: 'before', first: then, then: first },
      ] as const;
    });
    const provisions = ['aid', 'border', 'talks'].flatMap((id) => [{ id }, { id: `${id}-signed` }]);
    for (const list of [loops, loops.toReversed()]) {
      const [cheapest] = unlockers({ ...twoConflicts, provisions, rules: list.flat() }).relaxations;
      expect(cheapest).toEqual({
        rules: ['aid', 'border', 'talks'],
        holders: ['north'],
        cost: 0.1 + 0.2 + 0.3,
        costByParty: { north: 0.1 + 0.2 + 0.3 },
      });
    }
  });

  it('lists what each can do alone, however short the list of relaxations is cut', () => {
    const rules = twoConflicts.rules.map((rule) =>
      rule.heldBy === 'north' ? { ...rule, cost: 100 } : rule,
    );
    const { relaxations, holders, complete } = unlockers({ ...twoConflicts, rules }, { most: 1 });
    expect(relaxations.map((each) => each.rules)).toEqual([['border-first', 'talks-first']]);
    expect(holders.map(({ holder, alone }) => [holder, alone.map((each) => each.rules)])).toEqual([
      ['north', [['aid-first', 'prisoners-first']]],
      ['south', []],
      ['west', []],
    ]);
    expect(complete).toBe(false);
  });

  it('seats the parties of a coalition and no mediator', () => {
    const seats = (parties?: readonly string[]) =>
      unlockers(chickenAndEgg, parties && { parties }).holders.map(({ holder }) => holder);
    expect(seats()).toEqual(['ukraine', 'us']);
    const { rules } = twoConflicts;
    const ofThree = { ...twoConflicts, rules: rules.map((rule) => ({ ...rule, heldBy: 'north' })) };
    expect(unlockers(ofThree).holders.map(({ holder }) => holder)).toEqual([
      'north',
      'south',
      'west',
    ]);
    const provisions = twoConflicts.provisions.map((each) => ({ ...each, signatories: ['north'] }));
    const some = unlockers({ ...ofThree, provisions }, { parties: ['north', 'west'] });
    expect(some.holders.map(({ holder }) => holder)).toEqual(['north', 'west']);
  });

  it('refuses options that do not fit', () => {
    expect(() => unlockers(chickenAndEgg, { widest: 0 })).toThrow(RangeError);
    const misspelt: object = { mots: 1 };
    expect(() => unlockers(chickenAndEgg, misspelt)).toThrow(/options of unlockers.*most/);
    expect(() => unlockers(chickenAndEgg, { readings: { none: 'x' } })).toThrow(RangeError);
  });

  it('reads the shipped scenario', () => {
    expect(unlockers(shippedScenario()).together).toEqual([['ukraine'], ['us']]);
  });

  it('agrees with the relaxations of random documents', () => {
    fc.assert(
      fc.property(arbTask(), ({ negotiation, options }) => {
        const answer = unlockers(negotiation, options);
        const { status, relaxations } = analyze(negotiation, { ...options, opens: false });
        expect(answer.status).toBe(status);
        const sorted = answer.relaxations.map(({ rules }) => rules.join()).sort();
        expect(sorted).toEqual(relaxations.map(({ rules }) => rules.join()).sort());
        const costs = answer.relaxations.map(({ cost }) => cost);
        expect(costs).toEqual([...costs].sort((a, b) => a - b));
        const sets = answer.relaxations.map(({ holders }) => holders);
        expect(answer.together.map(String).sort()).toEqual(minimal(sets).map(String).sort());
        for (const { holder, alone, pivotal } of answer.holders) {
          expect(pivotal).toBe(sets.length > 0 && sets.every((set) => set.includes(holder)));
          expect(alone.length).toBe(sets.filter((set) => String(set) === holder).length);
        }
        for (const { rules, cost, costByParty } of answer.relaxations) {
          const costOf = (id: string) =>
            negotiation.rules.find((rule) => rule.id === id)?.cost ?? 1;
          expect(cost).toBe(rules.reduce((sum, id) => sum + costOf(id), 0));
          expect(Object.values(costByParty).reduce((sum, one) => sum + one, 0)).toBe(cost);
        }
      }),
      runs(300),
    );
  });
});

function minimal(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const distinct = [...new Map(sets.map((set) => [String(set), set])).values()];
  const within = (a: readonly string[], b: readonly string[]) =>
    a.every((each) => b.includes(each));
  return distinct.filter((set) => !distinct.some((other) => other !== set && within(other, set)));
}
