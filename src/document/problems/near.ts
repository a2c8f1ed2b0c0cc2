const longest = 64;
const mostListed = 12;
/** Of a very long list only the start is compared. */
const mostCompared = 5_000;

/** What to do about a name that is none of `known`: near matches, or what there is. */
export function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'None is defined: define it first, or leave this out.';
  const near = nearMatches(name, known);
  if (near.length > 0) return `Did you mean ${joined(near.map(quote), 'or')}?`;
  const listed = known.slice(0, mostListed).map(quote);
  const more = known.length - listed.length;
  return `Use one of ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** The names most like `name`, the nearest first, at most three. */
export function nearMatches(name: string, known: readonly string[]): readonly string[] {
  if (name.length > longest) return [];
  const reach = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
  return known
    .slice(0, mostCompared)
    .filter((each) => each.length <= longest && each !== name)
    .map((each) => ({ each, far: distance(name.toLowerCase(), each.toLowerCase(), reach) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** Words as "a, b or c". */
export function joined(words: readonly string[], joint: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

/**
 * How many letters must be put in, taken out, replaced or swapped with the next to turn `a` into `b`
 * (optimal string alignment); a start of the other counts as near. Beyond `reach` it stops counting.
 */
function distance(a: string, b: string, reach: number): number {
  if (a === b) return 0;
  if (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a))) return 1;
  if (Math.abs(a.length - b.length) > reach) return reach + 1;
  let older: number[] = [];
  let old: number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      now.push(
        Math.min(
          at(old, column) + 1,
          at(now, column - 1) + 1,
          at(old, column - 1) + same,
          swapped ? at(older, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...now) > reach && Math.min(...old) > reach) return reach + 1;
    [older, old] = [old, now];
  }
  return at(old, b.length);
}

function at(row: readonly number[] | undefined, column: number): number {
  return row?.[column] ?? Number.POSITIVE_INFINITY;
}

function quote(name: string): string {
  return JSON.stringify(name);
}
