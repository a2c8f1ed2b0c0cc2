import { expect, it } from 'vitest';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { kernelMoves } from '../../../src/analysis/graph/kernel-moves.js';
import { listingOf } from '../../../src/analysis/graph/listing.js';
import { nodesOf } from '../../../src/analysis/graph/nodes.js';
import { outlookOf } from '../../../src/analysis/kernel/outlook.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';

function freeEvents(count: number) {
  const events = Array.from({ length: count }, (_, event) => event);
  const subject = { events, pieces: [], previousStage: events.map(() => undefined) };
  const meter = meterOf();
  const outlook = outlookOf(subject, 1, meter);
  return nodesOf(kernelMoves(tablesOf(subject), 1, Number, outlook, meter), meter);
}

it.each([
  [4, 24],
  [5, 0],
])('the ends of a state are remembered where they are few: of %i free events %i', (count, few) => {
  const nodes = freeEvents(count);
  const start = nodes.start();
  if (start === undefined) throw new Error('Nothing is in the way.');
  expect(nodes.tails(start)).toEqual([]);
  const all: (readonly number[])[] = [];
  const listing = listingOf(nodes, meterOf());
  for (let next = listing.next(); next !== undefined; next = listing.next()) all.push(next);
  expect(nodes.tails(start)).toEqual(all.slice(0, few));
  const [first] = start.nodes;
  expect(first && nodes.tails(first)).toEqual(
    all.slice(0, all.length / count).map((each) => each.slice(1)),
  );
});
