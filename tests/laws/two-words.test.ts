import fc from 'fast-check';
import { checkOrdering, type Negotiation, orderings, rankOrderings } from 'redlines';
import { expect, it } from 'vitest';
import { caseOf } from '../../src/analysis/case/case.js';
import { engineOf } from '../../src/analysis/engine/engine.js';
import { meterOf, within } from '../../src/analysis/engine/meter.js';
import type { Path } from '../../src/analysis/engine/solver.js';
import { runs } from '../support/runs.js';
import { arbThreaded } from '../support/threads.js';

// Sets of more than 30 events take two words in the kernel and none of its words in the walk.

const timeout = 240_000;
const widths = [1, 2, Number.POSITIVE_INFINITY];
const large = fc.noBias(arbThreaded(fc.integer({ min: 31, max: 60 })));

function askedOf(path: Path, negotiation: Negotiation, states: number) {
  const subject = caseOf(negotiation, {});
  const engine = engineOf(subject, path);
  const meter = () => meterOf({ budget: { states } });
  return within({}, () => ({
    feasible: engine.isFeasible(engine.firm, meter()),
    counts: widths.map((widest) => engine.count(engine.firm, widest, meter())),
  }));
}

it('kernel and walk agree on packages of 31 to 60 events', { timeout }, () => {
  const met = { feasible: 0, infeasible: 0, leftOpen: 0 };
  const property = fc.property(large, ({ negotiation }) => {
    const byWalk = askedOf('walk', negotiation, 5_000_000);
    if (!byWalk.decided) met.leftOpen += 1;
    else {
      expect(askedOf('kernel', negotiation, 5_000_000)).toEqual(byWalk);
      met[byWalk.value.feasible ? 'feasible' : 'infeasible'] += 1;
    }
  });
  fc.assert(property, runs(80));
  expect(met.feasible).toBeGreaterThan(met.infeasible);
  expect(met.infeasible).toBeGreaterThan(0);
  expect(met.leftOpen).toBeLessThan(met.feasible / 4);
});

it('their listing, their numbers and the checker agree', { timeout }, () => {
  const property = fc.property(large, ({ negotiation }) => {
    for (const widest of [1, Number.POSITIVE_INFINITY]) {
      const ranked = rankOrderings(negotiation, { widest });
      let number = 0n;
      for (const listed of orderings(negotiation, { widest })) {
        expect(ranked.at(number)).toEqual(listed);
        expect(checkOrdering(negotiation, listed.package, listed.ordering, { widest })).toEqual([]);
        number += 1n;
        if (number === 20n) break;
      }
      expect(number).toBe(ranked.count < 20n ? ranked.count : 20n);
    }
  });
  fc.assert(property, runs(60));
});
