import fc from 'fast-check';
import {
  type AnalyzeOptions,
  analyze,
  eventsOf,
  type Negotiation,
  type Rule,
  ruleType,
} from 'redlines';
import { describe, expect, it } from 'vitest';
import type { Repair } from '../../../src/analysis/repairs/repair.js';
import { repairs } from '../../../src/analysis/repairs/repairs.js';
import { often, runs } from '../../support/runs.js';
import { arbTask } from '../../support/task.js';
import { chickenAndEgg, withRules } from '../leverage/small-cases.js';

describe('splits', () => {
  it('are all the minimal ones, by trying every set of rules on every event', () => {
    let seen = 0;
    fc.assert(
      fc.property(arbTask({ events: 4, rules: 5 }), ({ negotiation, options }) => {
        const found = splitsOf(negotiation, options);
        seen += found.length;
        const conflicts = analyze(negotiation, options).conflicts.flatMap(({ rules }) => rules);
        const events = negotiation.provisions.flatMap(eventsOf);
        const expected = events.flatMap((event) =>
          minimalPromises(negotiation, event, conflicts, options).map(
            (rules) => `${event}: ${rules}`,
          ),
        );
        expect(found.map(promises).sort()).toEqual(expected.sort());
      }),
      runs(150),
    );
    expect(seen).toBeGreaterThan(often(10));
  });

  it('take names that the provision does not have yet', () => {
    const [ukraine, us] = chickenAndEgg.rules;
    const talks = withRules(
      [ukraine, us].flatMap((rule) =>
        rule
          ? [JSON.parse(JSON.stringify(rule).replaceAll('guarantees"', 'guarantees.signed"'))]
          : [],
      ),
    );
    const stages = [
      'signed',
      ...['signed-conditionally', 'signed-conditionally-2', 'signed-conditionally-3'],
      ...['in-force', 'signed-finally'],
    ];
    const provisions = [{ id: 'guarantees', stages }, ...talks.provisions.slice(1)];
    const [split] = repairs({ ...talks, provisions }).repairs;
    expect(split?.moves[0]).toMatchObject({
      conditional: 'guarantees.signed-conditionally-4',
      final: 'guarantees.signed-finally-2',
    });
  });

  it('call the final moment in force only where the event was a signature', () => {
    const [, territory] = repairs(chickenAndEgg).repairs;
    expect(territory?.moves[0]).toEqual({
      kind: 'split',
      event: 'territory.agreed',
      conditional: 'territory.agreed-conditionally',
      final: 'territory.agreed-finally',
    });
  });

  it('take several promises where one is not enough', () => {
    const order = (id: string, first: string, then: string): Rule => ({
      id,
      heldBy: 'ukraine',
      type: 'before',
      first,
      then,
    });
    const rules = [
      order('a', 'guarantees', 'territory'),
      order('b', 'guarantees', 'summit'),
      order('c', 'territory', 'guarantees'),
      order('d', 'summit', 'guarantees'),
    ];
    expect(splitsOf(withRules(rules)).map(promises)).toEqual(['guarantees.signed: a,b']);
  });

  it.each([
    [
      'an event',
      { type: 'first', event: 'guarantees' },
      { type: 'before', first: 'territory', then: 'guarantees' },
      { type: 'first', event: 'guarantees.signed-conditionally' },
    ],
    [
      'a list of events',
      { type: 'together', events: ['guarantees', 'summit'] },
      { type: 'apart', events: ['guarantees', 'summit'] },
      { type: 'together', events: ['guarantees.signed-conditionally', 'summit'] },
    ],
    [
      'a condition',
      {
        type: 'never',
        condition: { all: [{ done: 'territory' }, { not: { done: 'guarantees' } }] },
      },
      { type: 'before', first: 'territory', then: 'guarantees' },
      {
        type: 'never',
        condition: {
          all: [{ done: 'territory' }, { not: { done: 'guarantees.signed-conditionally' } }],
        },
      },
    ],
  ])('hold to the promise a rule that names the event in %s', (_, promised, other, held) => {
    const rules = [
      { id: 'promised', heldBy: 'ukraine', ...promised },
      { id: 'other', heldBy: 'us', relaxable: false, ...other },
    ];
    const split = splitsOf(withRules(rules)).find(
      (each) => promises(each) === 'guarantees.signed: promised',
    );
    expect(split?.repaired.rules[0]).toEqual({ id: 'promised', heldBy: 'ukraine', ...held });
  });

  it('are none of an event of which the split alone opens something: that is one step more', () => {
    const long = ruleType({
      name: 'long',
      fields: { event: 'event' },
      violates: () => false,
      failsAtEnd: (_, { bundles }) => bundles < 4,
      sentence: () => 'at least four steps',
    });
    const rules = [{ id: 'long', heldBy: 'us', type: 'long', event: 'territory' }];
    const { repairs: all } = repairs(withRules(rules), { types: [long] });
    expect(all.map(({ kind }) => kind)).toEqual(['drop']);
  });

  it('rename nothing in a rule but events', () => {
    const own = ruleType({
      name: 'own',
      fields: {
        event: 'event',
        party: 'party',
        provision: 'provision',
        position: 'position',
        number: 'number',
        text: 'text',
        flag: 'flag',
      },
      violates: () => false,
      sentence: () => 'own',
    });
    const rest = {
      party: 'us',
      provision: 'guarantees',
      position: 2,
      number: 1,
      text: 'guarantees',
      flag: true,
    };
    const rule: Rule = { id: 'own', type: 'own', event: 'guarantees', ...rest };
    const [split] = splitsOf(withRules([...chickenAndEgg.rules, rule]), { types: [own] });
    expect(split?.repaired.rules.at(-1)).toEqual({
      ...{ id: 'own', type: 'own', event: 'guarantees.in-force' },
      ...rest,
    });
  });

  it('carry values over to the final moment', () => {
    const values = { us: { guarantees: -3, 'territory.agreed': { agreed: 2 } } };
    const [split] = repairs({ ...chickenAndEgg, values }).repairs;
    expect(split?.repaired.values).toEqual({
      us: { 'guarantees.in-force': -3, 'territory.agreed': { agreed: 2 } },
    });
  });

  it('leave rules that cannot be relaxed with the event itself', () => {
    const rules = chickenAndEgg.rules.map((rule) =>
      rule.id === 'ukraine-first' ? { ...rule, relaxable: false } : rule,
    );
    expect(splitsOf(withRules(rules)).map(promises)).toEqual(['territory.agreed: us-first']);
  });
});

