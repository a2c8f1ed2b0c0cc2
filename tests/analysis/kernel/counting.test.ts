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
import { type Tables, tablesOf } from '../../../src/analysis/kernel/tables.js';
import { often, runs } from '../../support/runs.js';
import { arbPiece, behind } from './arbitrary-pieces.js';
import { tied } from './shapes.js';

// What the kernel counts in three ways, by the ways in which no search goes: each bundle is tried.

const size = 8;
const parts = fc.array(arbPiece(size), { maxLength: 9 }).map((pieces) => tied(size, pieces));
const meter = meterOf();

/** Strict orderings and bundled ones, which all ways to count them have to agree on. */
function counted(tables: Tables) {
  const strict = countBounded(tables, 1, meter);
  const alone = aloneOf(tables);
  if (alone.due[0] !== 0 || alone.due[1] !== 0) expect(strict).toBe(0n);
  else {
    expect({
      bySize: countBySize(alone, meter),
      splitting: countSplitting(alone, meter),
    }).toEqual({ bySize: strict, splitting: strict });
  }
  const bundled = countBounded(tables, size, meter);
  expect(countBundled(tables, meter)).toBe(bundled);
  const byBundles = countByBundles(tables, meter).reduce((sum, ways) => sum + ways, 0n);
  expect(byBundles).toBe(bundled);
  return { strict, bundled };
}

it('counts alike whichever way is taken', () => {
  let met = 0;
  const property = fc.property(parts, (part) => {
    const counts = counted(tablesOf(part));
    const inParts = (widest: number) => countInParts(partsOf(part, widest), widest, meter);
    expect({ strict: inParts(1), bundled: inParts(size) }).toEqual(counts);
    if (counts.strict > 0n && partsOf(part, size).length > 1) met += 1;
  });
  fc.assert(property, runs(700));
  expect(met).toBeGreaterThan(often(70));
});

it('counts the same in two words as in one', () => {
  let met = 0;
  const property = fc.property(parts, (part) => {
    const counts = counted(tablesOf(part));
    // Of 8 events then 4 are in the first word.
    expect(counted(tablesOf(behind(26, part)))).toEqual(counts);
    if (counts.strict > 0n) met += 1;
  });
  fc.assert(property, runs(200, 15));
  expect(met).toBeGreaterThan(often(20));
});
