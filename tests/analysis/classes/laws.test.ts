import fc from 'fast-check';
import type { Package, PackageCondition } from 'redlines';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/analysis/case/case.js';
import { classesOf } from '../../../src/analysis/classes/classes.js';
import { diagramOf } from '../../../src/analysis/classes/diagram.js';
import { memberOf } from '../../../src/analysis/classes/members.js';
import { placesOf, residualOf } from '../../../src/analysis/classes/places.js';
import { decided, no, yes } from '../../../src/analysis/classes/residual.js';
import type { Asked } from '../../../src/analysis/classes/rule-standings.js';
import { packagesApart, somePackages } from '../../../src/analysis/classes/search.js';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { has } from '../../../src/analysis/program/mask.js';
import { arbWhen } from '../../oracle/arbitrary-conditions.js';
import { holdsOnPackage } from '../../oracle/conditions.js';
import { allPackages } from '../../oracle/orderings.js';
import { inStream, runs } from '../../support/runs.js';
import { arbTermTask } from '../../support/term-task.js';

const tasks = arbTermTask();

function textOf(chosen: Package): string {
  return JSON.stringify(Object.entries(chosen).toSorted());
}

describe('what is left of a condition on whole packages', () => {
  const asked = tasks.chain((task) =>
    fc.tuple(fc.constant(task), arbWhen(task.document.provisions)),
  );

  it('is what it says of each, in whatever order the choices are made', () => {
    const property = fc.property(
      asked,
      fc.nat(),
      ([{ document, negotiation }, condition], turn) => {
        const places = placesOf(negotiation);
        const table = new Map();
        const whole = residualOf({ places, table }, condition as PackageCondition, true);
        const order = [...places.entries()];
        order.push(...order.splice(0, turn % order.length));
        for (const chosen of allPackages(document)) {
          let left = whole;
          for (const [id, { index, choices }] of order) {
            left = decided(table, left, index, choices.indexOf(chosen[id]));
            expect(has(left.open, index)).toBe(false);
          }
          expect(left).toBe(holdsOnPackage(condition, chosen) ? yes : no);
        }
      },
    );
    fc.assert(property, { ...runs(80, 30), ...inStream(9) });
  });
});

describe('packages, looked at one by one', () => {
  it('are one of each class', () => {
    const degrees = fc.array(fc.constantFrom<Asked>(0, 0, 1, 'every form'));
    const property = fc.property(tasks, degrees, ({ negotiation, options }, wanted) => {
      const subject = caseOf(negotiation, options);
      const asked = subject.rules.map((_, rule) => wanted[rule] ?? 0);
      const classes = classesOf(subject, asked, meterOf());
      const home = new Map<string, number>();
      for (const [place, each] of classes.entries()) {
        for (let number = 0n; number < each.weight; number += 1n) {
          home.set(textOf(memberOf(subject, each, number)), place);
        }
      }
      const looked = [...somePackages(subject, diagramOf(subject, asked), meterOf())];
      const homes = looked.map((chosen) => home.get(textOf(chosen)) ?? -1);
      expect(homes.toSorted((a, b) => a - b)).toEqual([...classes.keys()]);
    });
    fc.assert(property, { ...runs(80, 30), ...inStream(10) });
  });

  it('are apart in something that a rule names, and each is like one of them', () => {
    const property = fc.property(tasks, ({ document, negotiation, options }) => {
      const subject = caseOf(negotiation, options);
      const apart = [...packagesApart(subject)].map(textOf);
      expect(new Set(apart).size).toBe(apart.length);
      const all = allPackages(document).map(textOf);
      expect(all).toEqual(expect.arrayContaining(apart));
      const { groups } = diagramOf(
        subject,
        subject.rules.map(() => 'every form' as const),
      );
      expect(apart).toHaveLength(groups.reduce((product, each) => product * each.length, 1));
    });
    fc.assert(property, { ...runs(60, 20), ...inStream(11) });
  });
});
