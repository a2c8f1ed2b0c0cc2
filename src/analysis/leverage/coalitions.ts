import type { Case } from '../case/case.js';
import type { Engine } from '../engine/engine.js';
import type { Meter } from '../engine/meter.js';
import { bySizeThenText } from '../engine/order.js';
import { dropping } from '../explain/families.js';
import { type Mask, membersOf } from '../program/mask.js';
import { type Holder, holderOf, holdersOf } from './holders.js';
import { type Found, minimalSets } from './minimal-sets.js';

/** The minimal sets of holders, by size, then by id: each moves with all its relaxable rules or none. */
export function coalitionsOf(
  subject: Case,
  engine: Engine,
  most: number,
  meter: Meter,
): Found<readonly Holder[]> {
  const holders = holdersOf(subject.rules.map(({ rule }) => rule));
  const named = (mask: Mask) => membersOf(mask).flatMap((place) => holders[place] ?? []);
  const canKeep = (kept: Mask) => {
    const keeping = named(kept);
    const dropped = subject.rules.flatMap((binding, index) =>
      binding.relaxable && !keeping.includes(holderOf(binding.rule)) ? [index] : [],
    );
    return engine.isFeasible(dropping(subject, dropped), meter);
  };
  const { minimal, ...rest } = minimalSets(holders.length, canKeep, most, meter);
  return { ...rest, minimal: minimal.map(named).sort(bySizeThenText) };
}
