import { product } from '../../model/choices.js';
import type { AmbiguousPosition, Negotiation } from '../../model/negotiation.js';
import { rulesInForce, type Standpoint } from '../../rules/in-force.js';

export type Choices = Readonly<Record<string, string>>;

/** The positions of a negotiation that can still be read in several ways, and those that say nothing. */
export interface OpenPositions {
  readonly varied: readonly AmbiguousPosition[];
  /** Ids of the positions of which no reading has a rule in force. */
  readonly silent: readonly string[];
}

/** @throws RangeError where the standpoint names a party, position or reading that there is not. */
export function openPositions(negotiation: Negotiation, standpoint: Standpoint): OpenPositions {
  rulesInForce(negotiation, standpoint);
  const fixed = standpoint.readings ?? {};
  const open = (negotiation.readings ?? []).filter(({ id }) => !Object.hasOwn(fixed, id));
  const speaks = (position: AmbiguousPosition) =>
    position.choices.some((choice) => bindsAny(negotiation, position, choice.id, standpoint));
  return {
    varied: open.filter(speaks),
    silent: open.filter((position) => !speaks(position)).map(({ id }) => id),
  };
}

function bindsAny(
  negotiation: Negotiation,
  position: AmbiguousPosition,
  choice: string,
  standpoint: Standpoint,
): boolean {
  const alone: Negotiation = { ...negotiation, rules: [], readings: [position] };
  return rulesInForce(alone, { ...standpoint, readings: { [position.id]: choice } }).length > 0;
}

/** Every combination of choices, lazily, the last position varying fastest. */
export function* combinationsOf(positions: readonly AmbiguousPosition[]): Generator<Choices> {
  const lists = positions.map(({ id, choices }) => choices.map((choice) => [id, choice.id]));
  for (const picked of product(lists)) yield Object.fromEntries(picked);
}

export function countCombinations(positions: readonly AmbiguousPosition[]): bigint {
  return positions.reduce((total, { choices }) => total * BigInt(choices.length), 1n);
}
