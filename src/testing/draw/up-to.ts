import fc from 'fast-check';

/**
 * Lists of up to so many, every second one as long as that: a list of up to twice as many, cut. It shrinks to
 * shorter lists as any other does.
 */
export function arbUpTo<T>(most: number, each: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc.array(each, { maxLength: 2 * most, size: 'max' }).map((list) => list.slice(0, most));
}
