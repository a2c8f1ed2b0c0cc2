import { expect, it } from 'vitest';
import { keyFor, type State } from '../../../src/analysis/graph/kernel-moves.js';
import { wordsOf } from '../../../src/analysis/kernel/words.js';

const sizes = [1, 2, 29, 30, 31, 51, 52, 53, 54, 59, 60];

it.each(sizes)('states of %i events that are not the same have keys that are not', (size) => {
  const events = Array.from({ length: size }, (_, event) => event);
  const sets = [[], events, ...events.flatMap((event) => [[event], events.toSpliced(event, 1)])];
  for (const most of [0, 1, 2, 7, 8, size]) {
    const key = keyFor(size, most);
    const states = new Map<string, State>();
    for (const set of sets) {
      for (const bundles of new Set([0, Math.min(1, most), most])) {
        states.set(`${set} ${bundles}`, { ...wordsOf(set), bundles });
      }
    }
    expect(new Set(Array.from(states.values(), key)).size).toBe(states.size);
  }
});
