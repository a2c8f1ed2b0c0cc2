/** What a stretch of text is, for whoever colours it. */
export type Style = 'title' | 'heading' | 'good' | 'bad' | 'unsure' | 'quiet';

/** Adds the marks of a style to a text, without changing what it looks like in width. */
export type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  title: [1, 22],
  heading: [1, 22],
  good: [32, 39],
  bad: [31, 39],
  unsure: [33, 39],
  quiet: [2, 22],
};

const introducer = '\u001b[';

/** Colours as terminals understand them (ANSI escape sequences). */
const ansi: Paint = (style, text) => {
  const [on, off] = codes[style];
  return `${introducer}${on}m${text}${introducer}${off}m`;
};

const plain: Paint = (_, text) => text;

/** The paint that a `color` option asks for: none by default. */
export function paintOf(color: boolean | Paint | undefined): Paint {
  if (typeof color === 'function') return color;
  return color === true ? ansi : plain;
}
