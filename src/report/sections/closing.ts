import { blank, type Paragraph } from '../page/paragraph.js';
import { counted, digits } from '../words/numbers.js';
import type { Position } from '../words/position.js';
import type { Page } from './page.js';

/** What the verdict rests on, and what it is not. */
export function closing({ positions }: Page): readonly Paragraph[] {
  const text =
    positions.length === 0
      ? 'No rule is in force, so every ordering is open.'
      : `The verdict rests on ${kindsOf(positions)}, ${sourced(positions)}.`;
  return [blank, { text: `${text} It forecasts nothing and takes no side.`, style: 'quiet' }];
}

function kindsOf(positions: readonly Position[]): string {
  const held = positions.filter(({ rule }) => rule.heldBy !== undefined).length;
  const procedural = positions.length - held;
  const holders = held === 1 ? 'a party' : 'parties';
  return [
    ...(held === 0 ? [] : [`${counted(held, 'position')} held by ${holders}`]),
    ...(procedural === 0 ? [] : [counted(procedural, 'rule of procedure', 'rules of procedure')]),
  ].join(' and ');
}

function sourced(positions: readonly Position[]): string {
  const bare = positions.filter(({ rule }) => (rule.because ?? []).length === 0).length;
  if (positions.length === 1) return bare === 1 ? 'without a source' : 'with its source';
  if (bare === 0) return 'each with its source';
  return bare === positions.length
    ? 'none of them with a source'
    : `${digits(bare)} of them without a source`;
}
