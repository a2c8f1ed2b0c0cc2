import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/analysis/case/case.js';
import { demandsOf } from '../../../src/analysis/program/demand.js';
import { maskOf } from '../../../src/analysis/program/mask.js';
import { momentOf, namesOf, stepOf } from '../../../src/analysis/program/moments.js';
import { compilerOf } from '../../../src/analysis/program/program.js';
import type { RuleEntry } from '../../oracle/file-format.js';
import { elements, held, negotiation, procedural } from '../../oracle/posets.js';
import { customRuleTypes } from '../../support/custom-rule-types.js';
import { asNegotiation } from '../../support/task.js';

function compiler(rules: readonly RuleEntry[]) {
  const [first, second, third] = elements(3, { terms: ['x', 'y'] });
  const provisions = [first, second, third && { ...third, optional: true }].flatMap(
    (each) => each ?? [],
  );
  return compilerOf(
    caseOf(asNegotiation(negotiation('talks', { provisions, rules })), { types: customRuleTypes }),
  );
}

const ordered = { type: 'before', first: 'e1', then: 'e2' };
const onTerm = { type: 'before', first: { terms: { e1: 'x' } }, then: 'e2' };

describe('packages of one case, compiled', () => {
  it('share what a form says, as long as they agree on the terms that it asks about', () => {
    const compile = compiler([
      held('plain', ordered),
      held('on-term', onTerm),
      held('when', { ...ordered, when: { terms: { e2: 'x' } } }),
    ]);
    const [xx, xy, yx] = [
      { e1: 'x', e2: 'x' },
      { e1: 'x', e2: 'y' },
      { e1: 'y', e2: 'x' },
    ].map(compile);
    const same = (rule: number) => [
      xx?.watch(rule, 0) === xy?.watch(rule, 0),
      xx?.watch(rule, 0) === yx?.watch(rule, 0),
    ];
    expect([0, 1, 2].map(same)).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ]);
    expect(compile({ e1: 'x', e2: 'x', e3: 'x' }).watch(0, 0)).not.toBe(xx?.watch(0, 0));
    expect(xx?.watch(0, 9)).toBeUndefined();
    expect(xx?.watch(9, 0)).toBeUndefined();
    expect(xx?.watches).toEqual(
      [0, 1, 2].map((rule) => [0, 1].map((form) => xx?.watch(rule, form))),
    );
  });

  it('say nothing where `when` fails, or what is asked is always so', () => {
    const program = compiler([
      held('when', { ...ordered, when: { terms: { e2: 'x' } } }),
      held('one-apart', { type: 'apart', events: ['e1', 'e3'] }),
      held('of-none', { type: 'before', first: 'e1', then: 'e3' }),
      held('of-what-is-so', {
        ...{ type: 'noLaterThan', first: { not: { terms: { e1: 'y' } } }, then: 'e2' },
      }),
      held('of-what-is-not', { type: 'never', condition: { terms: { e1: 'y' } } }),
    ])({ e1: 'x', e2: 'y' });
    for (const rule of [0, 1, 2, 3, 4]) {
      expect(program.watch(rule, 0)).toEqual({
        constraints: [],
        pieces: [],
        events: 0n,
        horizon: 0,
      });
    }
  });

  it('ask of a term that its provision is begun', () => {
    const compile = compiler([held('r', { ...onTerm, first: { terms: { e2: 'x' } }, then: 'e1' })]);
    const asked = (e2: string) => compile({ e1: 'x', e2 }).watch(0, 0)?.constraints;
    expect(asked('x')).toEqual([{ kind: 'needsBefore', events: [0], first: { done: 1 } }]);
    expect(asked('y')).toEqual([{ kind: 'impossible' }]);
  });

  it('are impossible where what is asked can never be', () => {
    const program = compiler([
      held('after-what-is-not', { type: 'before', first: 'e3', then: 'e1' }),
      held('at-the-end', { type: 'never', condition: { all: [{ done: 'e1' }, { done: 'e2' }] } }),
    ])({ e1: 'x', e2: 'y' });
    for (const rule of [0, 1]) {
      expect(program.watch(rule, 0)?.constraints).toEqual([{ kind: 'impossible' }]);
    }
    expect(demandsOf(program, [0, 2]).hopeless).toBe(true);
    expect(demandsOf(program, [2, 2]).hopeless).toBe(false);
  });
});

