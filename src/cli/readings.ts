import { didYouMean } from '../document/problems/near.js';
import type { AmbiguousPosition, Negotiation } from '../model/negotiation.js';

type Readings = ReadonlyMap<string, string>;

/** Of the readings asked for, those that are about a negotiation. */
export function readingsOf(
  negotiation: Negotiation,
  wanted: Readings,
): Readonly<Record<string, string>> {
  const positions = (negotiation.readings ?? []).map((position) => position.id);
  return Object.fromEntries([...wanted].filter(([name]) => positions.includes(name)));
}

/** What is wrong with the readings asked for, if anything: a name that nothing has, or a choice. */
export function wrongReading(
  negotiations: readonly Negotiation[],
  wanted: Readings,
): string | undefined {
  if (negotiations.length === 0) return undefined;
  const positions = negotiations.flatMap((negotiation) => negotiation.readings ?? []);
  for (const [name, choice] of wanted) {
    const named = positions.filter((position) => position.id === name);
    if (named.length === 0) return unknownPosition(name, positions);
    for (const { choices } of named) {
      const ids = choices.map(({ id }) => id);
      if (ids.includes(choice)) continue;
      return `"${name}" has no reading "${choice}". ${didYouMean(choice, ids)}`;
    }
  }
  return undefined;
}

function unknownPosition(name: string, positions: readonly AmbiguousPosition[]): string {
  if (positions.length === 0) return `there is no ambiguous position to read ("${name}").`;
  const known = [...new Set(positions.map(({ id }) => id))];
  return `no ambiguous position is named "${name}". ${didYouMean(name, known)}`;
}
