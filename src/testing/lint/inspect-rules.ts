import type { AnalysisOptions } from '../../analysis/case/options.js';
import type { Negotiation } from '../../model/negotiation.js';
import { fullNames } from '../../rules/canonical.js';
import { rulesInForce } from '../../rules/in-force.js';
import { registryOf } from '../../rules/registry.js';
import { analysisOptions, checkOptions } from '../known-options.js';
import { findingsAlone, withoutFrame } from './alone.js';
import { contradictions, redundancy } from './among.js';
import { askingOf, Unanswered } from './asking.js';
import { type Finding, findingKinds, type Inspection } from './finding.js';

/**
 * Looks at the rules of a negotiation for what their author would want to know: rules that can never
 * be broken or never be met, that follow from others, that contradict another on their own, whose
 * softer forms ask for more, or that mean something else with a list in another order. Decided, not
 * guessed: each finding comes with what shows it.
 * @throws RangeError where the options do not fit the negotiation.
 */
export function inspectRules(negotiation: Negotiation, options: AnalysisOptions = {}): Inspection {
  checkOptions('the options of inspectRules', options, analysisOptions);
  const asking = askingOf(negotiation, options);
  const registry = registryOf(options.types);
  const full = fullNames(negotiation);
  const rules = rulesInForce(negotiation, options);
  const firm = rules.map(withoutFrame);
  const findings: Finding[] = [];
  const undecided: string[] = [];
  for (const [place, rule] of rules.entries()) {
    const own = firm[place] ?? rule;
    const answered = attempt(() => {
      findings.push(
        ...findingsAlone(rule, asking, registry, full),
        ...contradictions(own, firm.slice(place + 1), asking),
        ...redundancy(own, firm.toSpliced(place, 1), asking),
      );
    });
    if (!answered) undecided.push(rule.id);
  }
  const rank = ({ kind }: Finding) => findingKinds.indexOf(kind);
  return { findings: findings.sort((a, b) => rank(a) - rank(b)), undecided };
}

/** Whether everything asked had its answer. */
function attempt(ask: () => void): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    if (error instanceof Unanswered) return false;
    throw error;
  }
}
