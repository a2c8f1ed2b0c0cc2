import { laidOut, type Paragraph } from './paragraph.js';
import { type Paint, paintOf } from './style.js';

/** What a text for people looks like. */
export interface Looks {
  /** `true` for a terminal's colours, or a function that marks a text; none by default. */
  readonly color?: boolean | Paint;
  /** The most columns of a line, from 40; 100 by default. */
  readonly width?: number;
}

const defaultWidth = 100;
const narrowest = 40;

export function widthOf({ width = defaultWidth }: Looks): number {
  return Math.max(width, narrowest);
}

export function textOf(paragraphs: readonly Paragraph[], looks: Looks): string {
  return laidOut(paragraphs, widthOf(looks), paintOf(looks.color));
}