describe('what a walk has to satisfy', () => {
  const rules = [
    held('by-two', {
      type: 'by',
      event: 'e1',
      position: 2,
      fallbacks: [{ type: 'by', event: 'e1', position: 3 }],
    }),
    held('gap', { type: 'gap', first: 'e1.agreed', then: 'e2.agreed', atLeast: 1 }),
    procedural('ordered', ordered),
  ];

  it('is what is asked of each rule as far as it is conceded', () => {
    const program = compiler(rules)({ e1: 'x', e2: 'x', e3: 'x' });
    const demanded = (...degrees: readonly number[]) => {
      const { asked, firm, firmlyAsked, eitherOf, horizon, spokenOf } = demandsOf(program, degrees);
      return {
        firm: firm.map(({ kind }) => kind),
        asked: asked.map(({ rule }) => rule),
        firmlyAsked,
        eitherOf: eitherOf.map((forms) =>
          forms.map(({ tests, monitor }) => [tests.length, monitor]),
        ),
        horizon,
        spokenOf,
      };
    };
    const all = { asked: ['gap'], firmlyAsked: [0], spokenOf: maskOf([0, 1, 2]) };
    expect(demanded(0, 0, 0)).toEqual({
      ...all,
      firm: ['deadline', 'needsBefore'],
      eitherOf: [],
      horizon: 2,
    });
    expect(demanded(1, 0, 0)).toEqual({
      ...all,
      firm: ['needsBefore'],
      eitherOf: [
        [
          [1, undefined],
          [1, undefined],
        ],
      ],
      horizon: 3,
    });
    const none = { asked: [], firmlyAsked: [], eitherOf: [] };
    expect(demanded(2, 1, 0)).toEqual({
      ...none,
      firm: ['needsBefore'],
      horizon: 0,
      spokenOf: maskOf([0, 1]),
    });
    expect(demanded(0, 1, 2)).toEqual({
      ...none,
      firm: ['deadline'],
      horizon: 2,
      spokenOf: maskOf([0]),
    });
    expect(demanded(2, 1, 2)).toEqual({ ...none, firm: [], horizon: 0, spokenOf: 0n });
  });

  it('is the softest form alone where each form implies it', () => {
    const strict = held('strict', { type: 'immediatelyBefore', first: 'e1', then: 'e2' });
    const program = compiler([strict])({ e1: 'x', e2: 'x' });
    const demanded = [0, 1, 2, 3].map((degree) => demandsOf(program, [degree]));
    expect(demanded.map(({ firm }) => firm.map(({ kind }) => kind))).toEqual([
      ['next'],
      ['needsBefore'],
      ['needsWith'],
      [],
    ]);
    expect(demanded.flatMap(({ eitherOf }) => eitherOf)).toEqual([]);
  });

  it('is worked out once for one question after another', () => {
    const program = compiler(rules)({ e1: 'x', e2: 'x' });
    const degrees = [0, 1, 0];
    expect(demandsOf(program, degrees)).toBe(demandsOf(program, degrees));
    expect(demandsOf(program, [2, 1, 0]).firm).toHaveLength(1);
    expect(demandsOf(program, degrees).firm).toHaveLength(2);
  });
});

describe('what a monitor sees', () => {
  const program = compiler([])({ e1: 'x', e3: 'y' });

  it('is the events by name in the order of the document, and the terms of what has begun', () => {
    expect(namesOf(program, maskOf([1, 0]))).toEqual(['e1.agreed', 'e3.agreed']);
    expect(momentOf(program, 0n)).toEqual({ done: new Set(), terms: {} });
    const taken = { before: maskOf([1]), bundle: maskOf([0]), previous: maskOf([1]), position: 2 };
    expect(stepOf(program, taken)).toEqual({
      before: { done: new Set(['e3.agreed']), terms: { e3: 'y' } },
      after: { done: new Set(['e1.agreed', 'e3.agreed']), terms: { e1: 'x', e3: 'y' } },
      bundle: ['e1.agreed'],
      previous: ['e3.agreed'],
      position: 2,
    });
  });
});
