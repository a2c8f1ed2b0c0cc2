import {
  builtInTypes,
  type Condition,
  type PackageCondition,
  type RuleBody,
  type Words,
} from 'redlines';
import { describe, expect, it } from 'vitest';
import { registryOf } from '../../src/rules/registry.js';
import { ready } from '../support/stand.js';

/** Plain words, so that a sentence shows what its type makes of them. */
const words: Words = {
  event: (id) => `"${id.slice(0, 1)}"`,
  events: (ids, joint) => ids.map((id) => `"${id.slice(0, 1)}"`).join(` ${joint} `),
  condition: clause,
  party: (id) => id.toUpperCase(),
  provision: (id) => id,
};

function clause(condition: Condition | PackageCondition): string {
  if ('done' in condition) return `"${condition.done.slice(0, 1)}" happens`;
  if ('not' in condition) return `not (${clause(condition.not)})`;
  if ('all' in condition) return condition.all.map(clause).join(' and ');
  return 'something holds';
}

const sentences: readonly (readonly [RuleBody, string])[] = [
  [{ type: 'never', condition: { done: 'a' } }, 'never "a" happens'],
  [{ type: 'finally', condition: { done: 'a' } }, 'in the end "a" happens'],
  [{ type: 'before', first: 'a', then: 'b' }, '"a" happens before "b"'],
  [{ type: 'before', first: 'a', then: ['b', 'c'] }, '"a" happens before "b" or "c"'],
  [
    { type: 'before', first: { all: [{ done: 'a' }, { done: 'b' }] }, then: 'c' },
    '"a" happens and "b" happens before "c"',
  ],
  [
    { type: 'before', first: { not: { done: 'a' } }, then: ['b', 'c'] },
    'no "b" or "c" after "a" happens',
  ],
  [{ type: 'noLaterThan', first: 'a', then: 'b' }, '"a" happens no later than "b"'],
  [
    { type: 'noLaterThan', first: { not: { done: 'a' } }, then: 'b' },
    'no "b" once "a" happens, nor at the same moment',
  ],
  [{ type: 'noLaterThan', first: 'a', then: ['b', 'c'] }, '"a" happens no later than "b" or "c"'],
  [
    { type: 'noLaterThan', first: { not: { done: 'a' } }, then: ['b', 'c'] },
    'no "b" or "c" once "a" happens, nor at the same moment',
  ],
  [{ type: 'immediatelyBefore', first: 'a', then: 'b' }, '"a" immediately before "b"'],
  [{ type: 'leadsTo', first: 'a', then: 'b' }, '"a" is followed, later, by "b"'],
  [{ type: 'together', events: ['a', 'b'] }, '"a" and "b" at the same moment'],
  [{ type: 'apart', events: ['a', 'b'] }, 'no two of "a" and "b" at the same moment'],
  [{ type: 'first', event: 'a' }, '"a" comes first'],
  [{ type: 'last', event: 'a' }, '"a" comes last'],
  [{ type: 'by', event: 'a', position: 2 }, '"a" by step 2'],
];

describe('the sentence of a rule', () => {
  it.each(sentences)('%j', (rule, sentence) => {
    const { type, fields } = ready(rule);
    expect(type.sentence(fields, words)).toBe(sentence);
  });

  it('is there for each built-in type, without an end mark', () => {
    const covered = new Set(sentences.map(([{ type }]) => type));
    expect([...covered]).toEqual(builtInTypes.map(({ name }) => name));
    expect([...registryOf().keys()]).toEqual([...covered]);
    for (const [, sentence] of sentences) expect(sentence).not.toMatch(/[.!?]$|undefined|object/);
  });
});
