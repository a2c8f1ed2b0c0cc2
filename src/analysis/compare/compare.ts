import { checkOptions, type KnownOptions } from '../../document/problems/known-options.js';
import { analyze } from '../analyze.js';
import { caseOf } from '../case/case.js';
import { checkBudget, limitOptions } from '../case/options.js';
import { begun, type Limits, type Meter } from '../engine/meter.js';
import type { CompareOptions, Comparison, Flow, Side } from './comparison.js';
import { orderingExample, packageExample } from './examples.js';
import { listShifts, rulesShift, tableShift } from './lists.js';
import { pricesShift } from './prices-shift.js';
import { questionsOf } from './questions.js';
import { sharedCase } from './shared-case.js';
import { shiftsOf } from './shifts.js';
import { viewsOf } from './views.js';

const known: KnownOptions<CompareOptions> = { ...limitOptions, prices: true };

/**
 * What changes from side a to side b: two negotiations, or one at two dates, in two readings, with two
 * coalitions.
 *
 * Packages are the same where they settle the same provisions (by id and stages) on the same terms,
 * orderings where the same bundles of a same package follow each other. *Gained* is what is feasible
 * in b and not in a, *lost* the other way round, *kept* what is feasible in both; among the gained and
 * the lost, `foreign` is what the other side could not express at all. The numbers are exact: what is
 * feasible in both is counted on the packages that both tables hold, under the rules of both sides
 * together. Rules go by their ids. Each side is analysed under its own options; `options` bounds the
 * questions about both together, by default as side a is bounded.
 * @throws RangeError where the options of a side do not fit its negotiation.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * const { orderings } = compare({ negotiation, options: { asOf: '2025-08-31' } }, { negotiation });
 */
export function compare(a: Side, b: Side, options: CompareOptions = {}): Comparison {
  checkOptions('the options of compare', options, known);
  checkBudget(options);
  const cases = {
    a: caseOf(a.negotiation, a.options ?? {}),
    b: caseOf(b.negotiation, b.options ?? {}),
  };
  const analyses = {
    a: analyze(a.negotiation, a.options),
    b: analyze(b.negotiation, b.options),
  };
  const limits = begun(limitsOf(a, options));
  const questions = questionsOf(limits);
  const shared = sharedCase(cases.a, cases.b);
  const { packages, strict, bundled } = shiftsOf(analyses, cases, shared, questions);
  const example = <T>({ total }: Flow, find: (meter: Meter) => T | null): T | null =>
    total === 0n ? null : questions.ask('examples', find);
  const { inA, inB } = viewsOf({ a, b }, cases, shared);
  return {
    ...analyses,
    table: tableShift(cases.a.negotiation, cases.b.negotiation),
    rules: rulesShift(cases.a, cases.b),
    packages: {
      ...packages,
      gainedExample: example(packages.gained, (meter) => packageExample(inB, meter)),
      lostExample: example(packages.lost, (meter) => packageExample(inA, meter)),
    },
    orderings: {
      strict,
      bundled,
      gainedExample: example(bundled.gained, (meter) => orderingExample(inB, meter)),
      lostExample: example(bundled.lost, (meter) => orderingExample(inA, meter)),
    },
    ...listShifts(analyses.a, analyses.b),
    prices: options.prices === false ? null : pricesShift(a, b),
    undecided: questions.undecided,
  };
}

function limitsOf({ options = {} }: Side, { prices: _, ...own }: CompareOptions): Limits {
  return Object.keys(own).length > 0 ? own : options;
}
