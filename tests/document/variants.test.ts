import { describe, expect, it } from 'vitest';
import { parseNegotiation } from '../../src/document/parse.js';
import { asOf, withReading } from '../../src/document/standing.js';
import {
  replaceRule,
  withoutProvision,
  withoutRule,
  withProvision,
  withRule,
} from '../../src/document/variants.js';
import type { Negotiation } from '../../src/model/negotiation.js';
import type { Result } from '../../src/model/problem.js';
import { goodDocument } from './given/documents.js';

function made(result: Result<Negotiation>): Negotiation {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problems(result: Result<Negotiation>): string[] {
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join('/')}`);
}

const talks = made(parseNegotiation(goodDocument()));
const ids = (negotiation: Negotiation) => negotiation.rules.map(({ id }) => id);
const rule = { id: 'new', type: 'last', event: 'aid' };

describe('rules', () => {
  it('are added at the end', () => {
    expect(ids(made(withRule(talks, rule)))).toEqual([...ids(talks), 'new']);
    expect(ids(talks)).not.toContain('new');
  });

  it('are checked where they come to stand', () => {
    expect(problems(withRule(talks, { ...rule, id: 'early' }))).toEqual([
      'duplicate-id rules/5/id',
    ]);
    expect(problems(withRule(talks, { ...rule, event: 'ayd' }))).toEqual([
      'unknown-event rules/5/event',
    ]);
  });

  it('are taken out, of readings too', () => {
    expect(ids(made(withoutRule(talks, 'early')))).toEqual([
      'guarantees-first',
      'no-swap',
      'at-once',
      'next',
    ]);
    const left = made(withoutRule(talks, 'aid-last'));
    expect(left.readings?.[0]?.choices.map(({ rules }) => rules.length)).toEqual([1, 0]);
    expect(made(withoutRule(left, 'summit-first')).readings).toHaveLength(1);
  });

  it('are replaced in their place, in readings too', () => {
    expect(ids(made(replaceRule(talks, 'no-swap', rule)))).toEqual([
      'guarantees-first',
      'new',
      'at-once',
      'early',
      'next',
    ]);
    const replaced = made(replaceRule(talks, 'aid-last', rule));
    expect(replaced.readings?.[0]?.choices[1]?.rules).toEqual([rule]);
  });

  it('of an unknown id are a problem with near matches', () => {
    const result = withoutRule(talks, 'no-swp');
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-rule', fix: 'Did you mean "no-swap"?' }],
    });
    expect(problems(replaceRule(talks, 'x', rule))).toEqual(['unknown-rule rules']);
  });
});

describe('provisions', () => {
  it('are added at the end and taken out where nothing names them', () => {
    const more = made(withProvision(talks, { id: 'truce', terms: ['long', 'short'] }));
    expect(more.provisions.at(-1)?.id).toBe('truce');
    expect(made(withoutProvision(more, 'truce'))).toEqual(talks);
    expect(problems(withProvision(talks, { id: 'aid' }))).toEqual(['duplicate-id provisions/4/id']);
  });

  it('are kept where something names them', () => {
    expect(problems(withoutProvision(talks, 'guarantees'))).toContain(
      'unknown-event rules/0/first',
    );
    expect(problems(withoutProvision(talks, 'guarantee'))).toEqual([
      'unknown-provision provisions',
    ]);
  });
});

describe('withReading', () => {
  it('makes the rules of the choice rules like others and settles the position', () => {
    const settled = made(withReading(talks, { mandate: 'leaders' }));
    expect(ids(settled)).toEqual([...ids(talks), 'summit-first']);
    expect(settled).not.toHaveProperty('readings');
    expect(made(withReading(talks, {}))).toEqual(talks);
  });

  it('reports positions and choices that there are not', () => {
    expect(problems(withReading(talks, { mandat: 'leaders' }))).toEqual([
      'unknown-position mandat',
    ]);
    expect(withReading(talks, { mandate: 'leader' })).toMatchObject({
      problems: [{ code: 'unknown-choice', fix: 'Did you mean "leaders"?' }],
    });
    expect(problems(withReading(talks, { constructor: 'x' }))).toEqual([
      'unknown-position constructor',
    ]);
  });
});

describe('asOf', () => {
  it.each([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2026-02-27', true],
    ['2026-02-28', false],
  ])('%s: `from` is the first day, `until` no longer', (date, stands) => {
    expect(ids(made(asOf(talks, date))).includes('guarantees-first')).toBe(stands);
  });

  it('looks into readings, and leaves out a position of which nothing stood', () => {
    const dated = (from: string, soft: object) =>
      made(
        parseNegotiation({
          ...goodDocument(),
          readings: [
            {
              id: 'line',
              choices: [
                { id: 'firm', rules: [{ ...rule, from }] },
                { id: 'soft', rules: [{ ...rule, id: 'other', ...soft }] },
              ],
            },
          ],
        }),
      );
    const late = dated('2026-01-01', { from: '2026-01-01' });
    expect(made(asOf(late, '2025-06-01'))).not.toHaveProperty('readings');
    const half = made(asOf(dated('2026-01-01', {}), '2025-06-01'));
    expect(half.readings?.[0]?.choices.map(({ rules }) => rules.length)).toEqual([0, 1]);
    expect(ids(made(withReading(half, { line: 'firm' })))).toEqual(ids(talks));
    expect(made(asOf(half, '2026-06-01')).readings).toEqual(half.readings);
  });

  it('refuses what is no date', () => {
    for (const date of ['2026-02-30', 'tomorrow', '2026-1-1', '']) {
      expect(problems(asOf(talks, date))).toEqual(['bad-date ']);
    }
  });

  it('leaves a negotiation written by hand as it is', () => {
    const loose = { ...goodDocument() } as unknown as Negotiation;
    asOf(loose, '2025-06-01');
    expect(Object.isFrozen(loose.rules)).toBe(false);
    expect(loose).toEqual(goodDocument());
  });
});
