import type { Analysis } from '../analysis/analysis.js';
import type { Negotiation } from '../model/negotiation.js';
import { blank, laidOut } from './page/paragraph.js';
import { type Paint, paintOf } from './page/style.js';
import { closing } from './sections/closing.js';
import { example } from './sections/example.js';
import { met } from './sections/met.js';
import { opening } from './sections/opening.js';
import { pageOf, type Standpoint } from './sections/page.js';
import { unanswered } from './sections/unanswered.js';
import { moves } from './sections/unlock/moves.js';
import { verdict } from './sections/verdict.js';
import { conflicts } from './sections/why/conflicts.js';

/** How a report is to be made: the options that the analysis was made with, and its looks. */
export interface FormatOptions extends Standpoint {
  /** `true` for a terminal's colours, or a function that marks a text; none by default. */
  readonly color?: boolean | Paint;
  /** The most columns of a line, from 40; 100 by default. */
  readonly width?: number;
}

const defaultWidth = 100;
const narrowest = 40;

/**
 * An analysis as a screenful of plain text for people: what is negotiated, the verdict, why, what
 * would unlock it and what each move opens, with the sources. Long lists are cut and counted; lines
 * are parted by `\n`, without one at the end. Give it the options of the analysis, so that it speaks
 * of the same rules.
 * @throws RangeError where the analysis is not of this negotiation under these options.
 * @example
 * console.log(formatAnalysis(negotiation, analyze(negotiation)));
 */
export function formatAnalysis(
  negotiation: Negotiation,
  analysis: Analysis,
  options: FormatOptions = {},
): string {
  const page = pageOf(negotiation, analysis, options);
  const paragraphs = [
    ...opening(page),
    blank,
    ...verdict(page),
    ...example(page),
    ...(analysis.conflicts.length === 0 ? met(page) : conflicts(page)),
    ...moves(page),
    ...unanswered(page),
    ...closing(page),
  ];
  const width = Math.max(options.width ?? defaultWidth, narrowest);
  return laidOut(paragraphs, width, paintOf(options.color));
}
