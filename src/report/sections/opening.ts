import type { Party, Provision } from '../../model/negotiation.js';
import { stagesOf, termsOf } from '../../model/package.js';
import { blank, type Paragraph } from '../page/paragraph.js';
import { nameOf, quoted, spaced } from '../words/names.js';
import { counted, digits, listed } from '../words/numbers.js';
import type { Page } from './page.js';
import { shortened } from './shortened.js';

const mostProvisions = 8;
const column = 12;

/** The title, the standpoint, who is at the table and what is on it. */
export function opening(page: Page): readonly Paragraph[] {
  const { parties, provisions, title } = page.negotiation;
  const { shown, rest } = shortened(provisions.map(provisionText), mostProvisions);
  const items = rest === 0 ? shown : [...shown, `and ${digits(rest)} more`];
  return [
    { text: title, style: 'title' },
    ...standpointLines(page).map((text): Paragraph => ({ text, hang: 2, style: 'quiet' })),
    blank,
    labelled('Parties', parties.length === 0 ? 'none' : parties.map(partyText).join(', ')),
    ...items.map((text, place) => labelled(place === 0 ? 'Provisions' : '', text)),
  ];
}

function labelled(label: string, text: string): Paragraph {
  if (label === '') return { text, indent: column, hang: 2 };
  return { text, label: label.padEnd(column), indent: 0, hang: column + 2, style: 'heading' };
}

function partyText(party: Party): string {
  return party.mediator === true ? `${nameOf(party)} (mediator)` : nameOf(party);
}

/** `Territory: agreed, then carried out; settled on “this” or “that”; optional`. */
function provisionText(provision: Provision): string {
  const stages = stagesOf(provision);
  const terms = termsOf(provision);
  const plain = stages.length === 1 && stages[0] === 'agreed';
  const facts = [
    ...(plain ? [] : [stages.map(spaced).join(', then ')]),
    ...(provision.terms === undefined
      ? []
      : [
          `settled on ${listed(
            terms.map((term) => quoted(nameOf(term))),
            'or',
          )}`,
        ]),
    ...(provision.optional === true ? ['optional'] : []),
  ];
  return facts.length === 0 ? nameOf(provision) : `${nameOf(provision)}: ${facts.join('; ')}`;
}

function standpointLines({ negotiation, standpoint, positions }: Page): readonly string[] {
  const readings = (negotiation.readings ?? []).map((position) => {
    const wanted = standpoint.readings?.[position.id];
    const choice = position.choices.find((each) => each.id === wanted) ?? position.choices[0];
    const others = position.choices.length - 1;
    const other = others === 0 ? '' : `, one of ${counted(others + 1, 'reading')}`;
    return `${nameOf(position)}: read as ${quoted(choice ? nameOf(choice) : '')}${other}`;
  });
  const { asOf, widest } = standpoint;
  const date =
    asOf === undefined ? [] : [`As of ${asOf}, with ${stood(positions.length)} in force`];
  const limit =
    widest === undefined || !Number.isFinite(widest) ? [] : [`Only orderings ${widthText(widest)}`];
  return [...date, ...readings, ...limit];
}

function stood(count: number): string {
  return count === 0 ? 'no rule' : counted(count, 'rule');
}

function widthText(widest: number): string {
  if (widest === 1) return 'in single steps: no two events at the same moment';
  return `with at most ${digits(widest)} events at the same moment`;
}
