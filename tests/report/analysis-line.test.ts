import { expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.js';
import { analysisLine } from '../../src/report/index.js';
import { workedCase } from './worked-case.js';

it('gives the keys of the interface in their order', () => {
  expect(JSON.stringify(analysisLine(analyze(workedCase)))).toBe(
    JSON.stringify({
      negotiation: 'worked',
      status: 'infeasible',
      packages: { total: '1', feasible: '0' },
      orderings: { strict: '0', bundled: '0' },
      witness: null,
      conflicts: [['guarantees-first', 'territory-settled']],
      relaxations: [['guarantees-first'], ['territory-settled']],
      softened: [
        [{ rule: 'guarantees-first', degree: 1, to: 'noLaterThan' }],
        [{ rule: 'territory-settled', degree: 1, to: 'dropped' }],
      ],
      complete: true,
    }),
  );
});

it('gives a witness with events in full', () => {
  const line = analysisLine(analyze({ ...workedCase, rules: [] }));
  expect(line.orderings).toEqual({ strict: '6', bundled: '13' });
  expect(line.witness?.package).toEqual({
    guarantees: 'agreed',
    territory: 'agreed',
    summit: 'agreed',
  });
  expect(line.witness?.ordering.flat().sort()).toEqual([
    'guarantees.signed',
    'summit.held',
    'territory.agreed',
  ]);
});

it('says null and adds what ran out, last, where the budget was too small', () => {
  const line = analysisLine(analyze(workedCase, { budget: { states: 1 } }));
  expect(line).toMatchObject({
    status: 'undecided',
    packages: { total: '1', feasible: null },
    orderings: { strict: null, bundled: null },
    complete: false,
  });
  expect(Object.keys(line).at(-1)).toBe('undecided');
  expect(line.undecided).toEqual([
    { question: 'feasibility', states: expect.any(Number), why: 'states' },
  ]);
});
