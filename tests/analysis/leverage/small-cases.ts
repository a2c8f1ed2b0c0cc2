import { readFileSync } from 'node:fs';
import type { Negotiation, Rule } from 'redlines';
import { parseNegotiation } from '../../../src/document/parse.js';

/** The chicken-and-egg of semantics section 7. */
export const chickenAndEgg: Negotiation = {
  redlines: 1,
  id: 'chicken-and-egg',
  title: 'Which comes first',
  parties: [{ id: 'ukraine' }, { id: 'us' }, { id: 'envoy', mediator: true }],
  provisions: [
    { id: 'guarantees', stages: ['signed'] },
    { id: 'territory' },
    { id: 'summit', stages: ['held'] },
  ],
  rules: [
    {
      id: 'ukraine-first',
      heldBy: 'ukraine',
      type: 'before',
      first: 'guarantees',
      then: 'territory',
    },
    { id: 'us-first', heldBy: 'us', type: 'noLaterThan', first: 'territory', then: 'guarantees' },
    { id: 'summit-first', type: 'noLaterThan', first: 'summit', then: 'territory' },
  ],
};

/** Two conflicts that have nothing to do with each other; each rule costs something else. */
export const twoConflicts: Negotiation = {
  redlines: 1,
  id: 'two-conflicts',
  title: 'Two conflicts',
  parties: [{ id: 'north' }, { id: 'south' }, { id: 'west' }],
  provisions: [{ id: 'aid' }, { id: 'border' }, { id: 'prisoners' }, { id: 'talks' }],
  rules: [
    { id: 'aid-first', heldBy: 'north', cost: 1, type: 'before', first: 'aid', then: 'border' },
    { id: 'border-first', heldBy: 'south', cost: 2, type: 'before', first: 'border', then: 'aid' },
    {
      id: 'prisoners-first',
      heldBy: 'north',
      cost: 4,
      type: 'before',
      first: 'prisoners',
      then: 'talks',
    },
    {
      id: 'talks-first',
      heldBy: 'west',
      cost: 8,
      type: 'before',
      first: 'talks',
      then: 'prisoners',
    },
  ],
};

/** A chicken-and-egg with other rules. */
export function withRules(rules: readonly Rule[]): Negotiation {
  return { ...chickenAndEgg, rules };
}

/** The shipped scenario, its articles read in. */
export function shippedScenario(): Negotiation {
  const folder = new URL('../../../seeds/scenarios/', import.meta.url);
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const result = parseNegotiation(read('guarantees-and-territory.json'), { include: read });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
