import { ruleType } from 'redlines';
import { describe, expect, it } from 'vitest';
import { holdsAtEnd, initialState, nextState, RuleTypeError } from '../../src/rules/asked.js';
import type { Form } from '../../src/rules/chain.js';
import { outset, stepsOf } from '../../src/rules/course.js';
import type { Json } from '../../src/rules/monitor.js';

const [step] = stepsOf([['bridge.agreed']], { bridge: 'agreed' });

/** A form of a type that is always in one state. */
function always(state: unknown): Form {
  const type = ruleType({
    name: 'always',
    fields: {},
    monitor: { initial: () => state as Json, next: () => state as Json },
    sentence: () => 'always',
  });
  return { rule: 'r', type, fields: {}, when: undefined };
}

const bare: unknown = Object.assign(Object.create(null), { depth: 1 });
const cyclic = [new Date(0)];

describe('a monitor’s state', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a flag', false],
    ['a text', ''],
    ['a number', 0],
    ['an empty list', []],
    [
      'a list of lists',
      [
        [1, 'a'],
        [null, true],
      ],
    ],
    ['an object', { a: [1], b: { c: null } }],
    ['an object without a prototype', bare],
  ])('may be %s, and is given on as it is', (_, state) => {
    expect(initialState(always(state))).toBe(state);
    expect(step && nextState(always(state), null, step)).toBe(state);
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a number that JSON has not', Number.NaN],
    ['one without end', Number.POSITIVE_INFINITY],
    ['a big number', 1n],
    ['a symbol', Symbol('s')],
    ['a function', () => null],
    ['a set', new Set([1])],
    ['a map in an object', { a: 1, seen: new Map() }],
    ['a date in a list', [1, ...cyclic]],
    ['a list with a hole', [1, undefined]],
  ])('must not be %s', (_, state) => {
    expect(() => initialState(always(state))).toThrow(RuleTypeError);
    expect(() => initialState(always(state))).toThrow(
      'The rule type "always" threw on the rule "r": its state is not plain JSON',
    );
    if (state === undefined || step === undefined) return;
    expect(() => nextState(always(state), null, step)).toThrow(RuleTypeError);
  });

  it('is refused by name, with the rule, its type and the cause', () => {
    const cause = new Error('no state');
    const form = always(null);
    const initial = () => {
      throw cause;
    };
    const type = { ...form.type, monitor: { ...form.type.monitor, initial } };
    expect(() => initialState({ ...form, type })).toThrow(
      expect.objectContaining({
        name: 'RuleTypeError',
        code: 'REDLINES_RULE_TYPE',
        rule: 'r',
        type: 'always',
        cause,
      }),
    );
  });

  it('is not looked at again where it stayed the same', () => {
    const same = new Set() as unknown as Json;
    expect(step && nextState(always(same), same, step)).toBe(same);
  });

  it('is that of a broken form where there is none', () => {
    expect(step && nextState(always(undefined), null, step)).toBeUndefined();
  });

  it('holds at the end where the type says nothing of it', () => {
    expect(holdsAtEnd(always(null), null, { moment: outset, bundles: 0 })).toBe(true);
    const strict = always(null);
    const type = { ...strict.type, monitor: { ...strict.type.monitor, holdsAtEnd: () => false } };
    expect(holdsAtEnd({ ...strict, type }, null, { moment: outset, bundles: 0 })).toBe(false);
  });
});

describe('ruleType', () => {
  const words = { name: 'odd', fields: {}, sentence: () => 'odd' } as const;
  const monitor = { initial: () => null, next: () => null };

  it('takes a monitor, or either of the two that need no memory, and not both', () => {
    const none = /The rule type "odd" needs either a monitor, or violates and failsAtEnd/;
    expect(() => ruleType(words)).toThrow(none);
    expect(() => ruleType({ ...words, monitor, violates: () => true })).toThrow(none);
    expect(() => ruleType({ ...words, monitor, failsAtEnd: () => true })).toThrow(none);
    expect(ruleType({ ...words, monitor }).monitor).toBe(monitor);
    const ending = { moment: outset, bundles: 0 };
    const late = ruleType({ ...words, failsAtEnd: () => true });
    expect(late.monitor.holdsAtEnd?.(null, ending, {})).toBe(false);
    expect(step && late.monitor.next(null, step, {})).toBeNull();
    const early = ruleType({ ...words, violates: () => true });
    expect(early.monitor.holdsAtEnd?.(null, ending, {})).toBe(true);
    expect(step && early.monitor.next(null, step, {})).toBeUndefined();
  });
});
