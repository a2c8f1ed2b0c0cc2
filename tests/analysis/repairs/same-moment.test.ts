import fc from 'fast-check';
import { analyze, eventsOf, type Ordering, orderings, type Rule } from 'redlines';
import { describe, expect, it } from 'vitest';
import { repairs } from '../../../src/analysis/repairs/repairs.js';
import { often, runs } from '../../support/runs.js';
import { arbTask } from '../../support/task.js';

describe('repairs by the same moment', () => {
  it('share the minimal sets of moments of all orderings, where single steps fail', () => {
    let seen = 0;
    fc.assert(
      fc.property(arbTiedTask, ({ negotiation, options: { widest: _, ...free } }) => {
        const strict = { ...free, widest: 1 };
        const found = repairs(negotiation, strict).repairs.filter(
          ({ kind }) => kind === 'same-moment',
        );
        if (analyze(negotiation, strict).status === 'feasible') return;
        seen += found.length;
        const shared = [...orderings(negotiation, free)].map(({ ordering }) => pairsIn(ordering));
        const minimal = shared.filter(
          (pairs) => !shared.some((other) => other.length < pairs.length && within(other, pairs)),
        );
        const expected = [...new Set(minimal.map(String))].sort();
        expect(found.map(({ witness }) => String(pairsIn(witness.ordering))).sort()).toEqual(
          expected,
        );
        for (const { moves, sameMoment, widest } of found) {
          expect(moves).toEqual(sameMoment.map((events) => ({ kind: 'sign-together', events })));
          expect(widest).toBe(Math.max(...sameMoment.map((bundle) => bundle.length)));
        }
      }),
      runs(200),
    );
    expect(seen).toBeGreaterThan(often(20));
  });

  it('are as narrow as can be where bundles were too narrow', () => {
    fc.assert(
      fc.property(arbTiedTask, ({ negotiation, options }) => {
        const narrow = { ...options, widest: 2 };
        const [one, ...others] = repairs(negotiation, narrow).repairs.filter(
          ({ kind }) => kind === 'same-moment',
        );
        expect(others).toEqual([]);
        if (one === undefined) return;
        const { widest = 0 } = one;
        const status = (width: number) =>
          analyze(negotiation, { ...options, widest: width }).status;
        expect([status(widest - 1), status(widest)]).toEqual(['infeasible', 'feasible']);
      }),
      runs(150),
    );
  });
});

/** A task with a few rules more that tie events of different provisions to one moment. */
const arbTiedTask = fc
  .tuple(arbTask({ rules: 2 }), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }))
  .map(([{ negotiation, options }, drawn]) => {
    const lines = negotiation.provisions.map(eventsOf);
    const more = drawn.flatMap(([one, other], index): readonly Rule[] => {
      const events = [one, other].flatMap((each, place) => {
        const line = lines[(one + place) % lines.length] ?? [];
        return line[each % line.length] ?? [];
      });
      return lines.length < 2 ? [] : [{ id: `tie-${index}`, type: 'together', events }];
    });
    return { negotiation: { ...negotiation, rules: [...negotiation.rules, ...more] }, options };
  });

/** The pairs of events that share a bundle, sorted. */
function pairsIn(ordering: Ordering): readonly string[] {
  return ordering
    .flatMap((bundle) => {
      const sorted = [...bundle].sort();
      return sorted.flatMap((one, place) =>
        sorted.slice(place + 1).map((other) => `${one}+${other}`),
      );
    })
    .sort();
}

function within(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((each) => whole.includes(each));
}
