import type { Paint, Style } from './style.js';

/** A run of text that is broken into lines. */
export interface Paragraph {
  readonly text: string;
  /** Stands before the text, blanks and all. */
  readonly label?: string;
  /** Columns before the first line; none by default. */
  readonly indent?: number;
  /** Further columns before each later line; none by default. */
  readonly hang?: number;
  /** Of the label where there is one, else of the whole. */
  readonly style?: Style;
}

export const blank: Paragraph = { text: '' };

/** Paragraphs as text of lines of at most `width` columns, without a line end after the last. */
export function laidOut(paragraphs: readonly Paragraph[], width: number, paint: Paint): string {
  return paragraphs.flatMap((paragraph) => linesOf(paragraph, width, paint)).join('\n');
}

function linesOf(paragraph: Paragraph, width: number, paint: Paint): readonly string[] {
  const { text, label = '', indent = 0, hang = 0, style } = paragraph;
  const room = width - indent;
  const lines = wrapped(printable(text), [room - label.length, room - hang]);
  const painted = (line: string) => (style === undefined ? line : paint(style, line));
  return lines.map((line, place) => {
    if (line === '' && label === '') return '';
    const margin = ' '.repeat(place === 0 ? indent : indent + hang);
    if (label === '') return margin + painted(line);
    return place === 0 ? margin + painted(label) + line : margin + line;
  });
}

/** Control characters, which a terminal would obey, and marks that reorder text, as spaces. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** The words of a text on lines of the given widths: the first line's, then each further one's. */
function wrapped(text: string, [first, further]: readonly [number, number]): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ').flatMap((word) => pieces(word, Math.min(first, further)));
  for (const word of words) {
    const room = lines.length === 0 ? first : further;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || columns(longer) <= room) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word that fits; what no line can hold is cut. */
function pieces(word: string, room: number): readonly string[] {
  if (columns(word) <= room) return word === '' ? [] : [word];
  const letters = [...word];
  const cuts = Array.from({ length: Math.ceil(letters.length / room) }, (_, cut) => cut * room);
  return cuts.map((cut) => letters.slice(cut, cut + room).join(''));
}

function columns(text: string): number {
  return [...text].length;
}
