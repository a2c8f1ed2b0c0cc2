import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseNegotiation } from '../../src/document/parse.js';
import { parseNegotiationText } from '../../src/document/text/index.js';
import type { Problem } from '../../src/model/problem.js';
import { goodDocument } from './given/documents.js';
import { mutations } from './given/mutations.js';

function isInside(text: string, place: Problem['place']): boolean {
  const lines = text.split('\n');
  const line = lines[(place?.line ?? 0) - 1];
  const column = place?.column ?? 0;
  return line !== undefined && column >= 1 && column <= line.length + 1;
}

/** The parser of text finds what the parser of data finds, each at a place inside the text. */
function holds(document: unknown, text: string, name: string): readonly Problem[] {
  const data = parseNegotiation(document);
  const result = parseNegotiationText(text, { name });
  expect(result.ok).toBe(data.ok);
  if (result.ok || data.ok) return [];
  expect(result.problems.map(({ place, ...rest }) => rest)).toEqual(data.problems);
  for (const { place } of result.problems) expect(isInside(text, place)).toBe(true);
  return data.problems;
}

const all = mutations(goodDocument());

describe('every document a step away from a good one', () => {
  it('is fine or has problems, each with words, in JSON with a place', () => {
    const replaced = all.filter(({ what }, index) => index % 5 === 0 && what.includes(' with '));
    const others = all.filter(({ what }) => / without$| with a key more$/.test(what));
    for (const { document } of [...others, ...replaced]) {
      for (const problem of holds(document, JSON.stringify(document, null, 2), 'x.json')) {
        expect(problem.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(problem.message).toMatch(/^\S.*[.!?]$/);
        expect(problem.fix).toMatch(/^\S.*[.?]$/);
      }
    }
  });

  it('in YAML too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), ({ document }) => {
        holds(document, stringify(document, { aliasDuplicateObjects: false }), 'x.yaml');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a text cut or changed anywhere', () => {
  it('is fine or has problems inside the text', () => {
    const texts = [JSON.stringify(goodDocument(), null, 1), stringify(goodDocument())];
    const arbText = fc.constantFrom(...texts);
    fc.assert(
      fc.property(
        arbText,
        fc.nat(),
        fc.nat(40),
        fc.string({ maxLength: 4 }),
        (text, at, cut, put) => {
          const start = at % text.length;
          const changed = text.slice(0, start) + put + text.slice(start + cut);
          for (const format of ['json', 'yaml'] as const) {
            const result = parseNegotiationText(changed, { name: 'x', format });
            for (const { place } of result.ok ? [] : result.problems) {
              expect(isInside(changed.replaceAll(/\r\n?/g, '\n'), place)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
