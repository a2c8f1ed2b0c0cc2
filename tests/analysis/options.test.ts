import {
  type AnalysisOptions,
  type AnalyzeOptions,
  analyze,
  availableNext,
  checkOrdering,
  compare,
  conflicts,
  type Negotiation,
  orderings,
  relaxations,
  type SoFar,
} from 'redlines';
import { describe, expect, it } from 'vitest';
import { elements, held, negotiation } from '../oracle/posets.js';
import { asNegotiation } from '../support/task.js';
import { ask, everyAnalysis, namesOf } from './bad-input/every-analysis.js';

const early = { ...held('early', { type: 'first', event: 'e1' }), until: '2025-06-01' };
const late = { ...held('late', { type: 'first', event: 'e2' }), from: '2025-06-01' };
const talks: Negotiation = {
  ...asNegotiation(
    negotiation('talks', {
      provisions: [
        ...elements(2),
        { id: 'deal', title: 'Deal', terms: ['soft', 'hard'], stages: ['agreed', 'signed'] },
        { id: 'side', title: 'Side deal', optional: true },
      ],
      rules: [early, late],
    }),
  ),
  readings: [
    {
      id: 'pledge',
      choices: [
        { id: 'strong', rules: [{ id: 'strong-pledge', type: 'last', event: 'e1' }] },
        { id: 'weak', rules: [{ id: 'weak-pledge', type: 'last', event: 'e2' }] },
      ],
    },
  ],
};

describe('options that do not fit are refused with what to do', () => {
  const agreed = { e1: 'agreed', e2: 'agreed', deal: 'soft' };
  const asks: readonly (readonly [string, (options: AnalyzeOptions) => unknown])[] = [
    ['analyze', (options) => analyze(talks, options)],
    ['orderings', (options) => orderings(talks, options).next()],
    ['checkOrdering', (options) => checkOrdering(talks, agreed, [], options)],
    ['availableNext', (options) => availableNext(talks, {}, options)],
  ];

  describe.each(asks)('by %s', (_, ask) => {
    it.each([0, -1, 1.5, Number.NaN])('widest %d', (widest) => {
      expect(() => ask({ widest })).toThrow(RangeError);
      expect(() => ask({ widest })).toThrow(`widest is ${widest}; give a whole number from 1`);
    });

    it('an unknown position or reading', () => {
      expect(() => ask({ readings: { vow: 'strong' } })).toThrow(RangeError);
      expect(() => ask({ readings: { vow: 'strong' } })).toThrow(/"vow".*pledge/);
      expect(() => ask({ readings: { pledge: 'firm' } })).toThrow(RangeError);
      expect(() => ask({ readings: { pledge: 'firm' } })).toThrow(/"firm".*strong, weak/);
    });

    it('asOf anything but an ISO date', () => {
      for (const asOf of ['1 May 2025', '2025-5-1', '2025-02-30', '']) {
        expect(() => ask({ asOf }), asOf).toThrow(RangeError);
        expect(() => ask({ asOf })).toThrow(`asOf is "${asOf}"; give a day as YYYY-MM-DD.`);
      }
    });
  });

  it.each([-1, Number.NaN, 1.5])('most %d', (most) => {
    expect(() => analyze(talks, { most })).toThrow(RangeError);
    expect(() => analyze(talks, { most })).toThrow(`most is ${most}; give a whole number from 0.`);
  });

  it('but not most 0, nor a bound that is left open', () => {
    expect(analyze(talks, { most: 0 })).toMatchObject({ conflicts: [], complete: false });
    const open = { budget: { states: undefined, milliseconds: undefined } } as object;
    expect(analyze(talks, open)).toEqual(analyze(talks));
  });

  it.each([
    { states: Number.NaN },
    { states: -1 },
    { milliseconds: Number.NaN },
    { milliseconds: -1 },
  ])('the budget %o', (budget) => {
    expect(() => analyze(talks, { budget })).toThrow(RangeError);
  });

  it.each([
    ['an unknown provision', { ...agreed, peace: 'agreed' }],
    ['an unknown term', { ...agreed, deal: 'medium' }],
    ['a required provision left out', { e1: 'agreed', deal: 'soft' }],
    ['nothing', {}],
  ])('a package with %s', (_, chosen) => {
    expect(() => [...orderings(talks, { package: chosen })]).toThrow(RangeError);
  });
});

