import { checkOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { Bundle, Ordering, Package } from '../../model/package.js';
import type { Rule } from '../../model/rule.js';
import { holdsAtEnd, initialState, nextState } from '../../rules/asked.js';
import { fullNames } from '../../rules/canonical.js';
import { type Form, formOf } from '../../rules/chain.js';
import { holdsOn } from '../../rules/conditions.js';
import { outset, stepsOf } from '../../rules/course.js';
import { leftTo, rulesInForce } from '../../rules/in-force.js';
import type { Step } from '../../rules/moment.js';
import { registryOf } from '../../rules/registry.js';
import {
  type AnalysisOptions,
  type AnalyzeOptions,
  analyzeOptions,
  widestOf,
} from '../case/options.js';
import { type OrderingFault, orderingFaults, type PackageFault, packageFaults } from './faults.js';

/** A rule broken by an ordering. */
export interface RuleViolation {
  readonly kind: 'rule';
  /** The number of the bundle that breaks it, from 1, or `end` where completion does. */
  readonly bundle: number | 'end';
  /** The bundle's events in full; empty at the end. */
  readonly events: Bundle;
  readonly rule: string;
  /** The party that holds the rule; left out for a procedural one. */
  readonly heldBy?: string;
  /** Ids of the claims that the rule rests on. */
  readonly because: readonly string[];
}

/** Anything wrong with an ordering, told by its `kind`. */
export type Violation = RuleViolation | PackageFault | OrderingFault;

/**
 * Everything wrong with an ordering of a package: first what is wrong with the package, then with
 * the ordering as such, then each rule that it breaks, bundle by bundle in the order of the rules.
 * Empty for exactly the orderings that `analyze` counts and `orderings` lists.
 *
 * It is independent of them: it plays the ordering against the reference meaning of each rule. The
 * end is judged only where no event is missing, and rules only where the package is one.
 * @throws RangeError where the options do not fit the negotiation.
 */
export function checkOrdering(
  negotiation: Negotiation,
  chosen: Package,
  ordering: Ordering,
  options: AnalysisOptions = {},
): readonly Violation[] {
  // What an ordering was found with, it can be checked with.
  checkOptions<AnalyzeOptions>('the options of checkOrdering', options, analyzeOptions);
  const widest = widestOf(options);
  const table = leftTo(negotiation, options);
  const wrongPackage = packageFaults(table, chosen);
  if (wrongPackage.length > 0) return wrongPackage;
  const full = fullNames(negotiation);
  const bundles = ordering.map((bundle) => bundle.map(full));
  const faults = orderingFaults(table, chosen, bundles, widest);
  const registry = registryOf(options.types);
  const ends = !faults.some((fault) => fault.fault === 'missing');
  const steps = stepsOf(bundles, chosen);
  const broken = rulesInForce(negotiation, options)
    .filter((rule) => rule.when === undefined || holdsOn(rule.when, chosen))
    .flatMap((rule) => violationsOf(rule, formOf(rule, rule, registry, full), steps, ends));
  return [...faults, ...broken.sort(byBundle)];
}

function violationsOf(
  rule: Rule,
  form: Form,
  steps: readonly Step[],
  ends: boolean,
): readonly RuleViolation[] {
  const violation = (bundle: number | 'end', events: Bundle): RuleViolation => ({
    kind: 'rule',
    bundle,
    events,
    rule: rule.id,
    ...(rule.heldBy === undefined ? {} : { heldBy: rule.heldBy }),
    because: rule.because ?? [],
  });
  const found: RuleViolation[] = [];
  let state = initialState(form);
  for (const step of steps) {
    const next = nextState(form, state, step);
    if (next === undefined) found.push(violation(step.position, step.bundle));
    else state = next;
  }
  const ending = { moment: steps.at(-1)?.after ?? outset, bundles: steps.length };
  return ends && !holdsAtEnd(form, state, ending) ? [...found, violation('end', [])] : found;
}

function byBundle(a: RuleViolation, b: RuleViolation): number {
  const place = ({ bundle }: RuleViolation) => (bundle === 'end' ? Number.MAX_VALUE : bundle);
  return place(a) - place(b);
}
