/**
 * Who would gain by stopping half-way: East disarms, West lifts sanctions, and each side's step costs
 * it half of what it brings the other. One step at a time somebody moves last, and whoever has been
 * paid by then is tempted; the finer the tranches, the less. At the same moment nobody is.
 * The values are made up, as all values are somebody's judgement; they are no forecast.
 *
 *     npx tsx examples/in-tranches.ts
 */
import assert from 'node:assert/strict';
import { fairestOrdering, type Negotiation, parseNegotiation } from 'redlines';
import { formatFairest } from 'redlines/report';

const [cost, gain] = [-4, 8];

for (const tranches of [1, 2, 4]) {
  const talks = exchange(tranches);
  const { fairest, complete } = fairestOrdering(talks, { widest: 1 });
  assert.ok(fairest !== null && complete);
  // Whoever moves last could keep its last tranche, and that is all that can be kept.
  assert.equal(fairest.temptation, -cost / tranches);
  assert.equal(fairest.exposure, -cost / tranches);
  console.log(
    `In ${tranches} ${tranches === 1 ? 'step' : 'steps'} a side, one after the other: ${fairest.temptation} to gain by stopping at the most, ${fairest.exposure} exposed.`,
  );
}

const finest = exchange(4);
const together = fairestOrdering(finest);
assert.equal(together.fairest?.selfEnforcing, true);
console.log('At the same moment nobody gains by stopping at any step.\n');
console.log(formatFairest(finest, fairestOrdering(finest, { widest: 1 }), { widest: 1 }));

/** Two provisions, each carried out in so many stages; what each stage is worth to whom. */
function exchange(tranches: number): Negotiation {
  const stages = Array.from({ length: tranches }, (_, tranche) => `tranche-${tranche + 1}`);
  const worth = (provision: string, whole: number) =>
    stages.map((stage) => [`${provision}.${stage}`, whole / tranches] as const);
  const parsed = parseNegotiation({
    redlines: 1,
    id: 'in-tranches',
    title: 'Disarmament for relief, in tranches',
    parties: [
      { id: 'east', title: 'East' },
      { id: 'west', title: 'West' },
    ],
    provisions: [
      { id: 'disarmament', title: 'Disarmament', stages },
      { id: 'relief', title: 'Relief', stages },
    ],
    rules: [],
    values: {
      east: Object.fromEntries([...worth('disarmament', cost), ...worth('relief', gain)]),
      west: Object.fromEntries([...worth('disarmament', gain), ...worth('relief', cost)]),
    },
  });
  assert.ok(parsed.ok);
  return parsed.value;
}
