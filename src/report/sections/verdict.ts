import type { Analysis } from '../../analysis/analysis.js';
import type { Paragraph } from '../page/paragraph.js';
import { counted, digits } from '../words/numbers.js';
import { countsBothKinds, countsText, legend } from './opens.js';
import type { Page } from './page.js';

/** The answer in one plain sentence, and how many orderings there are. */
export function verdict(page: Page): readonly Paragraph[] {
  switch (page.analysis.status) {
    case 'feasible':
      return [
        { label: 'FEASIBLE', text: feasible(page.analysis), style: 'good' },
        ...howMany(page),
      ];
    case 'infeasible':
      return [{ label: 'INFEASIBLE', text: infeasible(page.analysis), style: 'bad' }];
    case 'undecided':
      return [{ label: 'UNDECIDED', text: undecided(page.analysis), style: 'unsure' }];
  }
}

function feasible({ packages: { total, feasible: some } }: Analysis): string {
  if (total === 1n) return ': there is an ordering that meets every position.';
  const packages = counted(total, 'package');
  if (some === null) {
    return `: at least one of the ${packages} has an ordering that meets every position.`;
  }
  if (some === total) return `: each of the ${packages} has an ordering that meets every position.`;
  const have = some === 1n ? 'has' : 'have';
  return `: ${digits(some)} of the ${packages} ${have} an ordering that meets every position.`;
}

function howMany(page: Page): readonly Paragraph[] {
  const counts = countsText(page.analysis.orderings, page);
  if (counts === undefined) return [];
  const line: Paragraph = { text: `There are ${counts}.`, indent: 2 };
  return countsBothKinds(page) ? [line, { text: legend, indent: 2, style: 'quiet' }] : [line];
}

function infeasible({ packages: { total } }: Analysis): string {
  if (total === 1n) return ': no ordering meets every position.';
  return `: no ordering of any of the ${counted(total, 'package')} meets every position.`;
}

function undecided({ packages: { total }, undecided: questions }: Analysis): string {
  const asked = questions.find(({ question }) => question === 'feasibility');
  const tried = asked === undefined ? '' : ` after ${counted(asked.states, 'step')} of search`;
  const among = total === 1n ? '' : ` among ${counted(total, 'package')}`;
  return `: the budget ran out${tried}${among}, with no ordering found that meets every position and no proof that there is none.`;
}
