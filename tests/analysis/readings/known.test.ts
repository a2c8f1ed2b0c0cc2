import type { Negotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { analyzeReadings } from '../../../src/analysis/readings/analyze-readings.js';
import type { RuleEntry } from '../../oracle/file-format.js';
import { negotiation as documentOf, held } from '../../oracle/posets.js';

const order = (first: string, then: string): RuleEntry =>
  held(`${first}-${then}`, { type: 'before', first, then });

type Choices = Readonly<Record<string, readonly RuleEntry[]>>;

function talks(rules: readonly RuleEntry[], positions: Readonly<Record<string, Choices>>) {
  const provisions = ['aid', 'ceasefire', 'exchange'].map((id) => ({ id, title: id }));
  const readings = Object.entries(positions).map(([id, choices]) => ({
    id,
    title: id,
    choices: Object.entries(choices).map(([choice, ofIt]) => ({ id: choice, rules: ofIt })),
  }));
  return { ...documentOf('talks', { provisions, rules }), readings } as unknown as Negotiation;
}

const both = [order('aid', 'ceasefire'), order('ceasefire', 'aid')];
const names = ['aid-ceasefire', 'ceasefire-aid'];

describe('what all readings have in common', () => {
  it('is a conflict, and its moves, where no reading touches it', () => {
    const remark = { serious: [order('exchange', 'aid')], idle: [] };
    const tone = { calm: [], angry: [] };
    const found = analyzeReadings(talks(both, { remark, tone }));
    expect(found.silent).toEqual(['tone']);
    expect(found.common).toEqual({
      status: 'infeasible',
      conflicts: [names],
      relaxations: names.map((rule) => [rule]),
      rulesInEveryConflict: names,
      complete: true,
    });
    expect(found.positions).toStrictEqual([
      {
        position: 'remark',
        choices: [
          { choice: 'serious', status: 'infeasible' },
          { choice: 'idle', status: 'infeasible' },
        ],
        decides: false,
      },
    ]);
  });

  it('is the move against conflicts of which each reading has its own', () => {
    const remark = {
      before: [order('ceasefire', 'aid')],
      waiting: [held('aid-waits', { type: 'noLaterThan', first: 'ceasefire', then: 'aid' })],
    };
    expect(analyzeReadings(talks([order('aid', 'ceasefire')], { remark })).common).toEqual({
      status: 'infeasible',
      conflicts: [],
      relaxations: [['aid-ceasefire']],
      rulesInEveryConflict: ['aid-ceasefire'],
      complete: true,
    });
  });

  it('has no conflict with a rule that only some readings hold', () => {
    const late = { ...order('ceasefire', 'aid'), id: 'late' };
    const { heldBy: _, ...procedure } = { ...late, id: 'by-law' };
    const remark = { said: [late], law: [procedure] };
    const found = analyzeReadings(talks([order('aid', 'ceasefire')], { remark }));
    expect(found.rows.map(({ analysis }) => analysis.conflicts.map(({ rules }) => rules))).toEqual([
      [['aid-ceasefire', 'late']],
      [['aid-ceasefire']],
    ]);
    expect(found.common).toEqual({
      status: 'infeasible',
      conflicts: [],
      relaxations: [['aid-ceasefire']],
      rulesInEveryConflict: ['aid-ceasefire'],
      complete: true,
    });
  });

  it('comes by size, then by the ids of the rules', () => {
    const remark = { serious: [order('exchange', 'aid')], idle: [] };
    const law: RuleEntry = { id: 'law', type: 'before', first: 'ceasefire', then: 'exchange' };
    const rules = [order('exchange', 'ceasefire'), ...both];
    const { relaxations } = analyzeReadings(talks([...rules, law], { remark })).common;
    expect(relaxations).toEqual([
      ['aid-ceasefire', 'exchange-ceasefire'],
      ['ceasefire-aid', 'exchange-aid', 'exchange-ceasefire'],
    ]);
  });

  it('holds of the infeasible ones alone where it depends', () => {
    const remark = { serious: [order('ceasefire', 'aid')], idle: [] };
    const question = { late: [order('ceasefire', 'exchange')], early: [order('exchange', 'aid')] };
    const found = analyzeReadings(talks([order('aid', 'ceasefire')], { remark, question }));
    expect(found.common).toEqual({
      status: 'depends',
      conflicts: [],
      relaxations: names.map((rule) => [rule]),
      rulesInEveryConflict: names,
      complete: true,
    });
    expect(found.positions.map(({ decides, example }) => ({ decides, example }))).toEqual([
      {
        decides: true,
        example: { others: { question: 'late' }, feasible: 'idle', infeasible: 'serious' },
      },
      { decides: false, example: undefined },
    ]);
    expect(found.positions[0]?.choices).toEqual([
      { choice: 'serious', status: 'infeasible' },
      { choice: 'idle', status: 'feasible' },
    ]);
    expect(found.positions[1]?.choices).toEqual([
      { choice: 'late', status: 'depends' },
      { choice: 'early', status: 'depends' },
    ]);
  });

  it('is nothing where all of them are feasible', () => {
    const remark = { serious: [order('aid', 'ceasefire')], idle: [] };
    expect(analyzeReadings(talks([], { remark })).common).toEqual({
      status: 'feasible',
      conflicts: [],
      relaxations: [],
      rulesInEveryConflict: [],
      complete: true,
    });
  });

  it('is undecided where some were not looked at, or not to their end', () => {
    const remark = { serious: [order('exchange', 'aid')], idle: [] };
    const unknown = {
      status: 'undecided',
      conflicts: [],
      relaxations: [],
      rulesInEveryConflict: [],
      complete: false,
    };
    const cut = analyzeReadings(talks(both, { remark }), { mostCombinations: 1 });
    expect([cut.rows.length, cut.whole, cut.common]).toEqual([1, false, unknown]);
    expect(cut.positions[0]?.decides).toBe(null);
    const spent = analyzeReadings(talks([], { remark }), { budget: { states: 0 } });
    expect([spent.rows.length, spent.whole, spent.common]).toEqual([2, true, unknown]);
    expect(spent.positions[0]?.decides).toBe(null);
    const all = analyzeReadings(talks(both, { remark }), { mostCombinations: 2 });
    expect(all.whole).toBe(true);
  });
});

describe('the positions that are varied', () => {
  const remark = { serious: [order('ceasefire', 'aid')], idle: [] };
  const question = { late: [order('ceasefire', 'exchange')], early: [order('exchange', 'aid')] };
  const open = talks([order('aid', 'ceasefire')], { remark, question });

  it('are not those that are read as asked', () => {
    const found = analyzeReadings(open, { readings: { remark: 'serious' } });
    expect(found.positions.map(({ position }) => position)).toEqual(['question']);
    expect(found.combinations).toBe(2n);
    expect(found.rows.map(({ readings }) => readings)).toEqual([
      { question: 'late' },
      { question: 'early' },
    ]);
    expect(found.common.status).toBe('infeasible');
    expect(analyzeReadings(open, { readings: { remark: 'idle' } }).common.status).toBe('feasible');
  });

  it('are not those of which nothing was in force on that day', () => {
    const later = { said: [{ ...order('ceasefire', 'aid'), from: '2025-06-01' }], unsaid: [] };
    const dated = talks([order('aid', 'ceasefire')], { later });
    const before = analyzeReadings(dated, { asOf: '2025-05-31' });
    expect(before).toMatchObject({ silent: ['later'], positions: [], combinations: 1n });
    const since = analyzeReadings(dated, { asOf: '2025-06-01' });
    expect(since).toMatchObject({ silent: [], combinations: 2n });
    expect(since.common.status).toBe('depends');
  });

  it('are those of which a choice other than the first says something', () => {
    const found = analyzeReadings(talks([], { remark: { idle: [], serious: both } }));
    expect(found.positions.map(({ position }) => position)).toEqual(['remark']);
  });

  it('are none where the document has none', () => {
    const { readings: _, ...plain } = talks(both, {});
    const found = analyzeReadings(plain);
    expect(found).toMatchObject({ positions: [], silent: [], combinations: 1n, whole: true });
    expect(found.rows.map(({ readings }) => readings)).toEqual([{}]);
    expect(found.common.status).toBe('infeasible');
  });
});

describe('readings of which some take more than the budget', () => {
  /** Nothing is feasible on one term, so that the other has to be looked at too. */
  const costly = [
    { ...order('exchange', 'aid'), when: { terms: { aid: 'more' } } },
    { ...order('aid', 'exchange'), when: { terms: { aid: 'more' } } },
  ];
  const short = { budget: { states: 100 } };
  const manyTerms = (positions: Readonly<Record<string, Choices>>) => {
    const subject = talks([order('aid', 'ceasefire')], positions);
    const provisions = subject.provisions.map((each) =>
      each.id === 'aid' ? { ...each, terms: ['more', 'less'] } : each,
    );
    return { ...subject, provisions };
  };

  it('are undecided together with others that are not', () => {
    const found = analyzeReadings(manyTerms({ tone: { calm: [], angry: costly } }), short);
    const statuses = found.rows.map(({ analysis }) => analysis.status);
    expect(statuses).toEqual(['feasible', 'undecided']);
    expect(found.common).toMatchObject({ status: 'undecided', complete: false });
    expect(found.positions).toStrictEqual([
      {
        position: 'tone',
        choices: [
          { choice: 'calm', status: 'feasible' },
          { choice: 'angry', status: 'undecided' },
        ],
        decides: null,
      },
    ]);
  });

  it('leave it known that a position decides where it does for others', () => {
    const remark = { serious: [order('ceasefire', 'aid')], idle: [] };
    const found = analyzeReadings(manyTerms({ remark, tone: { calm: [], angry: costly } }), short);
    expect(found.common.status).toBe('depends');
    expect(found.positions.map(({ decides }) => decides)).toEqual([true, null]);
    expect(found.positions[0]?.example).toEqual({
      others: { tone: 'calm' },
      feasible: 'idle',
      infeasible: 'serious',
    });
  });
});

it('takes no number of combinations but a whole one from 1', () => {
  for (const mostCombinations of [0, 1.5, Number.NaN]) {
    expect(() => analyzeReadings(talks([], {}), { mostCombinations })).toThrow(
      `mostCombinations is ${mostCombinations}; give a whole number from 1.`,
    );
  }
});
