import { counted } from '../../report/words/numbers.js';
import type { Subject } from '../laws/subject.js';
import type { Finding } from '../lint/finding.js';
import { findingText } from '../lint/sentence.js';
import type { LawReport } from './hold-laws.js';
import type { RulesReport } from './rules-report.js';

/**
 * A report on rules as text: broken laws first, each with its smallest case and a test file that
 * repeats it, then findings, then how often each law was exercised.
 */
export function formatRulesReport(
  report: RulesReport,
  { negotiation, types }: Subject,
  tolerate: (finding: Finding) => boolean = () => false,
): string {
  const broken = report.laws.filter(({ failure }) => failure !== null);
  const findings = report.findings.map((finding) => {
    const mark = tolerate(finding) ? 'note' : finding.kind;
    const about = 'example' in finding ? finding.example : negotiation;
    return `${mark}: ${about === undefined ? finding.rule : findingText(finding, about, types)}`;
  });
  const undecided = report.undecided.map((rule) => `undecided within the budget: "${rule}"`);
  return [
    headline(broken.length, report.findings.filter((finding) => !tolerate(finding)).length),
    ...broken.flatMap(brokenLines),
    ...findings,
    ...undecided,
    '',
    ...report.laws.map(lawLine),
  ].join('\n');
}

function headline(laws: number, findings: number): string {
  if (laws + findings === 0) return 'The rules are sound, as far as these runs can tell.';
  return `The rules are not sound: ${counted(laws, 'broken law')}, ${counted(findings, 'finding')}.`;
}

function brokenLines({ law, failure }: LawReport): readonly string[] {
  if (failure === null) return [];
  return ['', `Law ${law}`, failure.message, '', 'To repeat it:', failure.testFile];
}

/** A law that nothing could have broken says so: it was not kept by merit. */
function lawLine({ law, runs, exercised, failure, seed }: LawReport): string {
  const how = failure === null ? 'kept' : 'broken';
  const idle = exercised === 0 ? ', never put to the test: draw other negotiations' : '';
  return `${law}: ${how} in ${runs} runs (seed ${seed}), ${exercised} of which could have broken it${idle}`;
}
