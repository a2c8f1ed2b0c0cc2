import { caseOf } from '../../../src/analysis/case/case.js';
import { engineOf } from '../../../src/analysis/engine/engine.js';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { instanceOf } from '../instance.js';
import type { Job, Outcome } from '../job.js';
import { timed, warmUnlessLong } from '../timing.js';

/** A count by the kernel: the first call, one from the document, and one of the engine made. */
export function count(job: Job): Outcome {
  return countedBy('kernel', job);
}

/** The same step by step, by the reference path. */
export function walk(job: Job): Outcome {
  return countedBy('walk', job);
}

function countedBy(path: 'kernel' | 'walk', job: Job): Outcome {
  const document = instanceOf(job);
  const widest = job.bundled ? Number.POSITIVE_INFINITY : 1;
  const engine = () => engineOf(caseOf(document, {}), path);
  const ask = (made: ReturnType<typeof engine>) =>
    made.count(made.firm, widest, meterOf({ budget: { states: Number.POSITIVE_INFINITY } }));
  const cold = timed(() => ask(engine()));
  const again = (call: () => unknown) => warmUnlessLong(call, cold.milliseconds, job.milliseconds);
  const made = engine();
  return {
    answer: String(cold.value),
    figures: {
      cold: cold.milliseconds,
      document: again(() => ask(engine())),
      warm: again(() => ask(made)),
    },
  };
}
