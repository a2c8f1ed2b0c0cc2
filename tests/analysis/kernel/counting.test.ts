import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import {
  countBundled,
  countByBundles,
} from '../../../src/analysis/kernel/counting/bundled/bundled.js';
import { countInParts } from '../../../src/analysis/kernel/counting/components.js';
import { countBounded } from '../../../src/analysis/kernel/counting/count.js';
import { aloneOf } from '../../../src/analysis/kernel/counting/strict/alone.js';
import { countBySize } from '../../../src/analysis/kernel/counting/strict/by-size.js';
import { countSplitting } from '../../../src/analysis/kernel/counting/strict/splitting.js';
import { partsOf } from '../../../src/analysis/kernel/part.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { often, runs } from '../../support/runs.js';

// What the kernel counts in three ways, by the ways in which no search goes: each bundle is tried.

const size = 8;
const event = fc.nat(size - 1);
const one = event.map((each) => [each]);
const few = fc.uniqueArray(event, { minLength: 1, maxLength: 3 });
const clause = fc
  .tuple(few, few, fc.constantFrom(false, false, true))
  .map(([done, open, some]) => ({
    done,
    open: some ? open.filter((each) => !done.includes(each)) : [],
  }));
const clauses = fc.array(clause, { minLength: 2, maxLength: 3 });
const position = fc.integer({ min: 2, max: size });

/** Among these, precedences count for three: they are what most rules come to. */
const piece: fc.Arbitrary<Piece> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('after'),
      events: one,
      done: one,
      open: fc.constant([]),
    }),
  },
  fc.record({ kind: fc.constant('after'), events: one, done: fc.constant([]), open: one }),
  fc.record({ kind: fc.constant('with'), events: one, done: few }),
  fc.record({ kind: fc.constantFrom('gate', 'check'), events: few, clauses }),
  fc.record({ kind: fc.constant('bad'), done: fc.oneof(few, fc.constant([])), open: few }),
  fc.record({ kind: fc.constant('apart'), events: few }),
  fc.record({ kind: fc.constant('opens'), event }),
  fc.record({ kind: fc.constant('next'), first: event, then: event }),
  fc.record({ kind: fc.constant('deadline'), event, position }),
);

const events = Array.from({ length: size }, (_, index) => index);
const previousStage = events.map(() => undefined);
let counted = 0;

it('counts alike whichever way is taken', () => {
  const property = fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
    const subject = { events, pieces, previousStage };
    const tables = tablesOf(subject);
    const meter = meterOf();
    const strict = countBounded(tables, 1, meter);
    const alone = aloneOf(tables);
    if (alone.due[0] !== 0) expect(strict).toBe(0n);
    else {
      expect({
        bySize: countBySize(alone, meter),
        splitting: countSplitting(alone, meter),
      }).toEqual({ bySize: strict, splitting: strict });
    }
    const bundled = countBounded(tables, size, meter);
    expect(countBundled(tables, meter)).toBe(bundled);
    const byBundles = countByBundles(tables, meter).reduce((sum, ways) => sum + ways, 0n);
    if (tables.deadlines.length === 0) expect(byBundles).toBe(bundled);
    const inParts = (widest: number) => countInParts(partsOf(subject, widest), widest, meter);
    expect({ strict: inParts(1), bundled: inParts(size) }).toEqual({ strict, bundled });
    if (strict > 0n && partsOf(subject, size).length > 1) counted += 1;
  });
  fc.assert(property, runs(1000));
  expect(counted).toBeGreaterThan(often(100));
});
