import { describe, expect, it } from 'vitest';
import { has, maskOf, membersOf, sizeOf, within } from '../../../src/analysis/program/mask.js';
import { withEarlierStages } from '../../../src/analysis/program/stages.js';
import { elements, negotiation } from '../../oracle/posets.js';
import { asNegotiation } from '../../support/task.js';
import { compiledOf } from '../../support/walked.js';

describe('a set of small numbers as a mask', () => {
  const sets = [[], [0], [30], [31], [29, 30], [0, 31], [0, 32], [3, 30, 31, 32, 63, 64, 200]];

  it.each(sets.map((set) => [set]))('%j', (set) => {
    const mask = maskOf(set);
    expect(membersOf(mask)).toEqual(set);
    expect(sizeOf(mask)).toBe(set.length);
    expect(maskOf(set.toReversed())).toBe(mask);
    expect(set.every((member) => has(mask, member))).toBe(true);
    expect([1, 28, 33, 201].some((member) => has(mask, member))).toBe(false);
    for (const member of set) {
      expect(within(maskOf([member]), mask)).toBe(true);
      expect(within(mask, maskOf(set.filter((each) => each !== member)))).toBe(false);
    }
  });
});

it('a stage comes with all before it, and nothing else', () => {
  const provisions = [...elements(1), ...elements(2, { stages: ['a', 'b', 'c'] }).slice(1)];
  const { program } = compiledOf(asNegotiation(negotiation('stages', { provisions })));
  expect(program.events).toEqual(['e1.agreed', 'e2.a', 'e2.b', 'e2.c']);
  const all = (events: readonly number[]) => membersOf(withEarlierStages(program, maskOf(events)));
  expect([[], [0], [1], [2], [3], [0, 2]].map(all)).toEqual([
    [],
    [0],
    [1],
    [1, 2],
    [1, 2, 3],
    [0, 1, 2],
  ]);
});
