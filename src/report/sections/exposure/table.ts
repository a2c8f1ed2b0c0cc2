import type { BalancedOrdering } from '../../../analysis/exposure/balance.js';
import type { Bundle } from '../../../model/package.js';
import type { Words } from '../../../rules/words.js';
import { blank, type Paragraph } from '../../page/paragraph.js';

/** Columns that are left for the events, however many parties there are. */
const leastForEvents = 30;
const indent = 2;
const gap = '  ';

/** A party's balance step by step, under its head. */
type Column = readonly string[];

/**
 * Each party's balance step by step, a column a party; by letter where their names are too wide, and
 * in several tables where letters are too.
 */
export function balanceTable(
  { ordering, parties }: BalancedOrdering,
  words: Words,
  width: number,
): readonly Paragraph[] {
  const names = parties.map(({ party }) => words.party(party));
  const steps = ['', ...ordering.map((_, place) => `${place + 1}.`)];
  const room = width - indent - widthOf(steps) - gap.length - leastForEvents;
  const under = (heads: readonly string[]) =>
    parties.map(({ after }, place): Column => [heads[place] ?? '', ...after.map(String)]);
  const named = under(names);
  const fits = named.reduce((sum, column) => sum + gap.length + widthOf(column), 0) <= room;
  const columns = fits ? named : under(names.map((_, place) => letter(place)));
  const legend = names.map((name, place) => `${letter(place)}: ${name}`).join(', ');
  const events = ['', ...ordering.map((bundle) => stepText(bundle, words))];
  const tables = blocks(columns, room).map((block) => linesOf([steps, ...block], events));
  return [
    ...(fits ? [] : [{ text: legend, indent, hang: 2 }]),
    ...tables.flatMap((lines, place) => (place === 0 ? lines : [blank, ...lines])),
  ];
}

/** As many columns side by side as there is room for, one at least. */
function blocks(columns: readonly Column[], room: number): readonly (readonly Column[])[] {
  const found: Column[][] = [];
  let left = 0;
  for (const column of columns) {
    left -= gap.length + widthOf(column);
    if (left < 0) {
      found.push([]);
      left = room - gap.length - widthOf(column);
    }
    found.at(-1)?.push(column);
  }
  return found;
}

function linesOf(columns: readonly Column[], events: readonly string[]): readonly Paragraph[] {
  const widths = columns.map(widthOf);
  return events.map((text, row) => {
    const cells = columns.map((column, place) => (column[row] ?? '').padStart(widths[place] ?? 0));
    const label = cells.join(gap);
    if (text === '') return { label, text, indent };
    return { label: label + gap, text, indent, hang: label.length + gap.length };
  });
}

function widthOf(column: Column): number {
  return Math.max(...column.map((cell) => cell.length));
}

function stepText(bundle: Bundle, words: Words): string {
  const events = words.events(bundle, 'and');
  return bundle.length === 1 ? events : `${events}, at the same moment`;
}

function letter(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
}
