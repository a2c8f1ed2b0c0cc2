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
    expect(found.positions).toEqual([
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

it('takes no number of combinations but a whole one from 1', () => {
  for (const mostCombinations of [0, 1.5, Number.NaN]) {
    expect(() => analyzeReadings(talks([], {}), { mostCombinations })).toThrow(
      `mostCombinations is ${mostCombinations}; give a whole number from 1.`,
    );
  }
});
