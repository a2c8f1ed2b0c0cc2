import type { Negotiation } from '../../model/negotiation.js';
import type { Bundle, Package } from '../../model/package.js';
import { termsOf } from '../../model/package.js';
import { blank, type Paragraph } from '../page/paragraph.js';
import { shortened } from '../page/shortened.js';
import { nameOf, quoted, termName } from '../words/names.js';
import { digits, listed } from '../words/numbers.js';
import type { Page } from './page.js';

const mostSteps = 16;

/** One ordering that meets every position, step by step. */
export function example(page: Page): readonly Paragraph[] {
  const { witness } = page.analysis;
  if (witness === null) return [];
  const { shown, rest } = shortened(witness.ordering, page.most(mostSteps));
  const more: Paragraph = { text: `and ${digits(rest)} more steps`, indent: 2 };
  return [
    blank,
    { text: `One such ordering${packageText(page.table, witness.package)}`, style: 'heading' },
    ...shown.map((bundle, place) => step(page, bundle, place + 1)),
    ...(rest === 0 ? [] : [more]),
  ];
}

function step({ words }: Page, bundle: Bundle, number: number): Paragraph {
  const events = words.events(bundle, 'and');
  const text = bundle.length === 1 ? events : `${events}, at the same moment`;
  return { label: `${String(number).padStart(2)}. `, text, indent: 2, hang: 4 };
}

/** The choices that the package makes, where there was something to choose. */
export function packageText(
  { provisions }: Pick<Negotiation, 'provisions'>,
  chosen: Package,
): string {
  const clauses = provisions.flatMap((provision) => {
    const term = Object.hasOwn(chosen, provision.id) ? chosen[provision.id] : undefined;
    const name = quoted(nameOf(provision));
    if (term === undefined) return [`${name} left out`];
    if (termsOf(provision).length < 2) return [];
    return [`${name} settled on ${quoted(termName(provision, term))}`];
  });
  return clauses.length === 0 ? '' : `, with ${listed(clauses, 'and')}`;
}
