import fc from 'fast-check';

/** A draw that is read choice by choice: numbers that mean something only by what they choose from. */
export type Picks = readonly number[];

/** One number to choose by. */
export const arbPick: fc.Arbitrary<number> = fc.nat({ max: 999 });

/**
 * Numbers to choose by. They are drawn without looking at what there is to choose from, so that a
 * counterexample shrinks part by part: take a provision away, and the same picks choose from the rest.
 */
export function arbPicks(most: number): fc.Arbitrary<Picks> {
  return fc.array(arbPick, { maxLength: most, size: 'max' });
}

/** Reads picks one after the other; where they are used up, each is 0: the simplest choice. */
export interface Chooser {
  /** A whole number from 0 and below `count`. */
  below(count: number): number;
  /** One of a list that is not empty. */
  oneOf<T>(list: readonly T[]): T;
  /** So many different items of a list, in the order in which they were chosen. */
  several<T>(list: readonly T[], count: number): readonly T[];
}

/** A reader of picks, from the first or from a later one. */
export function chooser(picks: Picks, start = 0): Chooser {
  let place = start;
  const below = (count: number) => {
    const pick = picks[place] ?? 0;
    place += 1;
    return pick % count;
  };
  const oneOf = <T>(list: readonly T[]): T => {
    if (list.length === 0)
      throw new RangeError('There is nothing to choose from: the list is empty.');
    return list[below(list.length)] as T;
  };
  const several = <T>(list: readonly T[], count: number): readonly T[] => {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(below(left.length), 1),
    ).flat();
  };
  return { below, oneOf, several };
}
