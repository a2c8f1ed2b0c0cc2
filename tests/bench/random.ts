/** Whole numbers by chance, the same for the same seed. */
export interface Chance {
  /** From 0 and below `bound`. */
  below(bound: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32: one word of state, enough for instances that nobody attacks. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const below = (bound: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return {
    below,
    pick(list) {
      const place = below(list.length);
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[place] as (typeof list)[number];
    },
  };
}

export function shuffled<T>(list: readonly T[], chance: Chance): readonly T[] {
  const rest = [...list];
  return list.map(() => rest.splice(chance.below(rest.length), 1)[0] as T);
}
