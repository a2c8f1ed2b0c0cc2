const longestText = 60;
const mostParts = 3;

/** A value in a few words, as JSON where that is short. */
export function render(value: unknown): string {
  return part(value, 2);
}

function part(value: unknown, depth: number): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth === 0) return Array.isArray(value) ? '[…]' : '{…}';
  return Array.isArray(value) ? list(value, depth) : entries(value, depth);
}

/** A text in quotation marks, cut where it is long. */
export function quoted(text: string): string {
  if (text.length <= longestText) return JSON.stringify(text);
  return `${JSON.stringify(text.slice(0, longestText - 1)).slice(0, -1)}…"`;
}

function list(values: readonly unknown[], depth: number): string {
  const shown = values.slice(0, mostParts).map((value) => part(value, depth - 1));
  return `[${withRest(shown, values.length)}]`;
}

function entries(object: object, depth: number): string {
  const all = Object.keys(object);
  const shown = all
    .slice(0, mostParts)
    .map((key) => `${quoted(key)}: ${part(Reflect.get(object, key), depth - 1)}`);
  return `{${withRest(shown, all.length)}}`;
}

function withRest(shown: readonly string[], total: number): string {
  return (total > shown.length ? [...shown, '…'] : shown).join(', ');
}

/** What kind of thing a value is, as in "got a list". */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return names[typeof value];
}

const names = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  bigint: 'a bigint',
  function: 'a function',
  symbol: 'a symbol',
  undefined: 'nothing',
} as const;
