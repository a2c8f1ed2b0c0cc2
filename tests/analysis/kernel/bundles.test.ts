import { describe, expect, it } from 'vitest';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { bundlesInOrder } from '../../../src/analysis/kernel/in-order.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { membersOf, wordsOf } from '../../../src/analysis/kernel/words.js';
import { behind } from './arbitrary-pieces.js';
import { mayBeTaken, subsetsOf } from './definition.js';
import { tied } from './shapes.js';

const size = 14;
/** With so many before them in the document, the last of the 14 are in the second word. */
const others = 24;

const together: Piece = { kind: 'with', events: [3, 5, 9], done: [3, 5, 9] };
const company: Piece = { kind: 'with', events: [2], done: [7, 11] };
const escorted: Piece = { kind: 'with', events: [10], done: [1] };
const apart: Piece = { kind: 'apart', events: [0, 1, 12] };
const later: Piece = { kind: 'after', events: [4, 6], done: [8], open: [] };
const opens: Piece = { kind: 'opens', event: 8 };
const soon: Piece = { kind: 'deadline', event: 13, position: 1 };
const check: Piece = {
  kind: 'check',
  events: [7],
  clauses: [
    { done: [1], open: [] },
    { done: [5], open: [0] },
  ],
};

/** What is done before: nothing, or what lets others go on and what has come too early for company. */
const starts = [[], [8], [11]];

describe('the bundles of many events, made one by one', () => {
  it.each([
    ['free', []],
    ['in company', [together, company, escorted]],
    ['in company and apart', [together, company, apart, later]],
    ['of which some are due', [together, apart, opens, soon]],
    ['with a choice of company', [company, apart, check, soon]],
  ] as const)('are all that may be taken, in order: %s', (_, pieces) => {
    const part = tied(size, pieces);
    const inTwoWords = tablesOf(behind(others, part));
    for (const done of starts) {
      const left = part.events.filter((event) => !done.includes(event));
      const number = done.length + 1;
      const all = subsetsOf(left)
        .filter((bundle) => bundle.length > 0 && mayBeTaken(part, { done, bundle, number }))
        .sort(byDocument);
      for (const widest of [2, 3, size]) {
        const expected = all.filter(({ length }) => length <= widest).map(String);
        const listed = bundlesInOrder(tablesOf(part), wordsOf(done), number, widest, meterOf());
        expect(Array.from(listed, membersOf).map(String)).toEqual(expected);
        const moved = wordsOf(done.map((event) => event + others));
        const again = bundlesInOrder(inTwoWords, moved, number, widest, meterOf());
        const back = Array.from(again, (bundle) =>
          membersOf(bundle).map((event) => event - others),
        );
        expect(back.map(String)).toEqual(expected);
      }
    }
  });
});

/** Few events first, then those whose events come earlier. */
function byDocument(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((event, at) => event !== b[at]);
  return a.length - b.length || (a[place] ?? 0) - (b[place] ?? 0);
}
