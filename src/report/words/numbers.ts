/** A whole number in digits, in groups of three. */
export function digits(count: bigint | number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A number with its noun: "1 ordering", "1,200 orderings". */
export function counted(count: bigint | number, one: string, many = `${one}s`): string {
  return `${digits(count)} ${BigInt(count) === 1n ? one : many}`;
}

/** Phrases as "a, b and c". */
export function listed(phrases: readonly string[], joint: 'and' | 'or'): string {
  if (phrases.length < 2) return phrases.join('');
  return `${phrases.slice(0, -1).join(', ')} ${joint} ${phrases.at(-1)}`;
}
