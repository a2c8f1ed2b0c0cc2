import type { Constraint } from '../../rules/constraint.js';
import type { Demands } from '../program/demand.js';
import { onlyGrows } from '../program/implies.js';
import { type Mask, maskOf, membersOf, within } from '../program/mask.js';
import type { Program } from '../program/program.js';
import { stateTest } from '../program/step-test.js';

/** What greed finds: an ordering; that there is none; or nothing, where demands are of another kind. */
export type Greed = readonly Mask[] | 'stuck' | 'open';

/**
 * Takes all that may be taken, again and again, minding only demands that what is done can never
 * hurt; see `kernel/greedy`. Where it gets stuck every ordering does, and where there are no other
 * demands what it finds is feasible.
 */
export function greedily(
  program: Program,
  demands: Demands,
  widest: number,
  universe: Mask,
): Greed {
  const gates = demands.firm.flatMap(gateOf);
  const bundles: Mask[] = [];
  for (let done = 0n; done !== universe; ) {
    const bundle = nextBundle(program, gates, done, universe);
    if (bundle === 0n) return 'stuck';
    bundles.push(bundle);
    done |= bundle;
  }
  const whole =
    demands.asked.length + demands.eitherOf.length === 0 &&
    demands.firm.every((constraint) => gateOf(constraint).length > 0);
  if (!whole) return 'open';
  if (widest >= membersOf(universe).length) return bundles;
  // Events that need only what was done before them can be taken one by one as well.
  const apart = demands.firm.every(({ kind }) => kind === 'needsBefore');
  return apart
    ? bundles.flatMap((bundle) => membersOf(bundle).map((event) => maskOf([event])))
    : 'open';
}

interface Gate {
  readonly events: Mask;
  /** Whether a bundle with some of them may take a package from one state to the other. */
  readonly holds: (before: Mask, after: Mask) => boolean;
}

function gateOf(constraint: Constraint): readonly Gate[] {
  switch (constraint.kind) {
    case 'needsBefore':
    case 'needsWith': {
      if (!onlyGrows(constraint.first)) return [];
      const first = stateTest(constraint.first);
      const isBefore = constraint.kind === 'needsBefore';
      const holds: Gate['holds'] = (before, after) => first(isBefore ? before : after);
      return [{ events: maskOf(constraint.events), holds }];
    }
    case 'together': {
      const events = maskOf(constraint.events);
      return [{ events, holds: (_before, after) => within(events, after) }];
    }
    default:
      return [];
  }
}

function nextBundle(program: Program, gates: readonly Gate[], done: Mask, universe: Mask): Mask {
  let bundle = maskOf(
    membersOf(universe & ~done).filter((event) => {
      const stage = program.previousStage[event];
      return stage === undefined || within(maskOf([stage]), done);
    }),
  );
  for (let settled = false; !settled; ) {
    settled = true;
    for (const { events, holds } of gates) {
      if ((events & bundle) === 0n || holds(done, done | bundle)) continue;
      bundle &= ~events;
      settled = false;
    }
  }
  return bundle;
}
