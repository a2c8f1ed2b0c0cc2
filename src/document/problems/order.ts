import type { Finding, Path } from './finding.js';

/** At most so many problems are reported one by one. */
const mostReported = 100;

/** Findings in the order of the document, the same place once for each code, cut to the first 100. */
export function inOrder(findings: readonly Finding[], root: unknown): readonly Finding[] {
  const ranks = rankings();
  const sorted = findings
    .map((finding) => ({ finding, rank: placeOf(finding, root, ranks) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ finding }) => finding);
  const more = sorted.length - mostReported;
  return more > 0 ? [...sorted.slice(0, mostReported), andMore(more)] : sorted;
}

function andMore(more: number): Finding {
  return {
    code: 'more-problems',
    path: [],
    value: more,
    message: `There ${more === 1 ? 'is one more problem' : `are ${more} more problems`}.`,
    fix: 'Mend the ones listed and read the document again.',
  };
}

type Ranks = (object: object) => ReadonlyMap<string, number>;

/** The position of each key in its object, counted once an object. */
function rankings(): Ranks {
  const known = new WeakMap<object, ReadonlyMap<string, number>>();
  return (object) => {
    const ready = known.get(object);
    if (ready !== undefined) return ready;
    const ranks = new Map(Object.keys(object).map((key, index) => [key, index]));
    known.set(object, ranks);
    return ranks;
  };
}

function placeOf(finding: Finding, root: unknown, ranks: Ranks): readonly number[] {
  const { document, path } = finding;
  if (document === undefined) return rankOf(path, root, ranks);
  return [...rankOf(document.at, root, ranks), ...rankOf(path, document.data, ranks)];
}

/** A missing key comes before the keys that are there. */
function rankOf(path: Path, root: unknown, ranks: Ranks): readonly number[] {
  const rank: number[] = [];
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return [...rank, -1];
    const position = typeof key === 'number' ? key : (ranks(value).get(key) ?? -1);
    rank.push(position);
    value = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }
  return rank;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, rank] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (rank !== other) return rank - other;
  }
  return a.length - b.length;
}
