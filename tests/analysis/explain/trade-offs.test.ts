import { expect, it } from 'vitest';
import { caseOf } from '../../../src/analysis/case/case.js';
import { engineOf } from '../../../src/analysis/engine/engine.js';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { tradeOffs } from '../../../src/analysis/explain/trade-offs.js';
import { everyoneFirst } from '../../support/large.js';

it('the smallest conflicts and the cheapest relaxations are found where there are many of both', () => {
  // Six events have 15 circles of two rules, 40 of three and 90 of four. A relaxation leaves a strict
  // order of the six, each before those after it: 720 of them, at the cost of 15 rules each.
  const subject = caseOf(everyoneFirst(6), {});
  const { conflicts, relaxations, ...ended } = tradeOffs(subject, engineOf(subject), 60, meterOf());
  const sizes = conflicts.map((rules) => rules.length);
  expect(sizes).toEqual([...Array(15).fill(2), ...Array(40).fill(3), ...Array(5).fill(4)]);
  expect(new Set(conflicts.map(String)).size).toBe(60);
  const dropped = relaxations.map((degrees) => degrees.filter((degree) => degree > 0).length);
  expect(dropped).toEqual(Array(60).fill(15));
  expect(new Set(relaxations.map(String)).size).toBe(60);
  expect(ended).toEqual({ complete: false, states: undefined });
});
