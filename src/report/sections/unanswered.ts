import type { Question } from '../../analysis/analysis.js';
import type { Stop } from '../../analysis/engine/meter.js';
import { blank, type Paragraph } from '../page/paragraph.js';
import { counted } from '../words/numbers.js';
import type { Page } from './page.js';

const questions: Readonly<Record<Question, string>> = {
  feasibility: 'whether any ordering meets every position',
  packages: 'how many packages are feasible',
  strict: 'how many orderings there are in single steps',
  bundled: 'how many orderings there are in bundles',
  conflicts: 'every conflict, and every way to drop rules',
  clash: 'what each conflict comes down to',
  softened: 'every way to meet half-way',
  opens: 'how many orderings each move opens',
};

/** Why a search stopped, where it was not that it may take no more steps. */
const stops: Readonly<Record<Stop, string>> = {
  states: '',
  milliseconds: ': the time was up',
  memory: ': the memory was full',
  aborted: ': it was aborted',
};

/** What could not be answered, and what stopped it after how many steps. */
interface Unanswered {
  readonly question: string;
  readonly states: number;
  readonly why: Stop;
}

export function notAnswered(questions: readonly Unanswered[]): readonly Paragraph[] {
  const items = questions.map(({ question, states, why }): Paragraph => {
    const text = `${question} (stopped after ${counted(states, 'step')} of search${stops[why]})`;
    return { label: '- ', text, indent: 2, hang: 4 };
  });
  return [blank, { text: 'Not answered within the budget', style: 'unsure' }, ...items];
}

/** The questions whose budget ran out, and whether lists were cut. */
export function unanswered({ analysis }: Page): readonly Paragraph[] {
  const ranOut = analysis.undecided.map(({ question, ...stop }) => ({
    question: questions[question],
    ...stop,
  }));
  if (ranOut.length > 0) return notAnswered(ranOut);
  if (analysis.complete) return [];
  const text =
    'The lists are not whole: there are more conflicts or moves than were asked for (--most).';
  return [blank, { text, style: 'unsure' }];
}
