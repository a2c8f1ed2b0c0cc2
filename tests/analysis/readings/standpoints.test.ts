import fc from 'fast-check';
import { analyze, type Negotiation, type Strength } from 'redlines';
import { describe, expect, it } from 'vitest';
import { bruteForce } from '../../oracle/brute-force.js';
import type { NegotiationDocument, ProvisionEntry, TermEntry } from '../../oracle/file-format.js';
import { runs } from '../../support/runs.js';
import { arbTask } from '../../support/task.js';
import { verdictIn } from '../../support/verdict.js';

const timeout = 300_000;
const strengths: readonly Strength[] = ['categorical', 'conditional', 'reported', 'denied'];

describe('a coalition', () => {
  it('is the document without the others, their rules and what they sign', { timeout }, () => {
    let left = 0;
    fc.assert(
      fc.property(
        arbTask(),
        fc.nat({ max: 7 }),
        ({ document, asked, negotiation, options }, pick) => {
          const parties = document.parties
            .map(({ id }) => id)
            .filter((_, place) => ((pick >> place) & 1) === 1);
          const filtered = withoutOthers(document, parties);
          left += filtered.provisions.length;
          const found = analyze(negotiation, { ...options, parties });
          expect(verdictIn(found)).toEqual(bruteForce(filtered, asked));
        },
      ),
      runs(400),
    );
    expect(left).toBeGreaterThan(0);
  });
});

describe('a least strength', () => {
  it('is the document without the rules that rest on weaker claims alone', { timeout }, () => {
    fc.assert(
      fc.property(
        arbTask(),
        fc.array(fc.subarray([...strengths]), { minLength: 8, maxLength: 8 }),
        fc.constantFrom(...strengths),
        ({ document, asked, negotiation, options }, claimed, least) => {
          const rules = document.rules.map((rule, at) => ({ ...rule, because: claimed[at] ?? [] }));
          const claims = strengths.map((strength) => ({ id: strength, strength }));
          const given = { ...negotiation, rules, claims } as unknown as Negotiation;
          const firm = rules.filter(
            ({ because }) =>
              because.length === 0 ||
              because.some((each) => strengths.indexOf(each) <= strengths.indexOf(least)),
          );
          const found = analyze(given, { ...options, minStrength: least });
          expect(verdictIn(found)).toEqual(bruteForce({ ...document, rules: firm }, asked));
        },
      ),
      runs(300),
    );
  });
});

function withoutOthers(
  document: NegotiationDocument,
  parties: readonly string[],
): NegotiationDocument {
  const everyone = document.parties.filter(({ mediator }) => mediator !== true).map(({ id }) => id);
  const canSign = (provision: ProvisionEntry, term: TermEntry) => {
    const own = typeof term === 'string' ? undefined : term.signatories;
    return (own ?? provision.signatories ?? everyone).every((id) => parties.includes(id));
  };
  return {
    ...document,
    rules: document.rules.filter(({ heldBy }) => heldBy === undefined || parties.includes(heldBy)),
    provisions: document.provisions.flatMap((provision) => {
      const open = (provision.terms ?? ['agreed']).filter((term) => canSign(provision, term));
      return open.length === 0 ? [] : [{ ...provision, terms: open }];
    }),
  };
}
