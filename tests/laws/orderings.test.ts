import fc from 'fast-check';
import { analyze, orderings, type Witness } from 'redlines';
import { describe, expect, it } from 'vitest';
import { isFeasible, judge } from '../oracle/brute-force.js';
import { inDocumentedOrder } from '../support/listing.js';
import { runs } from '../support/runs.js';
import { arbTask, type Task } from '../support/task.js';

const timeout = 300_000;

describe('orderings', () => {
  it('are exactly the feasible ones, in the documented order, as many as counted', {
    timeout,
  }, () => {
    fc.assert(
      fc.property(arbTask({ coalitions: true }), (task) => {
        const listed = [...orderings(task.negotiation, task.options)];
        expect(listed).toEqual(expected(task));
        const { orderings: counted } = analyze(task.negotiation, task.options);
        expect(counted.bundled).toBe(BigInt(listed.length));
        expect(counted.strict).toBe(BigInt(listed.filter(isStrict).length));
      }),
      runs(600),
    );
  });

  it('of one package are its own', { timeout }, () => {
    fc.assert(
      fc.property(arbTask({ packages: 4, coalitions: true }), (task) => {
        const all = [...orderings(task.negotiation, task.options)];
        const { packages } = judge(task.document, task.asked);
        for (const chosen of packages) {
          const own = [...orderings(task.negotiation, { ...task.options, package: chosen })];
          expect(own).toEqual(all.filter((each) => isSame(each.package, chosen)));
        }
      }),
      runs(150),
    );
  });

  it('come one by one, as far as they are asked for', { timeout }, () => {
    fc.assert(
      fc.property(arbTask({ coalitions: true }), fc.nat({ max: 5 }), (task, count) => {
        const some: Witness[] = [];
        for (const each of orderings(task.negotiation, task.options)) {
          if (some.length >= count) break;
          some.push(each);
        }
        expect(some).toEqual(expected(task).slice(0, count));
      }),
      runs(100),
    );
  });
});

function expected({ document, asked }: Task): readonly Witness[] {
  const feasible = judge(document, asked).orderings.filter(isFeasible);
  return inDocumentedOrder(document, feasible).map(({ chosen, ordering }) => ({
    package: chosen,
    ordering,
  }));
}

function isStrict({ ordering }: Witness): boolean {
  return ordering.every((bundle) => bundle.length === 1);
}

function isSame(a: Witness['package'], b: Witness['package']): boolean {
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([id, term]) => b[id] === term);
}
