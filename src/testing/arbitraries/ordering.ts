import fc from 'fast-check';
import type { AnalysisOptions } from '../../analysis/case/options.js';
import { orderings } from '../../analysis/orderings.js';
import { rankOrderings } from '../../analysis/rank-orderings.js';
import { checkOrdering } from '../../analysis/stepwise/check-ordering.js';
import { didYouMean } from '../../document/problems/near.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { Rule } from '../../model/rule.js';
import { rulesInForce } from '../../rules/in-force.js';
import { breakingQuestion } from '../breaking.js';
import { chooseOrdering, choosePackage, type PackageOrdering } from '../draw/ordering.js';
import { arbPicks, chooser, type Picks } from '../draw/picks.js';
import { analysisOptions, checkOptions } from '../known-options.js';
import { withOnly } from '../with-rules.js';

/** Which orderings to draw. */
export interface OrderingOptions extends AnalysisOptions {
  /**
   * `takeable` (by default): of any package, whatever the rules say. `feasible`: each one equally
   * likely. Or the id of a rule: takeable ones that break it, whatever else they break.
   */
  readonly kind?: 'takeable' | 'feasible' | { readonly breaking: string };
}

/**
 * Orderings of a negotiation's packages, the package with each.
 * @throws RangeError where there is none of the kind asked for.
 */
export function arbOrdering(
  negotiation: Negotiation,
  all: OrderingOptions = {},
): fc.Arbitrary<PackageOrdering> {
  checkOptions('the options of arbOrdering', all, { ...analysisOptions, kind: true });
  const { kind = 'takeable', ...options } = all;
  if (kind === 'takeable') return arbTakeable(negotiation, options);
  if (kind === 'feasible') return arbFeasible(negotiation, options);
  if (typeof kind === 'object' && typeof kind.breaking === 'string')
    return arbBreaking(negotiation, kind.breaking, options);
  return none(
    `kind is ${JSON.stringify(kind)}: give 'takeable', 'feasible' or { breaking: the id of a rule }.`,
  );
}

/** Shrinks to single steps in the order of the document. */
function arbTakeable(
  negotiation: Negotiation,
  { widest }: AnalysisOptions,
): fc.Arbitrary<PackageOrdering> {
  return arbPicks(64).map((picks) => takeable(negotiation, picks, widest));
}

function takeable(negotiation: Negotiation, picks: Picks, widest?: number): PackageOrdering {
  const choose = chooser(picks);
  const chosen = choosePackage(negotiation, choose);
  return { package: chosen, ordering: chooseOrdering(negotiation, chosen, choose, widest) };
}

function arbFeasible(
  negotiation: Negotiation,
  options: AnalysisOptions,
): fc.Arbitrary<PackageOrdering> {
  const ranked = rankOrderings(negotiation, options);
  if (ranked.count === 0n) {
    return none(
      `“${negotiation.title}” has no feasible ordering to draw: ask for takeable ones, or relax a rule (analyze names the relaxations).`,
    );
  }
  return fc.bigInt({ min: 0n, max: ranked.count - 1n }).map((number) => ranked.at(number));
}

/** How many takeable orderings are drawn in the hope that one breaks the rule. */
const tries = 50;

/** A drawn ordering that breaks the rule; else the first one that does. */
function arbBreaking(
  negotiation: Negotiation,
  id: string,
  options: AnalysisOptions,
): fc.Arbitrary<PackageOrdering> {
  const rules = rulesInForce(negotiation, options);
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) {
    const known = rules.map((each) => each.id);
    return none(`No rule "${id}" of “${negotiation.title}” is in force. ${didYouMean(id, known)}`);
  }
  const first = firstBreaking(negotiation, rule, options);
  const { readings: _, ...asked } = options;
  const alone = withOnly(negotiation, [rule]);
  return arbPicks(64).map((picks) => {
    for (let turn = 0; turn < tries; turn += 1) {
      const drawn = takeable(alone, [...picks.slice(turn), ...picks], options.widest);
      if (checkOrdering(alone, drawn.package, drawn.ordering, asked).length > 0) return drawn;
    }
    return first;
  });
}

function firstBreaking(
  negotiation: Negotiation,
  rule: Rule,
  options: AnalysisOptions,
): PackageOrdering {
  const question = breakingQuestion(negotiation, rule, [], options);
  for (const first of orderings(question.negotiation, question.options)) return first;
  return none(
    `No ordering of “${negotiation.title}” breaks the rule "${rule.id}": it can never be broken.`,
  );
}

function none(why: string): never {
  throw new RangeError(why);
}
