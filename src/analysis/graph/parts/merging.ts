import type { Meter } from '../../engine/meter.js';
import { difference, firstAbove, product, rest, sum, times, type Whole } from '../whole.js';
import type { Binomials } from './binomials.js';
import { type Family, remembering } from './family.js';
import { merged } from './merge.js';

/** What putting families together takes. */
export interface Merging<Bundle> {
  /** Whether bundles of several may take effect at one moment. */
  readonly bundled: boolean;
  readonly join: (left: Bundle, right: Bundle) => Bundle;
  readonly binomials: Binomials;
  readonly meter: Meter;
}

/** Orderings of as many bundles that are put together of so many of either side. */
interface Block {
  readonly left: number;
  readonly right: number;
  /** In how many ways the left one's bundles are placed among all, and share some with the right. */
  readonly places: Whole;
  readonly shares: Whole;
}

/** The blocks of one number of bundles, and how many orderings they and those before them hold. */
interface Blocks {
  readonly blocks: Block[];
  readonly ends: Whole[];
}

/** The orderings of all families together, of which there are some and which no demand ties: two halves, and each in turn. */
export function mergedFamily<Bundle>(
  families: readonly Family<Bundle>[],
  merging: Merging<Bundle>,
): Family<Bundle> {
  if (families.length === 1) return families[0] as Family<Bundle>;
  const half = families.length >> 1;
  const left = mergedFamily(families.slice(0, half), merging);
  const right = mergedFamily(families.slice(half), merging);
  return remembering(mergedPair(left, right, merging));
}

function mergedPair<Bundle>(
  left: Family<Bundle>,
  right: Family<Bundle>,
  merging: Merging<Bundle>,
): Family<Bundle> {
  const most = left.counts.length + right.counts.length - 2;
  const rows = merging.binomials.upTo(most);
  const all = blocksOf(left.counts, right.counts, rows, merging);
  return {
    counts: all.map(({ ends }) => ends.at(-1) ?? 0),
    at(bundles, number) {
      const { blocks, ends } = all[bundles] as Blocks;
      const place = firstAbove(ends, number, 0, ends.length - 1);
      const block = blocks[place] as Block;
      const own = place === 0 ? number : difference(number, ends[place - 1] as Whole);
      const [ofLeft, ofRight] = [
        left.counts[block.left] as Whole,
        right.counts[block.right] as Whole,
      ];
      const pair = times(own, ofRight);
      const way = times(pair, ofLeft);
      return merged(
        left.at(block.left, rest(pair, ofLeft)),
        right.at(block.right, rest(own, ofRight)),
        {
          bundles,
          places: times(way, block.shares),
          shared: rest(way, block.shares),
          rows,
          join: merging.join,
        },
      );
    },
  };
}

/** What a block costs, in bundles tried, and takes, in bytes; both grow with the numbers in it. */
const [blockCost, blockBytes] = [20, 200];

function blocksOf(
  left: readonly Whole[],
  right: readonly Whole[],
  rows: readonly (readonly Whole[])[],
  { bundled, meter }: Pick<Merging<unknown>, 'bundled' | 'meter'>,
): readonly Blocks[] {
  const all = rows
    .slice(0, left.length + right.length - 1)
    .map((): Blocks => ({ blocks: [], ends: [] }));
  for (const [k, a] of left.entries()) {
    for (const [l, b] of right.entries()) {
      if (!a || !b) continue;
      for (let m = bundled ? Math.max(k, l) : k + l; m <= k + l; m += 1) {
        meter.spend(blockCost + (m >> 2));
        meter.hold(blockBytes + 2 * m);
        const [places, shares] = [rows[m]?.[k] ?? 0, rows[k]?.[k + l - m] ?? 0];
        const { blocks, ends } = all[m] as Blocks;
        blocks.push({ left: k, right: l, places, shares });
        ends.push(sum(ends.at(-1) ?? 0, product(product(a, b), product(places, shares))));
      }
    }
  }
  return all;
}
