import { expect, it } from 'vitest';
import { compare } from '../../../src/analysis/compare/compare.js';
import { workedCase } from '../../report/worked-case.js';

const [first, ...others] = workedCase.rules;

it('tells a rule that changed from one that only cites another source', () => {
  if (first === undefined) throw new Error('the worked case has rules');
  const softer = { ...workedCase, rules: [{ ...first, type: 'noLaterThan' }, ...others] };
  const cited = { ...workedCase, rules: [{ ...first, because: [], title: 'T' }, ...others] };
  const rules = (negotiation: typeof workedCase) =>
    compare({ negotiation: workedCase }, { negotiation }).rules;
  expect(rules(softer)).toEqual({ gone: [], new: [], changed: ['guarantees-first'] });
  expect(rules(cited)).toEqual({ gone: [], new: [], changed: [] });
});

it('calls a list unknown where the other is cut', () => {
  const a = { negotiation: workedCase, options: { budget: { states: 1 } } };
  const found = compare(a, { negotiation: workedCase });
  expect(found.conflicts).toEqual({ gone: [], new: null });
  expect(found.packages.kept).toBe(null);
});

it('takes a provision with other stages for another', () => {
  const provisions = workedCase.provisions.map((each) =>
    each.id === 'guarantees' ? { ...each, stages: ['agreed', 'signed'] } : each,
  );
  const free = { ...workedCase, rules: [] };
  const found = compare({ negotiation: free }, { negotiation: { ...free, provisions } });
  expect(found.table).toEqual({
    gone: [{ provision: 'guarantees' }],
    new: [{ provision: 'guarantees' }],
  });
  expect(found.packages).toMatchObject({ kept: 0n, gained: { total: 1n, foreign: 1n } });
  expect(found.orderings.gainedExample?.against[0]).toMatchObject({ kind: 'ordering' });
});

it('counts wide bundles as foreign to single steps', () => {
  const free = { ...workedCase, rules: [] };
  const found = compare({ negotiation: free, options: { widest: 1 } }, { negotiation: free });
  expect(found.orderings.bundled).toEqual({
    kept: 6n,
    gained: { total: 7n, foreign: 7n },
    lost: { total: 0n, foreign: 0n },
  });
  expect(found.orderings.gainedExample?.against).toMatchObject([{ fault: 'too wide' }]);
});

it('leaves prices out where they are not asked for', () => {
  const side = { negotiation: workedCase };
  expect(compare(side, side, { prices: false }).prices).toBe(null);
});
