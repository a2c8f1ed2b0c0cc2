import { describe, expect, it } from 'vitest';
import { parseLedger, parseNegotiation } from '../../src/document/parse.js';
import { goodDocument, goodLedger } from './given/documents.js';
import { problemsOf } from './given/problems-of.js';

function talks(include: readonly string[], more: object = {}): object {
  return { ...goodDocument(), include, ...more };
}

function from(documents: Readonly<Record<string, unknown>>) {
  return (name: string): unknown => documents[name];
}

const claimed = (id: string, source: string) => ({
  id,
  source,
  at: 1,
  date: '2026-01-01',
  speaker: 'Somebody',
  kind: 'fact',
  strength: 'denied',
  paraphrase: 'Not so.',
  use: 'context',
});

describe('include', () => {
  it('reads in sources and claims, each source with its document, and leaves a whole negotiation', () => {
    const result = parseNegotiation(talks(['a', 'b']), {
      include: from({ a: goodLedger('one'), b: goodLedger('two') }),
    });
    expect(problemsOf(result)).toEqual([]);
    if (!result.ok) return;
    expect(result.value).not.toHaveProperty('include');
    expect(result.value.sources?.map(({ id, document }) => [id, document])).toEqual([
      ['one-source', 'one'],
      ['two-source', 'two'],
      ['paper', undefined],
    ]);
    expect(result.value.claims?.map(({ id }) => id)).toEqual([
      'one-claim',
      'two-claim',
      'said-so',
      'denied-it',
    ]);
    expect(parseNegotiation(JSON.parse(JSON.stringify(result.value)))).toEqual(result);
  });

  it('follows documents that include others, and reads each once', () => {
    const asked: string[] = [];
    const documents: Readonly<Record<string, unknown>> = {
      a: { ...goodLedger('one', [claimed('against', 'one-source')]), include: ['b', 'c'] },
      b: { ...goodLedger('two'), include: ['c'] },
      c: goodLedger('three'),
    };
    const result = parseNegotiation(talks(['a', 'c', 'a']), {
      include: (name, includer) => {
        asked.push(`${includer ?? 'root'} -> ${name}`);
        return documents[name];
      },
    });
    expect(problemsOf(result)).toEqual([]);
    const sources = result.ok ? result.value.sources : [];
    expect(sources?.map(({ id, document }) => `${id} ${document}`)).toEqual([
      'three-source three',
      'two-source two',
      'one-source one',
      'paper undefined',
    ]);
    expect(asked).toEqual(['root -> a', 'a -> b', 'b -> c', 'a -> c', 'root -> c', 'root -> a']);
  });

  it('takes one document by two names once, and refuses two by one id', () => {
    const include = from({
      a: goodLedger('one'),
      './a': goodLedger('one'),
      b: { ...goodLedger('one'), title: 'Other' },
    });
    expect(problemsOf(parseNegotiation(talks(['a', './a']), { include }))).toEqual([]);
    expect(problemsOf(parseNegotiation(talks(['a', 'b']), { include }))).toMatchObject([
      { code: 'duplicate-id', path: ['include', 1] },
    ]);
  });

  it('may be a negotiation, of which the sources and claims are read in', () => {
    const other = { ...goodDocument(), id: 'other' };
    const result = parseNegotiation(
      {
        redlines: 1,
        id: 't',
        title: 'T',
        include: ['o'],
        parties: [{ id: 'p' }],
        provisions: [{ id: 'q' }],
        rules: [],
      },
      { include: from({ o: other }) },
    );
    expect(result.ok && result.value.sources?.map(({ document }) => document)).toEqual(['other']);
  });

  it('reports a document that is not found, and nobody to ask', () => {
    const lost = parseNegotiation(talks(['a']), { include: () => undefined });
    expect(problemsOf(lost)).toMatchObject([
      { code: 'unresolved-include', path: ['include', 0], value: '"a"' },
    ]);
    const unasked = parseNegotiation(talks(['a']));
    expect(problemsOf(unasked)).toMatchObject([{ fix: expect.stringContaining('options') }]);
    const throwing = parseNegotiation(talks(['a']), {
      include: () => {
        throw new Error('no such file');
      },
    });
    expect(problemsOf(throwing)).toMatchObject([
      { message: expect.stringContaining('no such file') },
    ]);
  });

  it('does not call names unknown that a lost document may define', () => {
    const rule = { id: 'r', type: 'last', event: 'aid', because: ['elsewhere'] };
    const result = parseNegotiation(talks(['a'], { rules: [rule] }), { include: () => undefined });
    expect(problemsOf(result).map(({ code }) => code)).toEqual(['unresolved-include']);
  });

  it('reports a circle, through any number of documents or back to the root', () => {
    const include = from({
      a: { ...goodLedger('one'), include: ['b'] },
      b: { ...goodLedger('two'), include: ['a'] },
      self: { ...goodLedger('three'), include: ['self'] },
      root: { ...goodDocument(), include: ['root'] },
    });
    for (const name of ['a', 'self', 'root']) {
      const problems = problemsOf(parseNegotiation(talks([name]), { include }));
      expect(problems.map(({ code }) => code)).toEqual(['include-circle']);
    }
  });

  it('stops where documents without end are included', () => {
    let count = 0;
    const result = parseNegotiation(talks(['0']), {
      include: () => {
        count += 1;
        return { ...goodLedger(`l-${count}`), include: [`${count}`] };
      },
    });
    expect(problemsOf(result).map(({ code }) => code)).toContain('too-large');
    expect(count).toBeLessThan(200);
  });

  it('counts the values of all documents together', () => {
    const many = (name: string) =>
      goodLedger(
        name,
        Array.from({ length: 12_000 }, (_, index) => claimed(`${name}-${index}`, `${name}-source`)),
      );
    expect(parseNegotiation(talks(['a']), { include: many }).ok).toBe(true);
    const both = problemsOf(parseNegotiation(talks(['a', 'b']), { include: many }));
    expect(both).toMatchObject([{ code: 'too-large', path: ['include', 1] }]);
  });

  it('reports what is wrong in an included document, by its name and from where it is included', () => {
    const bad = { ...goodLedger('one', [claimed('two', 'nowhere')]), extra: 1 };
    const result = parseNegotiation(talks(['a']), { include: from({ a: bad }) });
    expect(problemsOf(result)).toMatchObject([
      {
        code: 'unknown-source',
        path: ['include', 0, 'claims', 1, 'source'],
        message: expect.stringContaining('"a"'),
      },
      { code: 'unknown-key', path: ['include', 0, 'extra'] },
    ]);
    const old = parseNegotiation(talks(['a']), { include: () => ({ redlines: 2 }) });
    expect(problemsOf(old)).toMatchObject([
      { code: 'unknown-version', path: ['include', 0, 'redlines'] },
    ]);
    const none = parseNegotiation(talks(['a']), { include: () => Promise.resolve({}) });
    expect(problemsOf(none)).toMatchObject([{ code: 'not-plain', path: ['include', 0] }]);
  });

  it('reports ids that two documents share', () => {
    const twin = goodLedger('two');
    const include = from({
      a: goodLedger('one'),
      b: { ...goodLedger('one'), id: 'other' },
      c: twin,
    });
    const result = parseNegotiation(talks(['a', 'b']), { include });
    expect(problemsOf(result).map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual([
      'duplicate-id include/1/sources/0/id',
      'duplicate-id include/1/claims/0/id',
    ]);
  });

  it('holds a ledger to its own sources and claims', () => {
    const ledger = goodLedger('one', [
      { ...claimed('b', 'one-source'), contradicts: ['two-claim'] },
    ]);
    expect(problemsOf(parseLedger(ledger)).map(({ code }) => code)).toEqual(['unknown-claim']);
    const whole = parseLedger(
      { ...ledger, include: ['b'] },
      { include: from({ b: goodLedger('two') }) },
    );
    expect(problemsOf(whole)).toEqual([]);
  });
});
