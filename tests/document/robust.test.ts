import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLedger, parseNegotiation } from '../../src/document/parse.js';
import { ruleType } from '../../src/rules/rule-type.js';
import { arbDocument } from '../oracle/documents.js';
import { changed, goodDocument } from './given/documents.js';

function codes(input: unknown): readonly string[] {
  const result = parseNegotiation(input);
  return result.ok ? ['ok'] : result.problems.map(({ code }) => code);
}

const circular: Record<string, unknown> = goodDocument();
circular.rules = [circular];
const throwing = goodDocument();
Object.defineProperty(throwing, 'title', {
  enumerable: true,
  get: () => {
    throw new Error('no');
  },
});
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
class Talks {
  readonly redlines = 1;
}

describe('anything that is no document', () => {
  it.each([
    ['a circle', circular, 'cyclic'],
    ['a getter that throws', throwing, 'not-plain'],
    ['an instance', new Talks(), 'not-plain'],
    ['a date', new Date(0), 'not-plain'],
    ['a map', new Map(), 'not-plain'],
    ['a promise', Promise.resolve(), 'not-plain'],
    ['a function', () => goodDocument(), 'not-plain'],
    ['a symbol', Symbol('x'), 'not-plain'],
    ['a bigint', 1n, 'not-plain'],
    ['NaN', Number.NaN, 'not-plain'],
    ['undefined', undefined, 'not-plain'],
    ['null', null, 'wrong-type'],
    ['a text', '{}', 'wrong-type'],
    ['a list', [goodDocument()], 'wrong-type'],
    ['a revoked proxy', revoked, 'not-plain'],
    ['a long list of nothing', new Array(4_294_967_295), 'too-large'],
    ['a list with holes', new Array(5), 'not-plain'],
    ['a list with keys', Object.assign([], { a: 1 }), 'not-plain'],
    ['symbols for keys', { [Symbol('x')]: 1 }, 'not-plain'],
  ])('%s', (_, input, code) => {
    expect(codes(input)).toContain(code);
    expect(parseLedger(input).ok).toBe(false);
  });

  it.each([
    [['title'], undefined],
    [['rules', 0, 'cost'], Number.NaN],
    [['rules', 0, 'cost'], Number.POSITIVE_INFINITY],
    [['rules', 0, 'cost'], 1n],
    [['rules', 0, 'cost'], Object(1)],
    [['rules', 0, 'when'], () => true],
    [['values', 'north'], new Map()],
    [['parties', 0], Symbol('north')],
  ])('inside a document, %j is one problem', (path, value) => {
    const [code, ...others] = codes(changed(goodDocument(), path, value));
    expect(code).toBe('not-plain');
    expect(others.filter((other) => !other.startsWith('unknown'))).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'the key %s is refused wherever it stands',
    (key) => {
      const own = JSON.parse(`{"${key}":1}`) as object;
      expect(Object.keys(own)).toEqual([key]);
      for (const path of [
        ['values'],
        ['values', 'north'],
        ['rules', 1, 'condition'],
        ['parties', 0],
      ]) {
        const result = codes(changed(goodDocument(), path, own));
        expect(result).toContain('reserved-key');
      }
      const root = { ...goodDocument() };
      Object.defineProperty(root, key, { value: 1, enumerable: true });
      expect(codes(root)).toEqual(['reserved-key']);
    },
  );

  it('nesting of a hundred levels is refused and never recursed into', () => {
    for (const levels of [98, 1_000, 200_000]) {
      let condition: unknown = { done: 'aid' };
      for (let level = 0; level < levels; level += 1) condition = { not: condition };
      expect(codes(changed(goodDocument(), ['rules', 1, 'condition'], condition))).toEqual([
        'too-deep',
      ]);
    }
  });

  it('a long way down is fine', () => {
    let condition: unknown = { done: 'aid' };
    for (let level = 0; level < 90; level += 1) condition = { not: condition };
    expect(codes(changed(goodDocument(), ['rules', 1, 'condition'], condition))).toEqual(['ok']);
  });

  it('too many values, and objects that stand in many places, are refused', () => {
    let bomb: unknown = ['x'];
    for (let level = 0; level < 30; level += 1) bomb = [bomb, bomb];
    expect(codes({ ...goodDocument(), rules: bomb })).toContain('too-large');
    expect(codes({ ...goodDocument(), rules: Array(300_000).fill(1) })).toContain('too-large');
    expect(codes(changed(goodDocument(), ['title'], 'x'.repeat(200_000)))).toEqual(['too-large']);
  });

  it('plain objects of another realm, without a prototype or shared are plain', () => {
    const foreign: unknown = runInNewContext('JSON.parse(text)', {
      text: JSON.stringify(goodDocument()),
    });
    expect(codes(foreign)).toEqual(['ok']);
    expect(codes(Object.assign(Object.create(null), goodDocument()))).toEqual(['ok']);
    const shared = { done: 'aid' };
    expect(
      codes(changed(goodDocument(), ['rules', 1, 'condition'], { all: [shared, shared] })),
    ).toEqual(['ok']);
  });
});

describe('on random input', () => {
  it('never throws, and answers the same each time', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(
        anything,
        anything,
        fc.constantFrom(...Object.keys(goodDocument())),
        (whole, part, key) => {
          for (const input of [whole, { ...goodDocument(), [key]: part }]) {
            const result = parseNegotiation(input);
            expect(parseNegotiation(input)).toEqual(result);
            if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  const types = [
    ruleType({
      name: 'gap',
      fields: { first: 'event', then: 'event', atLeast: 'number' },
      violates: () => false,
      sentence: () => '',
    }),
    ruleType({
      name: 'alternate',
      fields: { left: 'events', right: 'events' },
      violates: () => false,
      sentence: () => '',
    }),
    ruleType({
      name: 'lasting',
      fields: { event: 'event', bundles: 'number' },
      violates: () => false,
      sentence: () => '',
    }),
  ];

  it('takes every document that the semantics allow, unchanged', () => {
    fc.assert(
      fc.property(arbDocument(), (document) => {
        expect(parseNegotiation(document, { types })).toEqual({ ok: true, value: document });
      }),
      { numRuns: 300 },
    );
  });
});
