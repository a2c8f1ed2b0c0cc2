import { deepest, type Meter, OutOfBudget, slow } from '../engine/meter.js';
import { outlookOn } from '../kernel/outlook.js';
import { fits, type Part, partsOf, spokenOf } from '../kernel/part.js';
import { tablesOf } from '../kernel/tables.js';
import { wordsOf } from '../kernel/words.js';
import type { Demands } from '../program/demand.js';
import { type Mask, maskOf } from '../program/mask.js';
import type { Program } from '../program/program.js';
import { withEarlierStages } from '../program/stages.js';
import { greedily } from '../walk/greedy.js';
import { type State, type Walk, walkOf } from '../walk/walk.js';

/** Whether a state can be completed. */
type Outlook = (state: State) => boolean;

/**
 * The outlook of any state of a package that the kernel cannot take at once. Events that no demand
 * speaks of can be put at the end. Where the kernel knows the demands (`whole`), it takes those of
 * the parts that no demand ties together for which it has room.
 */
export function walkOutlookOf(
  program: Program,
  demands: Demands,
  whole: Part | undefined,
  widest: number,
  meter: Meter,
): Outlook {
  if (demands.asked.length + demands.eitherOf.length > 0) {
    return searching(walkOf(program, demands, widest), meter);
  }
  const universe = withEarlierStages(program, demands.spokenOf);
  const greed = greedily(program, demands, widest, universe);
  if (greed === 'stuck') return () => false;
  // What greed minds alone is closed under union: the rest of an ordering can be done from any state.
  if (greed !== 'open') return () => true;
  if (whole === undefined) return walkingOn(program, demands, universe, widest, meter);
  const outlooks = partsOf(spokenOf(whole), Number.POSITIVE_INFINITY).map((part) =>
    fits(part)
      ? byKernel(part, widest, meter)
      : walkingOn(program, demands, maskOf(part.events), widest, meter),
  );
  return (state) => outlooks.every((outlook) => outlook(state));
}

function byKernel(part: Part, widest: number, meter: Meter): Outlook {
  const outlook = outlookOn(tablesOf(part), widest, meter);
  const masks = part.events.map((event) => maskOf([event]));
  const numbers = [...part.events.keys()];
  return ({ done, bundles }) =>
    outlook(wordsOf(numbers.filter((number) => (done & (masks[number] ?? 0n)) !== 0n)), bundles);
}

/** The outlook of one group of events, whatever becomes of the others. */
function walkingOn(
  program: Program,
  demands: Demands,
  group: Mask,
  widest: number,
  meter: Meter,
): Outlook {
  const walk = walkOf(program, demands, widest, group);
  const { memory } = walk.start;
  const completes = searching(walk, meter);
  return ({ done, bundles }) => completes({ done: done & group, previous: 0n, bundles, memory });
}

/** Roughly what an answer takes once it is remembered. */
const bytesAnAnswer = 150;

/** Depth first, each state once. */
function searching(walk: Walk, meter: Meter): Outlook {
  const known = new Map<Mask | string, boolean>();
  const leads = (state: State): boolean => {
    for (const bundle of walk.bundles(state)) {
      meter.spend(slow);
      const next = walk.take(state, bundle);
      if (next !== undefined && completes(next)) return true;
    }
    return false;
  };
  const completes = (state: State): boolean => {
    if (walk.isComplete(state)) return walk.holdsAtEnd(state);
    if (state.bundles > deepest) throw new OutOfBudget(0, 'memory');
    const key = walk.key(state);
    const before = known.get(key);
    if (before !== undefined) return before;
    const open = leads(state);
    meter.hold(bytesAnAnswer);
    known.set(key, open);
    return open;
  };
  return completes;
}
