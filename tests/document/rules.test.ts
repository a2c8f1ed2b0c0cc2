import { describe, expect, it } from 'vitest';
import { parseNegotiation } from '../../src/document/parse.js';
import { ruleType } from '../../src/rules/rule-type.js';
import { changed, goodDocument } from './given/documents.js';
import { found, problemsOf } from './given/problems-of.js';

describe('rules and conditions', () => {
  it.each([
    [['rules', 0, 'type'], 'befor', 'unknown-type rules/0/type "befor"'],
    [['rules', 3, 'then'], 'aid', 'unknown-key rules/3/then "aid"'],
    [
      ['rules', 1, 'condition', 'any', 0],
      { dun: 'aid' },
      'unknown-condition rules/1/condition/any/0/dun "aid"',
    ],
    [['rules', 1, 'condition'], {}, 'unknown-condition rules/1/condition {}'],
    [
      ['rules', 1, 'condition'],
      { included: 'aid' },
      'unknown-condition rules/1/condition/included "aid"',
    ],
    [['rules', 0, 'when'], { done: 'aid' }, 'unknown-condition rules/0/when/done "aid"'],
    [['rules', 0, 'when'], { terms: {} }, 'empty-list rules/0/when/terms {}'],
    [
      ['rules', 1, 'condition'],
      { atLeast: { count: -1, of: [{ done: 'aid' }] } },
      'bad-number rules/1/condition/atLeast/count -1',
    ],
    [
      ['rules', 0, 'fallbacks', 0, 'heldBy'],
      'north',
      'unknown-key rules/0/fallbacks/0/heldBy "north"',
    ],
    [['rules', 0, 'until'], '2025-01-01', 'empty-period rules/0/until "2025-01-01"'],
  ] as const)('%j set to %j', (path, value, expected) => {
    expect(found(path, value)).toEqual([expected]);
  });

  it('asks for the parts of a condition with two keys to be joined', () => {
    const two = { done: 'aid', terms: { territory: 'frozen' } };
    const result = parseNegotiation(changed(goodDocument(), ['rules', 1, 'condition'], two));
    expect(problemsOf(result)).toMatchObject([
      {
        code: 'unknown-condition',
        path: ['rules', 1, 'condition'],
        fix: expect.stringContaining('all'),
      },
    ]);
  });

  it("reads users' own types by the fields that they declare", () => {
    const gap = ruleType({
      name: 'gap',
      fields: {
        from_: 'event',
        to: 'oneOrMore',
        least: 'position',
        by: 'party',
        on: 'provision',
        once: 'trigger',
        strict: 'flag',
        note: 'text',
        weight: 'number',
      },
      violates: () => false,
      sentence: () => 'a gap',
    });
    const rule = {
      id: 'gap',
      type: 'gap',
      from_: 'aid',
      to: 'summit',
      least: 1,
      by: 'north',
      on: 'aid',
      once: { done: 'aid' },
      strict: true,
      note: '',
      weight: -1,
    };
    const document = { ...goodDocument(), rules: [rule], readings: undefined };
    const { readings: _, ...rest } = document;
    expect(problemsOf(parseNegotiation(rest, { types: [gap] }))).toEqual([]);
    const wrong = {
      ...rule,
      from_: 'ad',
      least: 0,
      by: 'nroth',
      on: 'ayd',
      once: { done: 'sumit' },
      note: 1,
      x: 1,
    };
    expect(
      problemsOf(parseNegotiation({ ...rest, rules: [wrong] }, { types: [gap] })).map(
        (each) => `${each.code} ${each.path.at(-1)}`,
      ),
    ).toEqual([
      'unknown-event from_',
      'bad-number least',
      'unknown-party by',
      'unknown-provision on',
      'unknown-event done',
      'wrong-type note',
      'unknown-key x',
    ]);
    expect(
      problemsOf(parseNegotiation({ ...rest, rules: [rule] })).map((each) => each.code),
    ).toEqual(['unknown-type']);
  });

  it('refuses a type with a field by a name that every rule has', () => {
    const odd = ruleType({
      name: 'odd',
      fields: { title: 'text' },
      violates: () => false,
      sentence: () => '',
    });
    expect(() => parseNegotiation({}, { types: [odd] })).toThrow(RangeError);
  });
});
