import { describe, expect, it } from 'vitest';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { partsOf } from '../../../src/analysis/kernel/part.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { findInTurn, findOrdering } from '../../../src/analysis/kernel/search.js';
import { membersOf } from '../../../src/analysis/program/mask.js';
import { tied, waiting } from './shapes.js';

const any = Number.POSITIVE_INFINITY;

function found(size: number, pieces: readonly Piece[], widest: number) {
  return findOrdering(tied(size, pieces), widest, meterOf())?.map(membersOf);
}

const together: Piece = { kind: 'with', events: [1, 3], done: [1, 3] };
const last: Piece = { kind: 'deadline', event: 4, position: 5 };

describe('the ordering that is found', () => {
  it.each([1, any])(
    'goes by the document where nothing speaks against it, at width %d',
    (widest) => {
      const inOrder = [[0], [1], [2], [3], [4]];
      expect(found(5, [], widest)).toEqual(inOrder);
      expect(found(5, [last], widest)).toEqual(inOrder);
      expect(found(5, [{ kind: 'opens', event: 2 }], widest)).toEqual([[2], [0], [1], [3], [4]]);
      expect(found(5, [waiting(0, [3])], widest)).toEqual([[1], [2], [3], [0], [4]]);
    },
  );

  it('takes events together only where they have to be', () => {
    expect(found(5, [together], 1)).toBeUndefined();
    expect(found(5, [together, last], 1)).toBeUndefined();
    expect(found(5, [together, last], any)?.flat().sort()).toEqual([0, 1, 2, 3, 4]);
    expect(found(5, [together, last], 2)).toContainEqual([1, 3]);
  });

  it('is empty where there is nothing to do', () => {
    expect(found(0, [], 1)).toEqual([]);
    expect(found(0, [], any)).toEqual([]);
  });

  it('begins with the part that looks at the bundles of all', () => {
    const pieces: readonly Piece[] = [waiting(1, [0]), { kind: 'deadline', event: 3, position: 1 }];
    const parts = partsOf(tied(4, pieces), any);
    expect(parts.map(({ events }) => events)).toEqual([[0, 1], [2], [3]]);
    expect(findInTurn(parts, any, meterOf())?.map(membersOf)).toEqual([[3], [0], [1], [2]]);
  });

  it('is none where one of the parts has none', () => {
    const circle = [waiting(1, [0]), waiting(0, [1])];
    expect(findInTurn(partsOf(tied(4, circle), any), any, meterOf())).toBeUndefined();
  });
});
