import type { Choice } from '../../model/choices.js';
import type { Mask } from '../program/mask.js';
import type { Place } from './places.js';
import { acceptedIn, type Residual } from './residual.js';

/** Choices of one provision that no rule tells apart. */
export type Alike = readonly [Choice, ...Choice[]];

/** The choices of each provision, by place, in groups that no residual tells apart. */
export function alikeIn(
  places: readonly Place[],
  residuals: Iterable<Residual>,
): readonly (readonly Alike[])[] {
  const asked = places.map((place) => ({ place, sets: new Set<Mask>() }));
  for (const residual of residuals) {
    acceptedIn(residual, (index, accepted) => asked[index]?.sets.add(accepted));
  }
  return asked.map(({ place, sets }) => grouped(place, [...sets]));
}

/** In the order of their first members; being left out is always told apart. */
function grouped({ choices, included }: Place, sets: readonly Mask[]): readonly Alike[] {
  const groups = new Map<string, [Choice, ...Choice[]]>();
  for (const [way, choice] of choices.entries()) {
    const key = [included, ...sets].map((set) => (set >> BigInt(way)) & 1n).join('');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [choice]);
    else group.push(choice);
  }
  return [...groups.values()];
}
