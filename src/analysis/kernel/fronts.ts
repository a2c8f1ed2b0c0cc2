import type { Meter } from '../engine/meter.js';
import { groupsOf } from './groups.js';
import { bufferOf, sizeOf, successors } from './moves.js';
import { breakBy, type Soft, type Words } from './soft.js';
import type { Tables } from './tables.js';

/** Sets of forms none of which contains another, word after word. */
type Front = number[];

/**
 * Every minimal set of forms that an ordering breaks, among those that satisfy the tables: each
 * done-set carries the minimal sets of forms broken on a way there, so that no ordering is gone
 * through alone. (Multi-objective shortest paths: Martins, On a multicriteria shortest path problem,
 * EJOR 16, 1984.) It costs by the size of those fronts; `meter` is paid for each comparison.
 */
export function leastBroken(
  tables: Tables,
  soft: Soft,
  widest: number,
  meter: Meter,
): readonly Words[] {
  const { full } = tables;
  const horizon = widest === 1 ? 0 : Math.max(tables.horizon, soft.horizon);
  const layers = Array.from({ length: horizon + sizeOf(full) + 1 }, () => new Map<number, Front>());
  const end: Front = [];
  const start = [...soft.always];
  if (full === 0) end.push(...start);
  else layers[0]?.set(0, start);
  const out = bufferOf();
  const groups = groupsOf(tables, soft);
  const broken = new Int32Array(soft.words);
  for (const [at, layer] of layers.entries()) {
    for (const [done, front] of layer) {
      const position = widest === 1 ? sizeOf(done) + 1 : at + 1;
      successors(tables, done, position, widest, out, meter, groups);
      for (let each = 0; each < out.length; each += 1) {
        const after = out.items[each] as number;
        broken.fill(0);
        breakBy(soft, done, after & ~done, position, broken);
        const to = at + 1 < horizon ? at + 1 : horizon + sizeOf(after);
        const target = after === full ? end : frontOf(layers[to], after);
        extend(target, front, broken, meter);
      }
    }
    layer.clear();
  }
  return Array.from({ length: end.length / soft.words }, (_, set) =>
    Int32Array.from(end.slice(set * soft.words, (set + 1) * soft.words)),
  );
}

function frontOf(layer: Map<number, Front> | undefined, done: number): Front {
  const known = layer?.get(done);
  if (known !== undefined) return known;
  const fresh: Front = [];
  layer?.set(done, fresh);
  return fresh;
}

/** Takes each set of `front`, with `broken` added, into `target`, as far as it is minimal there. */
function extend(target: Front, front: Front, broken: Words, meter: Meter): void {
  const { length: words } = broken;
  const candidate = new Int32Array(words);
  for (let from = 0; from < front.length; from += words) {
    for (let word = 0; word < words; word += 1) {
      candidate[word] = (front[from + word] as number) | (broken[word] as number);
    }
    meter.spend(1 + Math.floor(target.length / words));
    insert(target, candidate);
  }
}

function insert(target: Front, candidate: Words): void {
  const { length: words } = candidate;
  let kept = 0;
  for (let at = 0; at < target.length; at += words) {
    let contained = true;
    let contains = true;
    for (let word = 0; word < words; word += 1) {
      const [there, here] = [target[at + word] as number, candidate[word] as number];
      if ((there & ~here) !== 0) contained = false;
      if ((here & ~there) !== 0) contains = false;
    }
    // A set there that is contained in the candidate: it covers it, and covers no other set there.
    if (contained) return;
    if (contains) continue;
    for (let word = 0; word < words && kept !== at; word += 1) {
      target[kept + word] = target[at + word] as number;
    }
    kept += words;
  }
  target.length = kept;
  for (const word of candidate) target.push(word);
}
