import { describe, expect, it } from 'vitest';
import { ranked } from '../../../src/analysis/repairs/ranking.js';
import type { Move, Repair, RepairKind } from '../../../src/analysis/repairs/repair.js';
import { chickenAndEgg } from '../leverage/small-cases.js';

type Costs = Readonly<Record<string, number>>;

/** A repair as far as its rank goes. */
function repairOf(kind: RepairKind, moves: readonly Move[], costByParty: Costs = { us: 1 }) {
  return {
    kind,
    moves,
    cost: Object.values(costByParty).reduce((sum, cost) => sum + cost, 0),
    costByParty,
    parties: Object.keys(costByParty),
    witness: { package: {}, ordering: [] },
    sameMoment: [],
    repaired: chickenAndEgg,
  } satisfies Omit<Repair, 'dominated'>;
}

const drop = (rule: string): Move => ({ kind: 'drop', rule });
const soften = (rule: string): Move => ({ kind: 'soften', rule, degree: 1, to: 'noLaterThan' });
const accept = (rule: string): Move => ({ kind: 'accept', rule, settled: [] });
const together = (...events: readonly string[]): Move => ({ kind: 'sign-together', events });
const hold = (rule: string, to: 'conditional' | 'final'): Move => ({ kind: 'hold', rule, to });
const split = (event: string): Move => ({
  kind: 'split',
  event,
  conditional: `${event}-conditionally`,
  final: `${event}-finally`,
});

type Unranked = ReturnType<typeof repairOf>;

/** Each pair both ways round: the first of the two comes first. */
function expectBefore(first: Unranked, then: Unranked): void {
  for (const given of [
    [first, then],
    [then, first],
  ]) {
    expect(ranked(given).map(({ moves }) => moves)).toEqual([first.moves, then.moves]);
  }
}

describe('repairs come', () => {
  it('undominated first, whatever they cost', () => {
    const dear = repairOf('drop', [drop('a')], { north: 9 });
    const cheap = repairOf('drop', [drop('b')], { us: 2 });
    const needless = repairOf('soften', [soften('c')], { us: 3 });
    expect(ranked([needless, dear, cheap]).map(({ cost, dominated }) => [cost, dominated])).toEqual(
      [
        [2, false],
        [9, false],
        [3, true],
      ],
    );
  });

  it('dominated only where no holder pays less and some holder more', () => {
    const dominatedBeside = (costs: Costs, other: Costs) =>
      ranked([repairOf('drop', [drop('a')], costs), repairOf('drop', [drop('b')], other)]).map(
        ({ dominated }) => dominated,
      );
    expect(dominatedBeside({ north: 1, us: 1 }, { north: 1, us: 1 })).toEqual([false, false]);
    expect(dominatedBeside({ north: 1, us: 1 }, { north: 1, us: 2 })).toEqual([false, true]);
    expect(dominatedBeside({ us: 1 }, { north: 1, us: 1 })).toEqual([false, true]);
    expect(dominatedBeside({ north: 2, us: 1 }, { north: 1, us: 2 })).toEqual([false, false]);
  });

  it('by their cost', () => {
    expectBefore(
      repairOf('drop', [drop('b')], { north: 1, us: 1 }),
      repairOf('soften', [soften('a')], { south: 3 }),
    );
  });

  it('then by how many rules they touch', () => {
    expectBefore(repairOf('drop', [drop('z')]), repairOf('soften', [soften('a'), soften('b')]));
    expectBefore(
      repairOf('drop', [drop('z')]),
      repairOf('another-term', [accept('a'), accept('b')]),
    );
    const two = [split('a'), hold('r', 'conditional'), hold('s', 'conditional')];
    expectBefore(repairOf('drop', [drop('z')]), repairOf('split', two));
    // Neither the split itself nor a rule that is held to the final moment is a rule touched.
    const one = [split('z'), hold('r', 'conditional'), hold('s', 'final'), hold('t', 'final')];
    expectBefore(repairOf('split', one), repairOf('soften', [soften('a')]));
    const shared = [together('z', 'y'), together('x', 'w')];
    expectBefore(repairOf('same-moment', shared), repairOf('soften', [soften('a')]));
  });

  it('then by how many of these they drop', () => {
    expectBefore(
      repairOf('soften', [drop('y'), soften('z')]),
      repairOf('soften', [drop('a'), drop('b')]),
    );
  });

  it('then by their kind, the gentlest first', () => {
    expectBefore(repairOf('soften', [soften('z')]), repairOf('another-term', [accept('a')]));
    const promise = [split('z'), hold('z', 'conditional')];
    expectBefore(repairOf('split', promise), repairOf('soften', [soften('a')]));
  });

  it('then by the ids of their rules and events, few first', () => {
    expectBefore(repairOf('drop', [drop('a')]), repairOf('drop', [drop('b')]));
    expectBefore(
      repairOf('soften', [soften('a'), drop('d')]),
      repairOf('soften', [drop('b'), soften('c')]),
    );
    expectBefore(
      repairOf('split', [split('b'), hold('z', 'conditional')]),
      repairOf('split', [split('a'), hold('y', 'conditional'), hold('z', 'final')]),
    );
    expectBefore(
      repairOf('split', [split('a'), hold('r', 'conditional')]),
      repairOf('split', [split('b'), hold('q', 'conditional')]),
    );
    expectBefore(
      repairOf('same-moment', [together('c', 'd')]),
      repairOf('same-moment', [together('a', 'b', 'c')]),
    );
    expectBefore(
      repairOf('same-moment', [together('a', 'd')]),
      repairOf('same-moment', [together('b', 'c')]),
    );
  });

  it('then by how each rule is held, the promise first', () => {
    expectBefore(
      repairOf('split', [split('a'), hold('r', 'conditional'), hold('s', 'final')]),
      repairOf('split', [split('a'), hold('r', 'final'), hold('s', 'conditional')]),
    );
  });
});
