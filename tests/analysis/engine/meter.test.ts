import { describe, expect, it } from 'vitest';
import {
  begun,
  forHalfTheTime,
  type Limits,
  type Meter,
  meterOf,
  OutOfBudget,
  within,
  withinPart,
} from '../../../src/analysis/engine/meter.js';
import { accounts } from '../../support/accounts.js';

/** What stops a question, and after how many bundles; nothing where it goes through. */
function stopped(limits: Limits, ask: (meter: Meter) => void): readonly [string, number] | string {
  const answer = within(limits, ask);
  return answer.decided ? 'goes through' : [answer.why, answer.states];
}

const gibibyte = 2 ** 30;

describe('a meter', () => {
  it('lets as many bundles be tried as the budget says, and not one more', () => {
    const limits = { budget: { states: 5 } };
    expect(stopped(limits, (meter) => meter.spend(5))).toBe('goes through');
    expect(stopped(limits, (meter) => meter.spend(6))).toEqual(['states', 6]);
    const oneByOne = (meter: Meter) => {
      for (let each = 0; each < 6; each += 1) meter.spend(1);
    };
    expect(stopped(limits, oneByOne)).toEqual(['states', 6]);
  });

  it('lets a hundred million be tried where nothing is said', () => {
    expect(stopped({}, (meter) => meter.spend(100_000_000))).toBe('goes through');
    expect(stopped({}, (meter) => meter.spend(100_000_001))).toEqual(['states', 100_000_001]);
  });

  it('lets a gibibyte and a half be held at one time, and counts what is given back', () => {
    const twice = (bytes: number) => (meter: Meter) => {
      meter.spend(7);
      meter.hold(bytes);
      meter.hold(bytes);
    };
    expect(stopped({}, twice(0.75 * gibibyte))).toBe('goes through');
    expect(stopped({}, twice(0.76 * gibibyte))).toEqual(['memory', 7]);
    const inTurn = (meter: Meter) => {
      for (const bytes of [1, -1, 1, -1, 1]) meter.hold(bytes * gibibyte);
    };
    expect(stopped({}, inTurn)).toBe('goes through');
  });

  it('looks at the clock, and stops once the time is up', () => {
    const [past, future] = [performance.now() - 1, performance.now() + 1_000_000];
    expect(stopped({ until: past }, (meter) => meter.spend(3))).toEqual(['milliseconds', 3]);
    expect(stopped({ until: future }, (meter) => meter.spend(3))).toBe('goes through');
    const hours = { budget: { milliseconds: 10_000_000 } };
    expect(stopped(hours, (meter) => meter.spend(3))).toBe('goes through');
    expect(stopped({ ...hours, until: past }, (meter) => meter.spend(3))).toEqual([
      'milliseconds',
      3,
    ]);
  });

  it('says how many were tried and looks whether it is aborted, at first and every 2,000', () => {
    const told: number[] = [];
    const signal = { aborted: false };
    const onProgress = ({ states }: { readonly states: number }) => {
      told.push(states);
      if (states > 4_000) signal.aborted = true;
    };
    const oneByOne = (meter: Meter) => {
      for (let each = 0; each < 10_000; each += 1) meter.spend(1);
    };
    expect(stopped({ signal, onProgress }, oneByOne)).toEqual(['aborted', 4_001]);
    expect(told).toEqual([1, 2_001, 4_001]);
  });
});

describe('what stopped an analysis', () => {
  it.each<readonly [ConstructorParameters<typeof OutOfBudget>[1], string]>([
    ['states', 'The budget of states ran out after 12 bundles were tried.'],
    ['milliseconds', 'The budget of milliseconds ran out after 12 bundles were tried.'],
    ['memory', 'The budget of memory ran out after 12 bundles were tried.'],
    ['aborted', 'It was aborted after 12 bundles were tried.'],
  ])('is told: %s', (why, message) => {
    const error = new OutOfBudget(12, why);
    expect(error).toMatchObject({
      name: 'OutOfBudget',
      code: 'REDLINES_OUT_OF_BUDGET',
      states: 12,
      why,
      message,
    });
  });

  it('is not mistaken for any other error', () => {
    const fails = () => {
      throw new TypeError('of another kind');
    };
    expect(() => within({}, fails)).toThrow('of another kind');
    expect(() => withinPart(meterOf(), 10, fails)).toThrow('of another kind');
  });
});

describe('the time of a call', () => {
  it('runs from when it began, once', () => {
    const before = performance.now();
    const { until = 0 } = begun<Limits>({ budget: { milliseconds: 500 } });
    expect(until).toBeGreaterThanOrEqual(before + 500);
    expect(until).toBeLessThanOrEqual(performance.now() + 500);
    const running = { budget: { milliseconds: 500 }, until: 17 };
    expect(begun(running)).toEqual(running);
    expect(begun({ budget: { states: 5 } })).toEqual({ budget: { states: 5 } });
    expect(begun({})).toEqual({});
  });

  it('is halved from now on, where there is an end to it', () => {
    const before = performance.now();
    const end = before + 1_000;
    const halved = forHalfTheTime({ budget: { states: 5 }, until: end });
    expect(halved.budget).toEqual({ states: 5 });
    expect(halved.until).toBeGreaterThanOrEqual((end + before) / 2);
    expect(halved.until).toBeLessThanOrEqual((end + performance.now()) / 2);
    expect(forHalfTheTime({ budget: { states: 5 } })).toEqual({ budget: { states: 5 } });
  });
});

describe('a part of a budget', () => {
  it('is paid from the whole, and gives no answer once it is spent', () => {
    const { book, meter } = accounts();
    const ask = (bundles: number) =>
      withinPart(meter, 10, (part) => {
        part.spend(bundles);
        return 'an answer';
      });
    expect(ask(10)).toEqual({ decided: true, value: 'an answer' });
    expect(book.spent).toBe(10);
    expect(ask(11)).toEqual({ decided: false, states: 11, why: 'states' });
    expect(book.spent).toBe(10);
  });

  it('is no more than the whole has left', () => {
    const whole = meterOf({ budget: { states: 5 } });
    const answer = withinPart(whole, 10, (part) => part.spend(6));
    expect(answer).toEqual({ decided: false, states: 6, why: 'states' });
  });

  it('is out of memory where too much is held', () => {
    const answer = withinPart(meterOf(), 10, (part) => part.hold(2 * gibibyte));
    expect(answer).toEqual({ decided: false, states: 0, why: 'memory' });
  });
});
