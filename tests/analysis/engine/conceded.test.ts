import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/analysis/case/case.js';
import { engineOf, type Witness } from '../../../src/analysis/engine/engine.js';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import type { Path } from '../../../src/analysis/engine/solver.js';
import { type Judged, judge } from '../../oracle/brute-force.js';
import { inStream, often, runs } from '../../support/runs.js';
import { arbTask, type Task } from '../../support/task.js';

const timeout = 300_000;
const tasks = arbTask({ coalitions: true, rules: 4 });
const concessions = fc.array(fc.constantFrom(0, 0, 1, 1, 2, 4), { minLength: 4, maxLength: 4 });

/** The engine by one path, and the orderings of all packages that satisfy each rule as conceded. */
function asked(path: Path, { document, asked, negotiation, options }: Task) {
  const subject = caseOf(negotiation, options);
  const engine = engineOf(subject, path);
  const { orderings } = judge(document, asked);
  const met = (degrees: readonly number[]) =>
    orderings.filter((each) => isWithin(each.degrees, degrees));
  const conceding = (wanted: readonly number[]) =>
    subject.rules.map((_, rule) => wanted[rule] ?? 0);
  return { engine, widest: subject.widest, met, conceding };
}

function isWithin(broken: readonly number[], degrees: readonly number[]): boolean {
  return broken.every((degree, rule) => degree <= (degrees[rule] ?? 0));
}

function shown({ package: chosen, ordering }: Witness): Shown {
  return { chosen, ordering };
}

type Shown = Pick<Judged, 'chosen' | 'ordering'>;

/** A package and an ordering, whatever the order of events within a bundle. */
function textOf({ chosen, ordering }: Shown): string {
  const bundles = ordering.map((bundle) => bundle.toSorted().join(' + '));
  return JSON.stringify([Object.entries(chosen).toSorted(), bundles]);
}

function packagesIn(met: readonly Judged[]): bigint {
  return BigInt(new Set(met.map(({ chosen }) => chosen)).size);
}

describe.each<Path>(['kernel', 'walk'])('rules conceded to any degree, by the %s', (path) => {
  it('leave as many orderings and packages as the brute force finds', { timeout }, () => {
    const seen = { some: 0, none: 0 };
    const property = fc.property(
      tasks,
      fc.array(concessions, { minLength: 1, maxLength: 3 }),
      (task, questions) => {
        const { engine, widest, met, conceding } = asked(path, task);
        for (const wanted of questions) {
          const degrees = conceding(wanted);
          const expected = met(degrees);
          expect(engine.count(degrees, widest, meterOf())).toBe(BigInt(expected.length));
          const strict = expected.filter((each) => each.strict);
          expect(engine.count(degrees, 1, meterOf())).toBe(BigInt(strict.length));
          expect(engine.countPackages(degrees, meterOf())).toBe(packagesIn(expected));
          seen[expected.length > 0 ? 'some' : 'none'] += 1;
        }
      },
    );
    fc.assert(property, { ...runs(40, 15), ...inStream(4) });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(often(5));
  });

  it('are met by the ordering shown, to the degrees said, and by what was met before', {
    timeout,
  }, () => {
    const property = fc.property(
      tasks,
      fc.array(concessions, { minLength: 1, maxLength: 5 }),
      (task, questions) => {
        const { engine, met, conceding } = asked(path, task);
        for (const wanted of questions) {
          const degrees = conceding(wanted);
          const expected = met(degrees);
          const witness = engine.witness(degrees, meterOf());
          expect(witness === undefined).toBe(expected.length === 0);
          if (witness !== undefined) expect(expected.map(textOf)).toContain(textOf(shown(witness)));
          expect(engine.isFeasible(degrees, meterOf())).toBe(expected.length > 0);
        }
      },
    );
    fc.assert(property, { ...runs(40, 15), ...inStream(5) });
  });
});
