import { describe, expect, it } from 'vitest';
import { iteratorOf } from '../../src/analysis/iterator.js';

/** Counts up to three. */
function upToThree() {
  let count = 0;
  return iteratorOf(() => {
    count += 1;
    return count > 3 ? undefined : count;
  });
}

const over = { done: true, value: undefined };

describe('an iterator of what a function gives', () => {
  it('goes on until there is nothing more, and stays at its end', () => {
    const numbers = upToThree();
    expect([...numbers]).toEqual([1, 2, 3]);
    expect([numbers.next(), numbers.next()]).toEqual([over, over]);
    expect([...numbers]).toEqual([]);
  });

  it('is over once a loop over it was left', () => {
    const numbers = upToThree();
    expect(numbers.next()).toEqual({ done: false, value: 1 });
    for (const number of numbers) {
      expect(number).toBe(2);
      break;
    }
    expect(numbers.next()).toEqual(over);
    expect(upToThree().return?.()).toEqual(over);
  });

  it('is over once the function has thrown', () => {
    let asked = 0;
    const failing = iteratorOf<number>(() => {
      asked += 1;
      throw new RangeError('out of budget');
    });
    expect(() => failing.next()).toThrow('out of budget');
    expect([failing.next(), asked]).toEqual([over, 1]);
  });

  it('is an iterator like those of the language, whose methods it has', () => {
    const numbers = upToThree();
    const builtIn = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
    expect(Object.getPrototypeOf(numbers)).toBe(builtIn);
  });
});
