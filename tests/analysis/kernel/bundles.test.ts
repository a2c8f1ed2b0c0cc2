import { describe, expect, it } from 'vitest';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { bufferOf, itemAt } from '../../../src/analysis/kernel/buffer.js';
import { bundlesInOrder } from '../../../src/analysis/kernel/in-order.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { successors } from '../../../src/analysis/kernel/successors.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { membersOf, none } from '../../../src/analysis/kernel/words.js';

const events = Array.from({ length: 14 }, (_, event) => event);
const previousStage = events.map(() => undefined);

const together: Piece = { kind: 'with', events: [3, 5, 9], done: [3, 5, 9] };
const company: Piece = { kind: 'with', events: [2], done: [7, 11] };
const behind: Piece = { kind: 'with', events: [10], done: [1] };
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

describe('the first bundles of 14 events, made one by one', () => {
  it.each([
    ['free', []],
    ['in company', [together, company, behind]],
    ['in company and apart', [together, company, apart, later]],
    ['of which some are due', [together, apart, opens, soon]],
    ['with a choice of company', [company, apart, check, soon]],
  ] as const)('are all that may be taken, in order: %s', (_, pieces) => {
    const tables = tablesOf({ events, pieces, previousStage });
    for (const widest of [2, 3, 14]) {
      const out = bufferOf();
      successors(tables, none, 1, widest, out, meterOf());
      const expected = Array.from({ length: out.length }, (_, at) => membersOf(itemAt(out, at)));
      const listed = Array.from(bundlesInOrder(tables, none, 1, widest, meterOf()), membersOf);
      expect(listed.map(String)).toEqual(expected.sort(byDocument).map(String));
    }
  });
});

/** Few events first, then those whose events come earlier. */
function byDocument(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((event, at) => event !== b[at]);
  return a.length - b.length || (a[place] ?? 0) - (b[place] ?? 0);
}
