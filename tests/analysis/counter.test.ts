import { expect, it } from 'vitest';
import { counterOf } from '../../src/analysis/engine/counter.js';
import type { Meter } from '../../src/analysis/engine/meter.js';

const costing = (states: number) => (meter: Meter) => {
  meter.spend(states);
  return states;
};

it('a counter answers on one budget, and nothing any more from where it ran out', () => {
  const { attempt, stopped } = counterOf({ budget: { states: 10 } });
  expect([attempt(costing(6)), attempt(costing(4)), stopped()]).toEqual([6, 4, undefined]);
  expect(attempt(costing(5))).toBeNull();
  expect([attempt(costing(0)), attempt(() => 'for nothing')]).toEqual([null, null]);
  expect(stopped()).toMatchObject({ states: 15, why: 'states' });
});

it('a counter passes on what is no lack of budget', () => {
  const { attempt, stopped } = counterOf({});
  const broken = () => {
    throw new RangeError('a rule of your own');
  };
  expect(() => attempt(broken)).toThrow('a rule of your own');
  expect([attempt(costing(1)), stopped()]).toEqual([1, undefined]);
});
