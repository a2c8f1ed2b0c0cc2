import type { OrderingCounts } from '../analysis.js';
import { byText } from '../engine/order.js';
import { type Prices, prices } from '../leverage/prices.js';
import type { PriceShift, PricesShift, Side } from './comparison.js';

/** The rules in force on both sides whose price is another in b than in a. */
export function pricesShift(a: Side, b: Side): PricesShift {
  const [pricesA, pricesB] = [pricesOf(a), pricesOf(b)];
  const inB = new Map(pricesB.prices.map(({ rule, adds }) => [rule, adds]));
  return {
    moved: pricesA.prices
      .flatMap(({ rule, adds }): readonly PriceShift[] => {
        const other = inB.get(rule);
        return other !== undefined && hasMoved(adds, other) ? [{ rule, a: adds, b: other }] : [];
      })
      .sort((one, other) => byText(one.rule, other.rule)),
    complete: pricesA.complete && pricesB.complete,
  };
}

function pricesOf({ negotiation, options = {} }: Side): Prices {
  const { opens: _, ...asked } = options;
  return prices(negotiation, asked);
}

/** Whether some number that is known on both sides is another. */
function hasMoved(a: OrderingCounts, b: OrderingCounts): boolean {
  const moved = (one: bigint | null, other: bigint | null) =>
    one !== null && other !== null && one !== other;
  return moved(a.strict, b.strict) || moved(a.bundled, b.bundled);
}
