import type { BalancedOrdering } from '../../../analysis/exposure/balance.js';
import type { Bundle } from '../../../model/package.js';
import type { Words } from '../../../rules/words.js';
import type { Paragraph } from '../../page/paragraph.js';

/** Columns that are left for the events, however many parties there are. */
const leastForEvents = 30;
const margin = 6;

/** Each party's balance step by step, a column a party; by letter where their names are too wide. */
export function balanceTable(
  { ordering, parties }: BalancedOrdering,
  words: Words,
  width: number,
): readonly Paragraph[] {
  const names = parties.map(({ party }) => words.party(party));
  const isWide = names.join('  ').length + margin + leastForEvents > width;
  const heads = isWide ? names.map((_, place) => letter(place)) : names;
  const columns = parties.map(({ after }, place) => {
    const texts = [heads[place] ?? '', ...after.map(String)];
    return Math.max(...texts.map((text) => text.length));
  });
  const line = (first: string, cells: readonly string[], text: string): Paragraph => {
    const padded = cells.map((cell, place) => cell.padStart(columns[place] ?? 0));
    const label = `${first.padStart(3)} ${padded.join('  ')}`;
    if (text === '') return { label, text, indent: 2 };
    return { label: `${label}  `, text, indent: 2, hang: label.length + 2 };
  };
  const legend = names.map((name, place) => `${letter(place)}: ${name}`).join(', ');
  return [
    ...(isWide ? [{ text: legend, indent: 2, hang: 2 }] : []),
    line('', heads, ''),
    ...ordering.map((bundle, place) =>
      line(
        `${place + 1}.`,
        parties.map(({ after }) => String(after[place])),
        stepText(bundle, words),
      ),
    ),
  ];
}

function stepText(bundle: Bundle, words: Words): string {
  const events = words.events(bundle, 'and');
  return bundle.length === 1 ? events : `${events}, at the same moment`;
}

function letter(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
}
