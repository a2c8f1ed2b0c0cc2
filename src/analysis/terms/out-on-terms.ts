import type { Case } from '../case/case.js';
import type { Meter } from '../engine/meter.js';
import { orderingIn } from '../engine/solver.js';
import type { Mask } from '../program/mask.js';
import type { Program } from '../program/program.js';

/** What looking at one rule on one package costs, in bundles tried, on top of any search. */
const lookCost = 20;

/** Tells which rules, by their index, are by themselves broken by every ordering of a package. */
export type Excluders = (program: Program, meter: Meter) => Mask;

/** Excluders with a memory: what says the same about the same events is looked at once. */
export function excludersOf(subject: Case): Excluders {
  const known = new Map<string, boolean>();
  const dropped = subject.rules.map(({ chain }) => chain.length);
  return (program, meter) => {
    const events = program.events.join();
    let excluding = 0n;
    for (const [rule, [firmest]] of program.watches.entries()) {
      if (firmest === undefined) continue;
      const { constraints, monitored } = firmest;
      if (constraints.length === 0 && monitored === undefined) continue;
      meter.spend(lookCost);
      const look = () => {
        const alone = dropped.with(rule, 0);
        const widest = Number.POSITIVE_INFINITY;
        return orderingIn(program, alone, widest, meter, 'kernel') === undefined;
      };
      const key = `${events} ${JSON.stringify(constraints)}`;
      const isOut = monitored === undefined ? remembered(known, key, look) : look();
      if (isOut) excluding |= 1n << BigInt(rule);
    }
    return excluding;
  };
}

function remembered(known: Map<string, boolean>, key: string, look: () => boolean): boolean {
  const found = known.get(key) ?? look();
  known.set(key, found);
  return found;
}
