import type { Paragraph } from '../page/paragraph.js';
import { evidence } from '../words/evidence.js';
import { counted } from '../words/numbers.js';
import { firmText, type Position } from '../words/position.js';
import type { Page } from './page.js';
import { shortened } from './shortened.js';

/** A rule in words, under a label such as `- `. */
export function ruleLine(position: Position, label: string): Paragraph {
  return { label, text: firmText(position), indent: 2, hang: label.length + 2 };
}

/** What a rule rests on, at a margin: about so many claims, and how many more there are. */
export function evidenceLines(
  { negotiation, most: all }: Page,
  { rule }: Position,
  margin: number,
  most: number,
): readonly Paragraph[] {
  const { shown, rest } = shortened(evidence(rule, negotiation), all(most));
  const lines = rest === 0 ? shown : [...shown, `and ${counted(rest, 'more claim')}`];
  return lines.map((text) => ({ label: '· ', text, indent: margin, hang: 2, style: 'quiet' }));
}

/** Gives what a rule rests on at a margin, the first time that it is asked. */
export type Cite = (position: Position, margin: number) => readonly Paragraph[];

/** "position" where a party holds each of the rules, else "rule". */
export function nounOf(positions: readonly Position[]): string {
  return positions.every(({ rule }) => rule.heldBy !== undefined) ? 'position' : 'rule';
}
