import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { documentSchema, schemaFile, schemaText } from '../../scripts/schema.js';
import { parseLedger, parseNegotiation } from '../../src/document/parse.js';
import { isIsoDate } from '../../src/document/shapes/date.js';
import { goodDocument, goodLedger } from './given/documents.js';
import { mutations } from './given/mutations.js';

const ajv = new Ajv2020({ formats: { date: isIsoDate }, strict: true, allowUnionTypes: true });
const validate = ajv.compile(documentSchema());

/** What the schema cannot say: that names are defined and ids different, and JavaScript's own keys. */
const beyondShape =
  /^(unknown-(?!key|condition|type|word|version)|duplicate-id|ambiguous|mediator|empty-period|no-signatory|more-problems|reserved-key|unresolved)/;

function hasGoodShape(document: unknown): boolean {
  const result = parseNegotiation(document);
  return result.ok || result.problems.every(({ code }) => beyondShape.test(code));
}

describe('the JSON Schema', () => {
  it('is committed as the shapes are now (run `npm run schema`)', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(schemaText());
  });

  it('accepts good documents', () => {
    expect(validate(goodDocument())).toBe(true);
    expect(validate(goodLedger('one'))).toBe(true);
    expect(validate({ ...goodLedger('one'), include: ['two'] })).toBe(true);
    const article = 'moscow-rejects-bilateral-guarantees';
    const file = new URL(`../../seeds/articles/${article}.json`, import.meta.url);
    const ledger: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(parseLedger(ledger)).toMatchObject({ ok: true });
    expect(validate(ledger)).toBe(true);
  });

  it('agrees with the parser about the shape of every document a step away from a good one', () => {
    const disagreements = mutations(goodDocument()).flatMap(({ document, what }) => {
      const parser = hasGoodShape(document);
      return parser === validate(document) || isAliasOfAnEvent(document)
        ? []
        : [`${what}: the parser says ${parser}`];
    });
    expect(disagreements).toEqual([]);
  });
});

/** An event written twice, once in full and once short, is a duplicate only to the parser. */
function isAliasOfAnEvent(document: unknown): boolean {
  const result = parseNegotiation(document);
  return !result.ok && result.problems.some(({ message }) => message.includes('same event'));
}
