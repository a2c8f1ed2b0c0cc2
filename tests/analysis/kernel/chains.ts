/** That so many of the first chain are done by a bundle. */
export interface Due {
  readonly events: number;
  readonly by: number;
}

/**
 * In how many ways chains are gone through, each by one event or none a bundle and at least one of
 * them, with bundles of at most `widest` events: by the number of bundles.
 */
export function waysThrough(
  count: number,
  length: number,
  widest: number,
  due: Due = { events: 0, by: 0 },
): readonly bigint[] {
  const steps = Array.from({ length: 2 ** count }, (_, step) => step).filter((step) => {
    const taken = bits(step, count).reduce((sum, bit) => sum + bit, 0);
    return taken > 0 && taken <= widest;
  });
  const places = Array.from({ length: (length + 1) ** count }, (_, place) => place);
  const digit = (place: number, chain: number) =>
    Math.floor(place / (length + 1) ** chain) % (length + 1);
  const moves = steps.map((step) => ({
    by: bits(step, count).reduce((sum, bit, chain) => sum + bit * (length + 1) ** chain, 0),
    chains: bits(step, count).flatMap((bit, chain) => (bit === 1 ? [chain] : [])),
  }));
  const ways = places.map(() => Array.from({ length: count * length + 1 }, () => 0n));
  ways[0]?.fill(1n, 0, 1);
  for (const place of places) {
    const own = ways[place] ?? [];
    if (digit(place, 0) < due.events) own.fill(0n, due.by);
    for (const { by, chains } of moves) {
      if (chains.some((chain) => digit(place, chain) === length)) continue;
      const there = ways[place + by] ?? [];
      for (const [bundles, number] of own.entries()) {
        if (number > 0n) there[bundles + 1] = (there[bundles + 1] ?? 0n) + number;
      }
    }
  }
  return ways.at(-1) ?? [];
}

function bits(step: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, chain) => (step >> chain) & 1);
}