describe('an option that there is not is refused, with the one that was meant', () => {
  const misspelt: readonly (readonly [string, Record<string, unknown>, string])[] = [
    ['widst', { widst: 1 }, 'Did you mean "widest"?'],
    ['budjet', { budjet: { states: 5 } }, 'Did you mean "budget"?'],
    ['stats', { budget: { stats: 5 } }, 'There is no "stats" in budget. Did you mean "states"?'],
    ['a number for a budget', { budget: 5 }, 'Give budget as an object'],
  ];

  describe.each(namesOf(everyAnalysis))('by %s', (name) => {
    it.each(misspelt)('%s', (_, options, message) => {
      expect(() => ask(name, talks, options)).toThrow(RangeError);
      expect(() => ask(name, talks, options)).toThrow(message);
    });

    it('an option of another analysis', () => {
      const odd = { seeds: 1 } as AnalysisOptions;
      const refusing = name === 'compare' ? 'analyze' : name; // which it asks about its sides
      const message = `There is no "seeds" in the options of ${refusing}.`;
      expect(() => ask(name, talks, odd)).toThrow(message);
    });
  });

  it('by compare, of a side and of its own', () => {
    const side = { negotiation: talks };
    const own = { pricse: false } as object;
    expect(() => compare(side, side, own)).toThrow(
      'There is no "pricse" in the options of compare. Did you mean "prices"?',
    );
    expect(() => compare(side, { ...side, options: { wides: 1 } as object })).toThrow('"widest"');
    expect(() => compare(side, side, { budget: { states: Number.NaN } })).toThrow('budget.states');
  });

  it.each(['analyze', 'orderings', 'conflicts', 'relaxations', 'checkOrdering'])(
    'by %s',
    (name) => {
      const options = { widst: 1 } as object;
      const asks: Record<string, () => unknown> = {
        analyze: () => analyze(talks, options),
        orderings: () => orderings(talks, options),
        conflicts: () => conflicts(talks, options).next(),
        relaxations: () => relaxations(talks, options).next(),
        checkOrdering: () => checkOrdering(talks, {}, [], options),
      };
      expect(asks[name]).toThrow(`There is no "widst" in the options of ${name}.`);
    },
  );
});

describe('a state of play that does not fit is refused', () => {
  const deal = { deal: 'soft' };
  const cases: readonly (readonly [string, SoFar, RegExp])[] = [
    ['an unknown provision', { terms: { peace: 'agreed' } }, /"peace".*e1, e2, deal, side/],
    ['an event of one', { ordering: [['peace']] }, /"peace"/],
    ['an unknown stage', { ordering: [['e1.signed']] }, /e1\.signed/],
    ['a provision of two stages by its id', { ordering: [['deal']], terms: deal }, /"deal"/],
    ['an unknown term', { terms: { deal: 'medium' } }, /"?medium"?/],
    ['a begun provision without its term', { ordering: [['deal.agreed']] }, /"deal".*terms/],
    ['an event twice', { ordering: [['e1'], ['e1']] }, /e1/],
    ['a stage before its time', { ordering: [['deal.signed']], terms: deal }, /deal/],
    ['an empty bundle', { ordering: [[]] }, /empty/],
    ['a required provision left out', { leftOut: ['e1'] }, /e1/],
    ['a begun provision left out', { ordering: [['side']], leftOut: ['side'] }, /side/],
    ['a provision settled and left out', { terms: { side: 'agreed' }, leftOut: ['side'] }, /side/],
  ];

  it.each(cases)('%s', (_, soFar, message) => {
    expect(() => availableNext(talks, soFar)).toThrow(RangeError);
    expect(() => availableNext(talks, soFar)).toThrow(message);
  });
});

describe('asOf', () => {
  it('sees the rules that stood on the day: from that day on, until the day before', () => {
    const first = (asOf: string) =>
      analyze(talks, { asOf, readings: { pledge: 'weak' } }).witness?.ordering[0];
    expect(first('2025-05-31')).toContain('e1.agreed');
    expect(analyze(talks, { asOf: '2025-05-31', readings: { pledge: 'weak' } }).status).toBe(
      'feasible',
    );
    // From June on e2 has to come first and, by the weak reading, last.
    expect(analyze(talks, { asOf: '2025-06-01', readings: { pledge: 'weak' } }).status).toBe(
      'infeasible',
    );
    expect(analyze(talks, { asOf: '2025-06-01' }).status).toBe('feasible');
  });
});

describe('readings', () => {
  it('take the first choice where none is named', () => {
    const strong = analyze(talks, { readings: { pledge: 'strong' } });
    expect(analyze(talks)).toEqual(strong);
    expect(analyze(talks, { readings: { pledge: 'weak' } })).not.toEqual(strong);
  });
});
