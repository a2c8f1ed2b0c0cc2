import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../src/analysis/case/case.js';
import { engineOf } from '../../src/analysis/engine/engine.js';
import { meterOf } from '../../src/analysis/engine/meter.js';
import { arbDocument } from '../oracle/documents.js';
import { builtInTypes } from '../oracle/rule-meaning.js';
import { runs } from '../support/runs.js';
import { asNegotiation } from '../support/task.js';

/** Without users' own types, which only the walk can ask. */
const documents = arbDocument({ events: 7, packages: 12, rules: 8 }).map((document) => ({
  ...document,
  rules: document.rules.filter(({ type, fallbacks = [] }) =>
    [type, ...fallbacks.map((each) => each.type)].every((each) => builtInTypes.includes(each)),
  ),
}));

describe('the kernel and the walk', () => {
  it('agree on every count, at every degree of concession', () => {
    const property = fc.property(
      documents,
      fc.nat(2),
      fc.constantFrom(1, 2, 3, 99),
      (d, k, wide) => {
        const widest = wide === 99 ? Number.POSITIVE_INFINITY : wide;
        const subject = caseOf(asNegotiation(d), { widest });
        const [kernel, walk] = [engineOf(subject, 'kernel'), engineOf(subject, 'walk')];
        const degrees = subject.rules.map((_, rule) => (rule % 3 === 0 ? k : 0));
        const asked = (engine: typeof kernel) => ({
          orderings: engine.count(degrees, widest, meterOf()),
          packages: engine.countPackages(degrees, meterOf()),
          feasible: engine.isFeasible(degrees, meterOf()),
        });
        expect(asked(kernel)).toEqual(asked(walk));
      },
    );
    fc.assert(property, runs(400));
  });
});
