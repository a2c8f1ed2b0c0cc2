import { analyze, checkOrdering, type Negotiation, RuleTypeError, ruleType } from 'redlines';
import { describe, expect, it } from 'vitest';
import { repairs } from '../../../src/analysis/repairs/repairs.js';
import {
  chickenAndEgg,
  shippedScenario,
  twoConflicts,
  withRules,
} from '../leverage/small-cases.js';
import { told } from './told.js';

describe('repairs', () => {
  it('repairs the chicken-and-egg in every way that there is', () => {
    const answer = repairs(chickenAndEgg);
    expect(answer).toMatchObject({ status: 'infeasible', complete: true, undecided: [] });
    expect(answer.repairs.map(told)).toEqual([
      'split guarantees.signed: ukraine-first conditional, us-first final',
      'split territory.agreed: summit-first final, ukraine-first final, us-first conditional',
      'soften ukraine-first to noLaterThan',
      'drop ukraine-first',
      'drop us-first',
    ]);
    expect(answer.repairs.map(({ costByParty }) => costByParty)).toEqual([
      { ukraine: 1 },
      { us: 1 },
      { ukraine: 1 },
      { ukraine: 1 },
      { us: 1 },
    ]);
    expect(answer.repairs.some(({ dominated }) => dominated)).toBe(false);
  });

  it('signs guarantees conditionally first, in force once territory is agreed', () => {
    const [split] = repairs(chickenAndEgg).repairs;
    expect(split?.moves[0]).toEqual({
      kind: 'split',
      event: 'guarantees.signed',
      conditional: 'guarantees.signed-conditionally',
      final: 'guarantees.in-force',
    });
    expect(split?.witness.ordering).toEqual([
      ['guarantees.signed-conditionally'],
      ['summit.held'],
      ['territory.agreed'],
      ['guarantees.in-force'],
    ]);
    const [guarantees, ...others] = chickenAndEgg.provisions;
    const stages = ['signed-conditionally', 'in-force'];
    expect(split?.repaired.provisions).toEqual([{ ...guarantees, stages }, ...others]);
    expect(split?.repaired.rules).toEqual([
      { ...chickenAndEgg.rules[0], first: 'guarantees.signed-conditionally' },
      { ...chickenAndEgg.rules[1], then: 'guarantees.in-force' },
      chickenAndEgg.rules[2],
    ]);
  });

  it('names what is signed at one moment once Ukraine accepts that', () => {
    const soften = repairs(chickenAndEgg).repairs.find(({ kind }) => kind === 'soften');
    expect(soften?.sameMoment).toEqual([['guarantees.signed', 'territory.agreed']]);
    expect(soften?.repaired.rules[0]).toEqual({
      id: 'ukraine-first',
      heldBy: 'ukraine',
      type: 'noLaterThan',
      first: { done: 'guarantees.signed' },
      then: ['territory.agreed'],
    });
  });

  it('signs at the same moment where single steps fail', () => {
    const [first, ...others] = chickenAndEgg.rules;
    const rules = [...(first ? [{ ...first, type: 'noLaterThan' }] : []), ...others];
    const [best, ...rest] = repairs(withRules(rules), { widest: 1 }).repairs;
    expect(best).toMatchObject({
      kind: 'same-moment',
      moves: [{ kind: 'sign-together', events: ['guarantees.signed', 'territory.agreed'] }],
      cost: 0,
      parties: [],
      widest: 2,
    });
    expect(rest.every(({ dominated }) => dominated)).toBe(true);
    expect(repairs(chickenAndEgg, { widest: 1 }).repairs.map(({ kind }) => kind)).toEqual([
      'split',
      'split',
      'drop',
      'drop',
    ]);
  });

  it('widens bundles of two by as little as it takes', () => {
    const together = {
      id: 'all-at-once',
      heldBy: 'us',
      type: 'together',
      events: ['guarantees', 'territory', 'summit'],
    };
    const [best] = repairs(withRules([together]), { widest: 2 }).repairs;
    const events = ['guarantees.signed', 'territory.agreed', 'summit.held'];
    expect(best).toMatchObject({ kind: 'same-moment', widest: 3, moves: [{ events }] });
  });

  it('widens bundles in one way, and names those that are wider than was allowed', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const inTime = (position: number): Negotiation => ({
      ...chickenAndEgg,
      provisions: ids.map((id) => ({ id })),
      rules: ids.map((event) => ({ id: `${event}-soon`, type: 'by', event, position })),
    });
    const { repairs: all, complete } = repairs(inTime(2), { widest: 2 });
    expect(complete).toBe(true);
    expect(all).toMatchObject([{ kind: 'same-moment', widest: 3, cost: 0 }]);
    expect(all[0]?.sameMoment.map((bundle) => bundle.length).sort()).toEqual([2, 3]);
    const wide = all[0]?.sameMoment.filter((bundle) => bundle.length === 3);
    expect(all[0]?.moves).toEqual(wide?.map((events) => ({ kind: 'sign-together', events })));
    expect(repairs(inTime(1), { widest: 2 }).repairs).toMatchObject([{ widest: 5 }]);
  });

  it('shows each least set of shared moments where single steps fail', () => {
    const ids = ['a', 'b', 'c'];
    const talks: Negotiation = {
      ...chickenAndEgg,
      provisions: ids.map((id) => ({ id })),
      rules: ids.map((event) => ({ id: `${event}-soon`, type: 'by', event, position: 2 })),
    };
    const answer = repairs(talks, { widest: 1 });
    expect(answer.complete).toBe(true);
    expect(answer.repairs.map(told)).toEqual([
      'together a.agreed b.agreed',
      'together a.agreed c.agreed',
      'together b.agreed c.agreed',
    ]);
  });

  it('shares no moment that could be given up while the others are kept', () => {
    const talks = (...free: readonly string[]): Negotiation => ({
      ...chickenAndEgg,
      provisions: [...free, 'summit', 'treaty'].map((id) => ({ id })),
      rules: [
        { id: 'at-once', type: 'together', events: ['summit', 'treaty'] },
        { id: 'at-the-end', type: 'last', event: 'treaty' },
        { id: 'never', heldBy: 'us', type: 'never', condition: { done: 'summit' } },
      ],
    });
    for (const free of [[], ['aid'], ['aid', 'border'], ['aid', 'border', 'corridor']]) {
      const [drop] = repairs(talks(...free)).repairs;
      expect(drop?.sameMoment).toEqual([['summit.agreed', 'treaty.agreed']]);
      expect(drop?.witness.ordering.length).toBe(free.length + 1);
    }
  });

  it('has no width of its own where bundles are wide enough', () => {
    for (const repair of repairs(chickenAndEgg).repairs)
      expect(repair).not.toHaveProperty('widest');
  });

  it('counts procedure that has to give way among the holders, and not among the parties', () => {
    const [ukraine, us] = chickenAndEgg.rules.map((rule) => ({ ...rule, relaxable: true }));
    const { heldBy: _, ...procedural } = us ?? { id: '', type: '' };
    const rules = [ukraine, { ...procedural, cost: 2 }].flatMap((rule) => rule ?? []);
    const drop = repairs(withRules(rules)).repairs.find(
      (repair) => told(repair) === 'drop us-first',
    );
    expect(drop).toMatchObject({ cost: 2, costByParty: { procedure: 2 }, parties: [] });
  });

  it('tells its moves by the ids of the rules, whatever the order of the document', () => {
    const turned = { ...twoConflicts, rules: twoConflicts.rules.toReversed() };
    const drops = (talks: Negotiation) => repairs(talks).repairs.map(told);
    expect(drops(turned)).toEqual(drops(twoConflicts));
    expect(drops(turned)).toContain('drop aid-first, drop prisoners-first');
  });

  it('meets a rule in the fallback that its holder states', () => {
    const rules = chickenAndEgg.rules.map((rule) =>
      rule.id === 'us-first'
        ? {
            ...rule,
            title: 'All else first',
            because: ['claim'],
            fallbacks: [
              { type: 'noLaterThan', first: 'summit', then: 'guarantees' },
              { type: 'never', condition: { not: { done: 'summit' } } },
            ],
          }
        : { ...rule, relaxable: false },
    );
    const soft = repairs(withRules(rules)).repairs.find(({ kind }) => kind === 'soften');
    expect(soft?.repaired.rules[1]).toEqual({
      id: 'us-first',
      heldBy: 'us',
      because: ['claim'],
      type: 'noLaterThan',
      first: 'summit',
      then: 'guarantees',
      fallbacks: [{ type: 'never', condition: { not: { done: 'summit' } } }],
    });
  });

  it('combines the ways out of two conflicts, and flags what is dominated', () => {
    const { repairs: all } = repairs(twoConflicts);
    const drops = all.filter(({ kind }) => kind === 'drop');
    expect(drops.map(({ costByParty, dominated }) => [costByParty, dominated])).toEqual([
      [{ north: 5 }, false],
      [{ north: 4, south: 2 }, false],
      [{ north: 1, west: 8 }, false],
      [{ south: 2, west: 8 }, false],
    ]);
    expect(all.filter(({ kind }) => kind === 'split')).toEqual([]);
  });

  it('keeps to the reading of an ambiguous position that was asked about', () => {
    const [ukraine, us, summit] = chickenAndEgg.rules;
    const choice = (id: string, rule: typeof us) => ({ id, rules: rule ? [rule] : [] });
    const talks: Negotiation = {
      ...chickenAndEgg,
      rules: [ukraine, summit].flatMap((rule) => rule ?? []),
      readings: [
        {
          id: 'us',
          choices: [choice('mild', summit && { ...summit, id: 'mild' }), choice('hard', us)],
        },
      ],
    };
    expect(repairs(talks)).toMatchObject({ status: 'feasible', repairs: [], complete: true });
    const options = { readings: { us: 'hard' } };
    for (const { repaired, witness } of repairs(talks, options).repairs) {
      expect(checkOrdering(repaired, witness.package, witness.ordering, options)).toEqual([]);
    }
  });

  it('reads the shipped scenario', () => {
    const scenario = shippedScenario();
    const all = repairs(scenario).repairs;
    expect(all[0]?.moves.slice(0, 1)).toMatchObject([
      { kind: 'split', event: 'guarantees.signed' },
    ]);
    expect(all[0]?.parties).toEqual(['ukraine']);
    const drops = analyze(scenario).relaxations.map(({ rules }) => `drop ${rules}`);
    expect(all.map(told)).toEqual(
      expect.arrayContaining([...drops, 'soften ukraine-guarantees-first to noLaterThan']),
    );
  });

  it('repairs nothing where rules that cannot be relaxed stand in the way', () => {
    const rules = chickenAndEgg.rules.map((rule) => ({ ...rule, relaxable: false }));
    expect(repairs(withRules(rules))).toMatchObject({
      status: 'infeasible',
      repairs: [],
      complete: true,
    });
  });

  it('answers within its budget', () => {
    const none = repairs(twoConflicts, { budget: { states: 0 } });
    expect(none).toMatchObject({ status: 'undecided', repairs: [], complete: false });
    const some = repairs(shippedScenario(), { budget: { states: 2000 } });
    expect(some.complete).toBe(false);
    expect(some.undecided.length).toBeGreaterThan(0);
    const many = repairs(longTalks, { budget: { states: 6_000 } });
    expect(many.undecided[0]).toMatchObject({ question: 'trade-offs', why: 'states' });
    expect(repairs(twoConflicts, { most: 1 })).toMatchObject({ complete: false, undecided: [] });
    const cut = repairs(chickenAndEgg, { most: 1 });
    expect(cut.repairs.map(({ kind }) => kind)).toEqual(['split', 'soften', 'drop']);
    expect(cut).toMatchObject({ complete: false, undecided: [] });
    expect(repairs(chickenAndEgg, { most: 2 }).complete).toBe(true);
    const either = { any: [{ done: 'guarantees' }, { done: 'summit' }] };
    const then = ['guarantees', 'summit'];
    const threeSplits = withRules([
      { id: 'either-first', heldBy: 'us', type: 'before', first: either, then: 'territory' },
      { id: 'territory-first', heldBy: 'ukraine', type: 'noLaterThan', first: 'territory', then },
    ]);
    const splits = (most: number) => {
      const { repairs: all, complete } = repairs(threeSplits, { most });
      return [all.filter(({ kind }) => kind === 'split').length, complete];
    };
    expect([splits(2), splits(3)]).toEqual([
      [2, false],
      [3, true],
    ]);
  });

  it('stops once it is no longer wanted, or out of time', () => {
    const calls: number[] = [];
    const onProgress = ({ states }: { readonly states: number }) => calls.push(states);
    const aborted = repairs(longTalks, { signal: { aborted: true }, onProgress });
    expect(aborted).toMatchObject({ complete: false });
    expect(aborted.undecided.map(({ why }) => why)).toContain('aborted');
    expect(calls.length).toBeGreaterThan(0);
    const late = repairs(longTalks, { budget: { milliseconds: 0 } });
    expect(late.undecided.map(({ why }) => why)).toContain('milliseconds');
  });

  it('lets the error of a rule type of your own through', () => {
    const bad = ruleType({
      name: 'bad',
      fields: {},
      violates: () => {
        throw new Error('no');
      },
      sentence: () => 'bad',
    });
    const talks = withRules([...chickenAndEgg.rules, { id: 'bad', heldBy: 'us', type: 'bad' }]);
    expect(() => repairs(talks, { types: [bad] })).toThrow(RuleTypeError);
  });
});

/** Every provision before and after every other: many conflicts. */
const longTalks: Negotiation = {
  ...chickenAndEgg,
  provisions: [...'abcdef'].map((id) => ({ id })),
  rules: [...'abcdef'].flatMap((first) =>
    [...'abcdef']
      .filter((then) => then !== first)
      .map((then) => ({ id: `${first}-${then}`, heldBy: 'us', type: 'before', first, then })),
  ),
};
