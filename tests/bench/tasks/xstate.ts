import { fromTransition } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { type Compiled, compiledClasses } from '../constraints.js';
import { instanceOf } from '../instance.js';
import type { Job, Outcome } from '../job.js';
import { permitOf } from '../permits.js';
import { timed } from '../timing.js';

/** A strict count by XState's list of all simple paths, one machine a class of packages. */
export function count(job: Job): Outcome {
  const classes = compiledClasses(instanceOf(job));
  const { value, milliseconds } = timed(() =>
    classes.reduce((sum, each) => sum + each.weight * BigInt(pathsOf(each)), 0n),
  );
  return { answer: String(value), figures: { total: milliseconds } };
}

function pathsOf({ events, pieces }: Compiled): number {
  const permits = pieces.map(permitOf);
  const machine = fromTransition((done: number, { event }: { type: 'take'; event: number }) => {
    const after = done | (1 << event);
    return after !== done && permits.every((permit) => permit(done, after)) ? after : done;
  }, 0);
  const full = 2 ** events - 1;
  const paths = getSimplePaths(machine, {
    events: Array.from({ length: events }, (_, event) => ({ type: 'take' as const, event })),
    serializeState: ({ context }) => String(context),
    toState: ({ context }) => context === full,
  });
  return paths.length;
}
