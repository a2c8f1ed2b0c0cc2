import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queueOf } from '../../../src/analysis/engine/queue.js';
import { runs } from '../../support/runs.js';

it('a queue gives back what comes first of what it holds, and nothing once it is empty', () => {
  // A number is put in, a `null` takes one out.
  const steps = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { size: '+1' });
  fc.assert(
    fc.property(steps, (list) => {
      const queue = queueOf<number>((a, b) => a - b);
      const held: number[] = [];
      const [taken, expected]: [unknown[], unknown[]] = [[], []];
      for (const step of [...list, ...list.map(() => null), null]) {
        if (step === null) {
          held.sort((a, b) => a - b);
          taken.push(queue.take());
          expected.push(held.shift());
        } else {
          queue.put(step);
          held.push(step);
        }
      }
      expect(taken).toEqual(expected);
    }),
    runs(100, 50),
  );
});
