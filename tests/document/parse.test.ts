import { describe, expect, it } from 'vitest';
import { parseLedger, parseNegotiation } from '../../src/document/parse.js';
import { changed, goodDocument, goodLedger } from './given/documents.js';
import { problemsOf } from './given/problems-of.js';

describe('a good document', () => {
  const result = parseNegotiation(goodDocument());

  it('comes back equal, as a copy, frozen to the last part', () => {
    expect(problemsOf(result)).toEqual([]);
    const value = result.ok ? result.value : undefined;
    expect(value).toEqual(goodDocument());
    expect(everyPart(value).every(Object.isFrozen)).toBe(true);
  });

  it('leaves what it was given as it was', () => {
    const input = goodDocument();
    parseNegotiation(input);
    expect(input).toEqual(goodDocument());
    expect(everyPart(input).some(Object.isFrozen)).toBe(false);
  });

  it('survives a trip through JSON', () => {
    const value = result.ok ? result.value : undefined;
    expect(parseNegotiation(JSON.parse(JSON.stringify(value)))).toEqual(result);
  });

  it('may be a ledger', () => {
    const ledger = goodLedger('one');
    expect(parseLedger(ledger)).toEqual({ ok: true, value: ledger });
  });

  it('turns -0, which JSON cannot say, into 0', () => {
    const zero = parseNegotiation(changed(goodDocument(), ['values', 'envoy', 'summit'], -0));
    expect(zero.ok && zero.value.values?.envoy).toEqual({ summit: 0 });
  });
});

function everyPart(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(everyPart)];
}