function splitsOf(negotiation: Negotiation, options: AnalyzeOptions = {}): readonly Repair[] {
  return repairs(negotiation, options).repairs.filter(({ kind }) => kind === 'split');
}

/** Which rules of a split repair take the promise for the deed, after the event. */
function promises({ moves }: Repair): string {
  const event = moves.flatMap((move) => (move.kind === 'split' ? [move.event] : []));
  const rules = moves.flatMap((move) =>
    move.kind === 'hold' && move.to === 'conditional' ? [move.rule] : [],
  );
  return `${event}: ${rules}`;
}

/** By definition: split the event by hand, hold each set of rules to the promise, and ask. */
function minimalPromises(
  negotiation: Negotiation,
  event: string,
  inConflict: readonly string[],
  options: AnalyzeOptions,
): readonly (readonly string[])[] {
  const named = (rule: Rule) => moved(rule, negotiation, event, 'x') !== JSON.stringify(rule);
  const firm = negotiation.rules.filter((rule) => named({ ...rule, fallbacks: [] }));
  if (!firm.some(({ id }) => inConflict.includes(id))) return [];
  const asked = options.asOf;
  const stands = ({ from = '', until = '9' }: Rule) =>
    asked === undefined || (from <= asked && asked < until);
  const movable = firm
    .filter((rule) => stands(rule) && (rule.relaxable ?? rule.heldBy !== undefined))
    .map(({ id }) => id)
    .sort();
  const opening = subsets(movable).filter(
    (rules) => analyze(splitByHand(negotiation, event, rules), options).status === 'feasible',
  );
  const minimal = opening.filter(
    (rules) =>
      !opening.some((other) => other !== rules && other.every((each) => rules.includes(each))),
  );
  return minimal.filter((rules) => rules.length > 0);
}

function splitByHand(negotiation: Negotiation, event: string, promised: readonly string[]) {
  const [id = '', stage = ''] = event.split('.');
  const provisions = negotiation.provisions.map((provision) => {
    if (provision.id !== id) return provision;
    const stages = (provision.stages ?? ['agreed']).flatMap((each) =>
      each === stage ? ['promise', 'deed'] : [each],
    );
    return { ...provision, stages };
  });
  const rules = negotiation.rules.map((rule): Rule => {
    const moment = promised.includes(rule.id) ? 'promise' : 'deed';
    return JSON.parse(moved(rule, negotiation, event, `${id}.${moment}`));
  });
  return { ...negotiation, provisions, rules };
}

/** The rule's JSON with one event called otherwise, wherever it is no provision's name. */
function moved(rule: Rule, { provisions }: Negotiation, event: string, name: string): string {
  const [id = ''] = event.split('.');
  const alone = (provisions.find((each) => each.id === id)?.stages?.length ?? 1) === 1;
  return JSON.stringify(rule, (key, value) => {
    if (key === 'included' || key === 'terms') return value;
    return value === event || (alone && value === id) ? name : value;
  });
}

function subsets<T>([first, ...rest]: readonly T[]): readonly (readonly T[])[] {
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((some) => [some, [first, ...some]]);
}
