import type { Analysis } from '../../../analysis/analysis.js';
import type { ReadingRow } from '../../../analysis/readings/reading-table.js';
import { blank, type Paragraph } from '../../page/paragraph.js';
import { spaced } from '../../words/names.js';
import { counted, digits } from '../../words/numbers.js';
import { shortened } from '../shortened.js';
import { least } from './least.js';
import type { ReadingsPage } from './page.js';

const mostRows = 12;
const mostWithMoves = 6;

/** The combinations, a line each; as a list where a table would be too wide. */
export function rows(page: ReadingsPage, width: number): readonly Paragraph[] {
  const { table } = page;
  const { shown, rest } = shortened(table.rows, page.most(mostRows));
  const ids = table.positions.map(({ position }) => position);
  const head = [
    '',
    ...ids.map(spaced),
    'verdict',
    'packages',
    'orderings',
    'in bundles',
    'conflicts',
  ];
  const cells = shown.map((row, place) => [`${digits(place + 1)}.`, ...cellsOf(row, ids)]);
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const fits = widths.reduce((sum, each) => sum + each + 2, 0) <= width;
  const aligned = (line: readonly string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const withMoves = shown.length <= page.most(mostWithMoves);
  return [
    blank,
    { text: 'Reading by reading', style: 'heading' },
    ...(fits ? [{ label: aligned(head), text: '', style: 'quiet' } as const] : []),
    ...shown.flatMap((row, place) => [
      fits ? { label: aligned(cells[place] ?? []), text: '' } : inWords(page, row, place + 1),
      ...(withMoves ? least(page, row.analysis) : []),
    ]),
    ...(rest === 0
      ? []
      : [
          {
            text: `and ${counted(rest, 'more combination')}, all of them in the --json output or with --full`,
          },
        ]),
  ];
}

function cellsOf({ readings, analysis }: ReadingRow, ids: readonly string[]): readonly string[] {
  const { packages, orderings } = analysis;
  return [
    ...ids.map((id) => spaced(readings[id] ?? '')),
    analysis.status,
    `${number(packages.feasible)} of ${digits(packages.total)}`,
    number(orderings.strict),
    number(orderings.bundled),
    conflictsIn(analysis),
  ];
}

function inWords(page: ReadingsPage, { readings, analysis }: ReadingRow, at: number): Paragraph {
  const read = Object.entries(readings).map(
    ([position, choice]) => `${page.name(position)} as ${page.choice(position, choice)}`,
  );
  const { packages, orderings } = analysis;
  const found = [
    analysis.status,
    `${number(packages.feasible)} of ${counted(packages.total, 'package')}`,
    `${number(orderings.strict)} orderings in single steps, ${number(orderings.bundled)} in bundles`,
    ...(analysis.status === 'infeasible' ? [`conflicts: ${conflictsIn(analysis)}`] : []),
  ];
  const label = `${digits(at)}. `;
  return {
    label,
    text: `${[...read, found.join(', ')].join('; ')}`,
    indent: 2,
    hang: label.length,
  };
}

function conflictsIn({ status, conflicts, complete }: Analysis): string {
  if (status === 'undecided') return '?';
  return complete ? digits(conflicts.length) : `${digits(conflicts.length)} or more`;
}

function number(count: bigint | null): string {
  return count === null ? '?' : digits(count);
}
