import { checkOptions } from '../document/problems/known-options.js';
import type { Negotiation } from '../model/negotiation.js';
import type { Analysis, Question, Undecided } from './analysis.js';
import { caseOf } from './case/case.js';
import { type AnalyzeOptions, analyzeOptions } from './case/options.js';
import { countPackages } from './case/packages.js';
import { engineOf } from './engine/engine.js';
import { begun, type Meter, within } from './engine/meter.js';
import { explain } from './explain/explain.js';

const nothingInTheWay = { conflicts: [], relaxations: [], softened: [], complete: true } as const;

/**
 * Which orderings of which packages are feasible, and if none is, why not and what would unlock one.
 *
 * Exact: counts are whole and lists hold every minimal set, unless the budget runs out or a list
 * grows past `most`; the answer then says so in `undecided` and `complete`.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * const { status, conflicts } = analyze(negotiation);
 */
export function analyze(negotiation: Negotiation, options: AnalyzeOptions = {}): Analysis {
  checkOptions('the options of analyze', options, analyzeOptions);
  const timed = begun(options);
  const subject = caseOf(negotiation, options);
  const engine = engineOf(subject);
  const undecided: Undecided[] = [];
  const ask = <T>(question: Question, answer: (meter: Meter) => T): T | null => {
    const bounded = within(timed, answer);
    if (bounded.decided) return bounded.value;
    undecided.push({ question, states: bounded.states, why: bounded.why });
    return null;
  };
  const total = countPackages(subject.negotiation);
  const witness = ask('feasibility', (meter) => engine.witness(engine.firm, meter) ?? 'none');
  if (witness === null) {
    return {
      negotiation: negotiation.id,
      status: 'undecided',
      packages: { total, feasible: null },
      orderings: { strict: null, bundled: null },
      witness: null,
      ...nothingInTheWay,
      complete: false,
      undecided,
    };
  }
  if (witness === 'none') {
    const reasons = explain(subject, engine, timed);
    return {
      negotiation: negotiation.id,
      status: 'infeasible',
      packages: { total, feasible: 0n },
      orderings: { strict: 0n, bundled: 0n },
      witness: null,
      ...reasons,
    };
  }
  return {
    negotiation: negotiation.id,
    status: 'feasible',
    packages: {
      total,
      feasible: ask('packages', (meter) => engine.countPackages(engine.firm, meter)),
    },
    orderings: {
      strict: ask('strict', (meter) => engine.count(engine.firm, 1, meter)),
      bundled: ask('bundled', (meter) => engine.count(engine.firm, subject.widest, meter)),
    },
    witness,
    ...nothingInTheWay,
    undecided,
  };
}
