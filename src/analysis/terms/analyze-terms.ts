import { checkOptions, type KnownOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import { caseOf } from '../case/case.js';
import { type AnalysisOptions, analysisOptions } from '../case/options.js';
import { countPackages } from '../case/packages.js';
import { begun, within } from '../engine/meter.js';
import { byText } from '../engine/order.js';
import { standings } from './standings.js';
import { type Survey, survey } from './survey.js';
import type { RulingOut, TermsVerdict } from './terms-verdict.js';

/** What `termsVerdict` may be told. */
export interface TermsOptions extends AnalysisOptions {
  /** The most sets of rules that are listed for one term; 100 by default. */
  readonly most?: number;
}

const known: KnownOptions<TermsOptions> = { ...analysisOptions, most: true };

const defaultMost = 100;

/**
 * Terms and orders as separate verdicts: which packages are out on their terms alone, whatever the
 * order, and which on the order; how each term of each provision stands; and the provisions that are
 * left without any acceptable term, with the rules that took each of their terms away.
 *
 * Exact; where the one budget runs out, nothing is claimed and `undecided` says so.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * const { failsOn, closedProvisions } = termsVerdict(negotiation);
 */
export function termsVerdict(negotiation: Negotiation, options: TermsOptions = {}): TermsVerdict {
  checkOptions('the options of termsVerdict', options, known);
  const subject = caseOf(negotiation, options);
  const total = countPackages(subject.negotiation);
  const most = options.most ?? defaultMost;
  const bounded = within(begun(options), (meter) => {
    const found = survey(subject, meter);
    return { found, ...standings(subject, found, most, meter) };
  });
  if (!bounded.decided) {
    const { states, why } = bounded;
    return { ...unknown(negotiation, total), undecided: { states, why } };
  }
  const { found, provisions, closedProvisions, complete } = bounded.value;
  const { feasible, outOnTerms, outOnOrder, possible } = found;
  return {
    negotiation: negotiation.id,
    status: feasible > 0n ? 'feasible' : 'infeasible',
    failsOn: failureOf(found),
    packages: { total, feasible, outOnTerms, outOnOrder },
    ruledOutBy: subject.rules
      .flatMap(({ rule }, index): readonly RulingOut[] => {
        const packages = found.ruledOut.get(index);
        return packages === undefined ? [] : [{ rule: rule.id, packages }];
      })
      .sort(byPackages),
    possible,
    provisions,
    closedProvisions,
    complete,
  };
}

function unknown(negotiation: Negotiation, total: bigint): TermsVerdict {
  return {
    negotiation: negotiation.id,
    status: 'undecided',
    failsOn: null,
    packages: { total, feasible: null, outOnTerms: null, outOnOrder: null },
    ruledOutBy: [],
    possible: null,
    provisions: [],
    closedProvisions: [],
    complete: false,
  };
}

function failureOf({ feasible, outOnTerms, outOnOrder }: Survey): TermsVerdict['failsOn'] {
  if (feasible > 0n) return null;
  if (outOnOrder === 0n) return 'terms';
  return outOnTerms === 0n ? 'order' : 'both';
}

function byPackages(a: RulingOut, b: RulingOut): number {
  return Number(b.packages - a.packages) || byText(a.rule, b.rule);
}
