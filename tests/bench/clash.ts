import type { Negotiation, RuleBody } from '../../src/index.js';
import { documentOf, earlierAndLater, times } from './instance.js';
import { chanceOf, shuffled } from './random.js';

const kinds = ['before', 'before', 'before', 'noLaterThan', 'apart', 'never'] as const;

/**
 * An infeasible negotiation by chance: of `rules` rules all but five hold in an ordering chosen
 * beforehand; those five turn it round, and close circles with the others in many ways.
 */
export function clashOf(events: number, rules: number, seed: number): Negotiation {
  const chance = chanceOf(seed * 104729 + events);
  const ids = times(events, (index) => `p${index}`);
  const order = shuffled(ids, chance);
  const plan = { order, place: new Map(order.map((id, index) => [id, index])) };
  const planted = 5;
  const kept = times(rules - planted, (): RuleBody => {
    const [first, then] = earlierAndLater(plan, chance);
    const type = chance.pick(kinds);
    if (type === 'apart') return { type, events: [first, then] };
    if (type !== 'never') return { type, first, then };
    return { type, condition: { all: [{ done: then }, { not: { done: first } }] } };
  });
  const turned = times(planted, (): RuleBody => {
    const [first, then] = earlierAndLater(plan, chance);
    return { type: 'before', first: then, then: first };
  });
  return documentOf(
    `clash-${seed}`,
    ids.map((id) => ({ id })),
    [...kept, ...turned],
  );
}
