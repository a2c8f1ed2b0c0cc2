import { describe, expect, it } from 'vitest';
import { bruteForce } from './brute-force.js';
import { type KnownAnswer, knownAnswers } from './literature.js';
import { held, negotiation, procedural } from './posets.js';

describe('the oracle against the literature', () => {
  const cases = knownAnswers.filter(({ tooBigToList }) => tooBigToList !== true);

  it.each(cases)('$name', (known) => {
    expect(answered(known)).toEqual(claimed(known));
  });

  it('counts strict orderings alone when bundles hold one event', () => {
    for (const known of cases) {
      const { orderings } = bruteForce(known.document, { widest: 1 });
      if (known.strict !== undefined) {
        expect(orderings).toEqual({ strict: known.strict, bundled: known.strict });
      }
    }
  });
});

function claimed(known: KnownAnswer): Partial<KnownAnswer> {
  const { strict, bundled, packages, conflicts, relaxations, softened } = known;
  const all = { strict, bundled, packages, conflicts, relaxations, softened };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function answered(known: KnownAnswer): Partial<KnownAnswer> {
  const verdict = bruteForce(known.document);
  const all: Readonly<Record<string, unknown>> = {
    ...verdict.orderings,
    packages: verdict.packages,
    conflicts: verdict.conflicts.length,
    relaxations: verdict.relaxations.length,
    softened: verdict.softened.length,
  };
  return Object.fromEntries(Object.keys(claimed(known)).map((key) => [key, all[key]]));
}

describe('the worked case of the semantics, section 7', () => {
  const guarantees = { type: 'before', first: 'guarantees.signed', then: 'territory' };
  const territory = { type: 'noLaterThan', first: 'territory', then: 'guarantees.signed' };
  const summit = { type: 'noLaterThan', first: 'summit.held', then: 'territory.agreed' };
  const worked = (ukraine: { readonly type: string }) =>
    negotiation('worked-case', {
      provisions: [
        { id: 'guarantees', title: 'Security guarantees', stages: ['signed'] },
        { id: 'territory', title: 'Territory' },
        { id: 'summit', title: 'Summit', stages: ['held'] },
      ],
      rules: [held('ukraine', ukraine), held('us', territory), procedural('procedure', summit)],
    });

  it('has one conflict, two relaxations, and a smaller move than dropping', () => {
    expect(bruteForce(worked(guarantees))).toEqual({
      negotiation: 'worked-case',
      status: 'infeasible',
      packages: { total: '1', feasible: '0' },
      orderings: { strict: '0', bundled: '0' },
      conflicts: [['ukraine', 'us']],
      relaxations: [['ukraine'], ['us']],
      softened: [
        [{ rule: 'ukraine', degree: 1, to: 'noLaterThan' }],
        [{ rule: 'us', degree: 1, to: 'dropped' }],
      ],
    });
  });

  it('signs both in one bundle once softened', () => {
    const softened = worked({ ...guarantees, type: 'noLaterThan' });
    expect(bruteForce(softened).orderings).toEqual({ strict: '0', bundled: '2' });
  });
});
