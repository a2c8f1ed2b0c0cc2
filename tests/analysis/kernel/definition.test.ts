import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { bufferOf, itemAt } from '../../../src/analysis/kernel/buffer.js';
import { countByBundles } from '../../../src/analysis/kernel/counting/bundled/bundled.js';
import { countInParts } from '../../../src/analysis/kernel/counting/components.js';
import { countBounded, countOrderings } from '../../../src/analysis/kernel/counting/count.js';
import { bundlesInOrder } from '../../../src/analysis/kernel/in-order.js';
import { outlookOf, outlookOn } from '../../../src/analysis/kernel/outlook.js';
import { type Part, partsOf } from '../../../src/analysis/kernel/part.js';
import { findInTurn, findOrdering } from '../../../src/analysis/kernel/search.js';
import { successors } from '../../../src/analysis/kernel/successors.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { waysOf } from '../../../src/analysis/kernel/ways.js';
import { membersOf, wordsOf } from '../../../src/analysis/kernel/words.js';
import { membersOf as membersOfMask } from '../../../src/analysis/program/mask.js';
import { runs } from '../../support/runs.js';
import { arbPart, asksOnlyForMore, behind } from './arbitrary-pieces.js';
import { mayBeTaken, type State, statesOf } from './definition.js';

const size = 5;
/** Half of them such that greed can say what becomes of them. */
const parts = fc.oneof(
  arbPart(size, 6),
  arbPart(size, 8).map((part) => ({ ...part, pieces: part.pieces.filter(asksOnlyForMore) })),
);
const widths = [1, 2, Number.POSITIVE_INFINITY];
const cases = runs(40, 20);

describe.each([
  ['in one word', 0],
  // 28 others before them in the document: so two of five events are in the first word.
  ['in two words', 28],
])('what pieces say, %s', (_, others) => {
  const at = (events: readonly number[]) => events.map((event) => event + others);
  const placed = (part: Part) => (others === 0 ? part : behind(others, part));

  it('is which bundles may come next', () => {
    const property = fc.property(parts, (part) => {
      const tables = tablesOf(placed(part));
      for (const widest of widths) {
        const states = statesOf(part, widest).filter(({ done }) => done.length < size);
        const listed = states.map(({ done, bundles }) => {
          const asked = [tables, wordsOf(at(done)), bundles + 1, widest] as const;
          const out = bufferOf();
          successors(...asked, out, meterOf());
          return {
            after: Array.from({ length: out.length }, (_, each) => membersOf(itemAt(out, each))),
            inOrder: Array.from(bundlesInOrder(...asked, meterOf()), membersOf),
          };
        });
        const sorted = listed.map(({ after, inOrder }) => ({
          after: after.sort(byDocument),
          inOrder,
        }));
        const expected = states.map(({ done, next }) => ({
          after: next.map((bundle) => at([...done, ...bundle]).sort(ascending)).sort(byDocument),
          inOrder: next.map(at).sort(byDocument),
        }));
        expect(sorted).toEqual(expected);
      }
    });
    fc.assert(property, cases);
  });

  it('is how many orderings there are', () => {
    const property = fc.property(parts, (part) => {
      const whole = placed(part);
      const tables = tablesOf(whole);
      const meter = meterOf();
      for (const widest of widths) {
        const all = BigInt(total(statesOf(part, widest)[0]));
        const counts = [
          countOrderings(tables, widest, meter),
          countBounded(tables, Math.min(widest, size), meter),
          countInParts(partsOf(whole, widest), widest, meter),
        ];
        expect(counts).toEqual([all, all, all]);
      }
      const ways = statesOf(part, size)[0]?.ways ?? [];
      const byBundles = countByBundles(tables, meter).slice(others);
      expect(ways.map((_, bundles) => byBundles[bundles] ?? 0n)).toEqual(ways.map(BigInt));
    });
    fc.assert(property, cases);
  });

  it('is how many ways there are from every state, and whether there are any', () => {
    const property = fc.property(parts, (part) => {
      const whole = placed(part);
      const tables = tablesOf(whole);
      for (const widest of widths) {
        const states = statesOf(part, widest);
        const ways = waysOf(tables, widest, meterOf());
        const outlooks = [
          outlookOf(whole, widest, meterOf()),
          outlookOn(tables, widest, meterOf()),
        ];
        const asked = states.map(({ done, bundles }) => [wordsOf(at(done)), bundles] as const);
        expect(asked.map((state) => ways(...state))).toEqual(states.map(total));
        for (const outlook of outlooks) {
          const expected = states.map((state) => total(state) > 0);
          expect(asked.map((state) => outlook(...state))).toEqual(expected);
          expect(asked.map((state) => outlook(...state))).toEqual(expected);
        }
      }
    });
    fc.assert(property, cases);
  });

  it('is what is found: of single events where that can be', () => {
    const property = fc.property(parts, (part) => {
      const whole = placed(part);
      const isStrict = total(statesOf(part, 1)[0]) > 0;
      for (const widest of widths) {
        const isFeasible = total(statesOf(part, widest)[0]) > 0;
        const inTurn = partsOf(whole, Number.POSITIVE_INFINITY);
        for (const masks of [
          findOrdering(whole, widest, meterOf()),
          findInTurn(inTurn, widest, meterOf()),
        ]) {
          expect(masks !== undefined).toBe(isFeasible);
          const found = masks?.map(membersOfMask) ?? [];
          expect(found.every(({ length }) => length <= (isStrict ? 1 : widest))).toBe(true);
          let done: number[] = [];
          for (const [before, bundle] of found.entries()) {
            expect(mayBeTaken(whole, { done, bundle, number: before + 1 })).toBe(true);
            done = [...done, ...bundle];
          }
          expect(done.sort(ascending)).toEqual(isFeasible ? whole.events : []);
        }
      }
    });
    fc.assert(property, cases);
  });
});

function total(state: State | undefined): number {
  return state?.ways.reduce((sum, ways) => sum + ways, 0) ?? 0;
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** Few events first, then those whose events come earlier. */
function byDocument(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((event, at) => event !== b[at]);
  return a.length - b.length || (a[place] ?? 0) - (b[place] ?? 0);
}
