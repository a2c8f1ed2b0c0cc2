import {
  analyze,
  availableNext,
  builtInTypes,
  checkOrdering,
  orderings,
  RuleTypeError,
  ruleType,
} from 'redlines';
import { describe, expect, it } from 'vitest';
import type { RuleBody } from '../oracle/file-format.js';
import { elements, held, negotiation, procedural } from '../oracle/posets.js';
import { asNegotiation } from '../support/task.js';

/** At most so many events of a list in any one bundle. */
const pace = ruleType({
  name: 'pace',
  fields: { events: 'events', most: 'number' },
  violates: ({ events, most }, { bundle }) =>
    bundle.filter((event) => events.includes(event)).length > most,
  sentence: ({ events, most }, words) =>
    `at most ${most} of ${words.events(events, 'and')} at once`,
});

/** The events come in exactly this order, each straight after the other. */
const script = ruleType({
  name: 'script',
  fields: { events: 'events' },
  monitor: {
    initial: () => 0,
    next: (due: number, { bundle }, { events }) =>
      bundle.length === 1 && bundle[0] === events[due] ? due + 1 : undefined,
    holdsAtEnd: (due, _, { events }) => due === events.length,
  },
  sentence: ({ events }, words) => `${words.events(events, 'and')} in this order`,
});

const talks = (...bodies: readonly RuleBody[]) =>
  asNegotiation(
    negotiation('talks', {
      provisions: elements(3),
      rules: bodies.map((body, place) => held(`r${place + 1}`, body)),
    }),
  );
const inOrder = { type: 'script', events: ['e2', 'e1', 'e3'] };
const slowly = { type: 'pace', events: ['e1', 'e2', 'e3'], most: 1 };

describe('a rule type of one’s own', () => {
  it('counts like any other', () => {
    // Of the 13 orderings of three events, 6 have no tie.
    expect(analyze(talks(slowly), { types: [pace] }).orderings).toEqual({
      strict: 6n,
      bundled: 6n,
    });
    expect(analyze(talks({ ...slowly, most: 2 }), { types: [pace] }).orderings).toEqual({
      strict: 6n,
      bundled: 12n,
    });
  });

  it('lists and checks like any other', () => {
    const types = [script];
    const [only, ...others] = orderings(talks(inOrder), { types });
    expect(only?.ordering).toEqual([['e2.agreed'], ['e1.agreed'], ['e3.agreed']]);
    expect(others).toEqual([]);
    const wrong = [['e2'], ['e3'], ['e1']];
    const agreed = { e1: 'agreed', e2: 'agreed', e3: 'agreed' };
    expect(checkOrdering(talks(inOrder), agreed, wrong, { types })).toMatchObject([
      { kind: 'rule', rule: 'r1', bundle: 2, events: ['e3.agreed'] },
      { kind: 'rule', rule: 'r1', bundle: 'end', events: [] },
    ]);
  });

  it('blocks like any other', () => {
    const { available, blocked } = availableNext(talks(inOrder), {}, { types: [script] });
    expect(available.map(({ event }) => event)).toEqual(['e2.agreed']);
    expect(blocked.map(({ blockers }) => blockers)).toEqual(
      Array(2).fill([{ kind: 'rule', rule: 'r1', heldBy: 'one', because: [] }]),
    );
  });

  it('conflicts, relaxes and softens like any other', () => {
    const demand = { type: 'first', event: 'e1', fallbacks: [slowly] };
    const { conflicts, softened } = analyze(talks(inOrder, demand), { types: [pace, script] });
    expect(conflicts.map(({ rules }) => rules)).toEqual([['r1', 'r2']]);
    expect(softened).toEqual([
      {
        concessions: [{ rule: 'r1', degree: 1, to: 'dropped' }],
        opens: { strict: 2n, bundled: 6n },
      },
      {
        concessions: [{ rule: 'r2', degree: 1, to: 'pace' }],
        opens: { strict: 1n, bundled: 1n },
      },
    ]);
  });

  it('may share no name with another', () => {
    const twice = { types: [pace, pace] };
    expect(() => analyze(talks(), twice)).toThrow(RangeError);
    expect(() => analyze(talks(), twice)).toThrow(/"pace".*another name/);
    const before = ruleType({ ...pace, name: 'before', monitor: pace.monitor });
    expect(() => analyze(talks(), { types: [before] })).toThrow(/"before"/);
    expect(builtInTypes.map(({ name }) => name)).toContain('before');
  });

  it('has to be handed in where it is used', () => {
    expect(() => analyze(talks(inOrder))).toThrow(RangeError);
    expect(() => analyze(talks(inOrder))).toThrow(/"script".*known: never, .*options\.types/);
  });

  it('has one meaning: a monitor, or a step', () => {
    const { name, fields, sentence } = pace;
    expect(() => ruleType({ name, fields, sentence })).toThrow(RangeError);
    const both = { name, fields, sentence, monitor: pace.monitor, violates: () => false };
    expect(() => ruleType(both)).toThrow(/"pace".*either/);
  });
});

describe('a rule type that throws', () => {
  const faulty = (at: 'initial' | 'next' | 'holdsAtEnd') => {
    const fail = (where: string) => {
      if (where === at) throw new TypeError('no such thing');
      return null;
    };
    return ruleType({
      name: 'faulty',
      fields: {},
      monitor: {
        initial: () => fail('initial'),
        next: () => fail('next'),
        holdsAtEnd: () => fail('holdsAtEnd') === null,
      },
      sentence: () => 'nothing in particular',
    });
  };
  const document = asNegotiation(
    negotiation('talks', {
      provisions: elements(2),
      rules: [procedural('odd-rule', { type: 'faulty' })],
    }),
  );
  const agreed = { e1: 'agreed', e2: 'agreed' };

  describe.each(['initial', 'next', 'holdsAtEnd'] as const)('in %s', (at) => {
    const options = { types: [faulty(at)] };

    it.each([
      ['analyze', () => analyze(document, options)],
      ['orderings', () => [...orderings(document, options)]],
      ['checkOrdering', () => checkOrdering(document, agreed, [['e1'], ['e2']], options)],
      ['availableNext', () => availableNext(document, { ordering: [['e1']] }, options)],
    ])('is named, with its rule, by %s', (name, ask) => {
      // Nothing ends where one looks a bundle ahead.
      if (name === 'availableNext' && at === 'holdsAtEnd') return;
      const error = thrownBy(ask);
      expect(error).toBeInstanceOf(RuleTypeError);
      expect(error).toMatchObject({ rule: 'odd-rule', type: 'faulty', code: 'REDLINES_RULE_TYPE' });
      expect(String(error)).toMatch(/"faulty".*"odd-rule".*no such thing/);
      expect(error).toHaveProperty('cause.name', 'TypeError');
    });
  });

  it('leaves the next call unharmed', () => {
    expect(() => analyze(document, { types: [faulty('next')] })).toThrow(RuleTypeError);
    expect(analyze(talks(slowly), { types: [pace] }).orderings.strict).toBe(6n);
  });
});

function thrownBy(ask: () => unknown): unknown {
  try {
    ask();
  } catch (error) {
    return error;
  }
  return 'nothing thrown';
}
