import fc from 'fast-check';
import { balances, fairestOrdering, type Negotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { isFeasible, type Judged, judge } from '../oracle/brute-force.js';
import { eventsOf, termIds } from '../oracle/file-format.js';
import { inDocumentedOrder } from '../support/listing.js';
import { often, runs } from '../support/runs.js';
import { arbTask, type Task } from '../support/task.js';

const timeout = 300_000;

type Values = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** Tenths, which doubles do not add up exactly: compared in whole tenths here. */
const arbTenths = fc.integer({ min: -30, max: 30 });

const arbValued = arbTask({ packages: 4, coalitions: true })
  .filter(({ asked }) => asked.parties?.length !== 0)
  .chain((task) => arbValues(task).map((tenths) => ({ task, tenths })));

/** Worths in tenths of every event on every term, for each party. */
function arbValues({ document }: Task): fc.Arbitrary<Values> {
  const own = document.provisions.flatMap((provision) =>
    eventsOf(provision).map((event) => [
      event,
      fc.record(Object.fromEntries(termIds(provision).map((term) => [term, arbTenths]))),
    ]),
  );
  const ids = document.parties.map(({ id }) => [id, fc.record(Object.fromEntries(own))]);
  return fc.record(Object.fromEntries(ids));
}

function valued({ negotiation }: Task, tenths: Values): Negotiation {
  const values = JSON.parse(JSON.stringify(tenths), (_, value) =>
    typeof value === 'number' ? value / 10 : value,
  );
  return { ...negotiation, values };
}

/** Those of the parties at the table. */
function there({ asked }: Task, tenths: Values): Values {
  const own = Object.entries(tenths).filter(([party]) => asked.parties?.includes(party) ?? true);
  return Object.fromEntries(own);
}

/** The largest temptation and exposure over the parties, in tenths, from the definitions. */
function standing({ chosen, ordering }: Judged, tenths: Values): readonly [number, number] {
  const parties = Object.values(tenths).map((worth) => {
    const gain = (event: string) => worth[event]?.[chosen[event.split('.')[0] ?? ''] ?? ''] ?? 0;
    const balanceAfter = (count: number) =>
      ordering
        .slice(0, count)
        .flat()
        .reduce((sum, event) => sum + gain(event), 0);
    const end = balanceAfter(ordering.length);
    const onTheWay = [...ordering.keys()].map(balanceAfter);
    return [
      Math.max(0, ...onTheWay.map((balance) => balance - end)),
      Math.max(0, ...onTheWay.map((balance) => 0 - balance)),
    ] as const;
  });
  return [
    Math.max(...parties.map(([temptation]) => temptation)),
    Math.max(...parties.map(([, exposure]) => exposure)),
  ];
}

describe('the fairest ordering', () => {
  it('is the first of those that tempt least and then expose least, of all that are feasible', {
    timeout,
  }, () => {
    const met = { several: 0, self: 0, none: 0 };
    fc.assert(
      fc.property(arbValued, ({ task, tenths }) => {
        const feasible = judge(task.document, task.asked).orderings.filter(isFeasible);
        const listed = inDocumentedOrder(task.document, feasible);
        const ranked = listed
          .map((each) => ({ each, standing: standing(each, there(task, tenths)) }))
          .sort(({ standing: [t1, e1] }, { standing: [t2, e2] }) => t1 - t2 || e1 - e2);
        const [first] = ranked;
        const { fairest, complete } = fairestOrdering(valued(task, tenths), task.options);
        expect(complete).toBe(true);
        expect(fairest && { package: fairest.package, ordering: fairest.ordering }).toEqual(
          first === undefined
            ? null
            : { package: first.each.chosen, ordering: first.each.ordering },
        );
        if (fairest === null || first === undefined) {
          met.none += 1;
          return;
        }
        const [temptation, exposure] = first.standing;
        expect([fairest.temptation, fairest.exposure]).toEqual([temptation / 10, exposure / 10]);
        expect(fairest.selfEnforcing).toBe(temptation === 0);
        if (new Set(ranked.map((each) => each.standing.join())).size > 1) met.several += 1;
        if (fairest.selfEnforcing) met.self += 1;
      }),
      runs(400),
    );
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(often(20));
  });

  it('stands as its balances say, and so does every other ordering', { timeout }, () => {
    fc.assert(
      fc.property(arbValued, ({ task, tenths }) => {
        const negotiation = valued(task, tenths);
        for (const each of judge(task.document, task.asked).orderings.slice(0, 20)) {
          const found = balances(negotiation, each.chosen, each.ordering, task.options);
          const [temptation, exposure] = standing(each, there(task, tenths));
          expect([found.temptation, found.exposure]).toEqual([temptation / 10, exposure / 10]);
          for (const {
            after,
            exposure: own,
            exposedAfter,
            temptation: gain,
            temptedAfter,
          } of found.parties) {
            const at = (count: number) => (count === 0 ? 0 : (after[count - 1] ?? Number.NaN));
            if (exposedAfter !== undefined) expect(at(exposedAfter)).toBe(-own);
            else expect(own).toBe(0);
            if (temptedAfter === undefined) expect(gain).toBe(0);
            else expect(at(temptedAfter) - at(after.length)).toBeCloseTo(gain, 9);
          }
        }
      }),
      runs(100),
    );
  });
});
