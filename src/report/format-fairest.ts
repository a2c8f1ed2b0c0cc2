import type { BalancedOrdering } from '../analysis/exposure/balance.js';
import type { FairestOrdering } from '../analysis/exposure/fairest.js';
import type { Negotiation } from '../model/negotiation.js';
import { leftTo } from '../rules/in-force.js';
import type { Words } from '../rules/words.js';
import { type Looks, textOf, widthOf } from './page/looks.js';
import { blank, type Paragraph } from './page/paragraph.js';
import { packageText } from './sections/example.js';
import { standing } from './sections/exposure/standing.js';
import { balanceTable } from './sections/exposure/table.js';
import type { Standpoint } from './sections/page.js';
import { standpointTexts } from './sections/standpoint.js';
import { notAnswered } from './sections/unanswered.js';
import { english } from './words/english.js';

/** How a fairest ordering is to be shown: the options that it was found with, and its looks. */
export interface FormatFairestOptions extends Standpoint, Looks {}

/**
 * The fairest ordering as plain text for people: who would gain by stopping half-way and who is
 * exposed before completion, then what each party's balance is step by step. Give it the options that
 * it was found with.
 * @example
 * console.log(formatFairest(negotiation, fairestOrdering(negotiation)));
 */
export function formatFairest(
  negotiation: Negotiation,
  found: FairestOrdering,
  options: FormatFairestOptions = {},
): string {
  return textOf(paragraphsOf(negotiation, found, options), options);
}

function paragraphsOf(
  negotiation: Negotiation,
  { fairest, complete, undecided }: FairestOrdering,
  options: FormatFairestOptions,
): readonly Paragraph[] {
  const words = english(negotiation);
  const texts = standpointTexts(negotiation, options);
  const question = 'whether any ordering is fairer';
  const open = undecided === undefined ? [] : notAnswered([{ question, ...undecided }]);
  const none = complete
    ? 'none: no ordering meets every position. The analysis says why.'
    : 'none was found within the budget.';
  const closing = {
    text: 'Balances are sums of the values in the document, compared between parties as plain numbers. They are somebody’s judgement: it forecasts nothing and takes no side.',
    style: 'quiet',
  } as const;
  return [
    { text: negotiation.title, style: 'title' },
    ...texts.map((text): Paragraph => ({ text, hang: 2, style: 'quiet' })),
    blank,
    ...(fairest === null
      ? [
          {
            label: 'FAIREST ORDERING',
            text: `: ${none}`,
            style: complete ? 'bad' : 'unsure',
          } as const,
        ]
      : [
          {
            label: complete ? 'FAIREST ORDERING' : 'FAIREST ORDERING SO FAR',
            text: packageText(leftTo(negotiation, options), fairest.package),
            style: complete ? 'good' : 'unsure',
          } as const,
          ...told(fairest, words, widthOf(options)),
        ]),
    ...open,
    blank,
    closing,
  ];
}

function told(fairest: BalancedOrdering, words: Words, width: number): readonly Paragraph[] {
  if (fairest.ordering.length === 0) {
    return [{ text: 'Nothing is done, so nobody gains or loses.', indent: 2, hang: 2 }];
  }
  return [
    ...standing(fairest, words),
    blank,
    { text: 'Balance after each step', style: 'heading' },
    ...balanceTable(fairest, words, width),
  ];
}
