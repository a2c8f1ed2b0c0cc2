import type { AnalysisOptions } from '../../analysis/case/options.js';
import { checkOptions, type KnownOptions } from '../known-options.js';
import { checkedSubject } from '../laws/checked-subject.js';
import type { Law } from '../laws/law.js';
import { agentLaws, analysisLaws, tableLaws, typeLaws } from '../laws/laws.js';
import type { Subject } from '../laws/subject.js';
import type { Finding, Inspection } from '../lint/finding.js';
import { inspectRules } from '../lint/inspect-rules.js';
import { inspectTypes } from '../lint/inspect-types.js';
import { formatRulesReport } from './format-rules-report.js';
import { holdLaws } from './hold-laws.js';
import { type RunParameters, runParameters } from './parameters.js';
import type { RulesReport } from './rules-report.js';

/** How rules are checked. */
export interface CheckOptions extends RunParameters, Pick<AnalysisOptions, 'budget' | 'signal'> {
  /** The laws to hold; all of them by default, those of agents where the subject has some. */
  readonly laws?: readonly Law[];
  /**
   * Findings that are let pass. By default `redundant`, and contradictions between two parties; and of a type with a
   * field for text that no random rule can be broken or met, for what it means may hang on a text that none has.
   */
  readonly tolerate?: (finding: Finding) => boolean;
}

/** Rules that are not sound, with the whole report in words. */
export class UnsoundRules extends Error {
  readonly code = 'REDLINES_UNSOUND_RULES';
  constructor(
    readonly report: RulesReport,
    text: string,
  ) {
    super(text);
    this.name = 'UnsoundRules';
  }
}

/**
 * Checks a rule set in one line of a test: holds every law on it, and, where a negotiation is given,
 * looks at its rules one by one. Rule types of your own are given in `types`, a scenario in
 * `negotiation`; either will do.
 * @returns the report, where nothing is wrong: how often each law was exercised, and what was tolerated.
 * @throws UnsoundRules where a law is broken or a finding is not tolerated; its message is the report.
 * @throws RangeError where the subject or the parameters make no sense.
 * @example
 * test('our rules are sound', () => checkRules({ types: [alone, pause] }));
 */
export function checkRules(ruleSet: Subject, options: CheckOptions = {}): RulesReport {
  checkOptions('the options of checkRules', options, checkRulesOptions);
  checkedSubject(ruleSet);
  const { laws = everyLawFor(ruleSet), tolerate = isUsualFor(ruleSet) } = options;
  const subject = onlyOwnTypes(ruleSet);
  const report = {
    laws: holdLaws(laws, subject, parametersOf(options)),
    ...inspected(ruleSet, options),
  };
  const wrong = report.laws.some(({ failure }) => failure !== null);
  if (wrong || !report.findings.every(tolerate)) {
    throw new UnsoundRules(report, formatRulesReport(report, ruleSet, tolerate));
  }
  return report;
}

const checkRulesOptions: KnownOptions<CheckOptions> = {
  ...runParameters,
  laws: true,
  tolerate: true,
  budget: true,
  signal: true,
};

function parametersOf({ seed, runs, path }: CheckOptions): RunParameters {
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(runs === undefined ? {} : { runs }),
    ...(path === undefined ? {} : { path }),
  };
}

/** Agents are judged where there are some of the subject’s own: the library’s say nothing of rules. */
function everyLawFor({ agents }: Subject): readonly Law[] {
  const laws = [...typeLaws, ...analysisLaws, ...tableLaws];
  return agents === undefined ? laws : [...laws, ...agentLaws];
}

function isUsualFor({ types = [] }: Subject): (finding: Finding) => boolean {
  const readsText = (name: string) =>
    types.some((type) => type.name === name && Object.values(type.fields).includes('text'));
  return (finding) => {
    if (finding.kind === 'type-vacuous' || finding.kind === 'type-dead') {
      return readsText(finding.type);
    }
    const isClash = finding.kind === 'contradictory' && !finding.sameHolder;
    return finding.kind === 'redundant' || isClash;
  };
}

/** Random rules are of the user’s types, with `before` to have something to clash with. */
function onlyOwnTypes(subject: Subject): Subject {
  const { types, shape, negotiation } = subject;
  if (negotiation !== undefined || types === undefined || shape?.draw !== undefined) return subject;
  const draw = [...types.map(({ name }) => name), 'before'];
  return { ...subject, shape: { ...shape, draw } };
}

/** The rules of a negotiation one by one; without one, the rule types as such. */
function inspected(
  { negotiation, asked, types }: Subject,
  { budget, signal, seed }: CheckOptions,
): Inspection {
  if (negotiation === undefined)
    return { findings: inspectTypes(types ?? [], seed), undecided: [] };
  return inspectRules(negotiation, {
    ...asked,
    ...(types === undefined ? {} : { types }),
    ...(budget === undefined ? {} : { budget }),
    ...(signal === undefined ? {} : { signal }),
  });
}
