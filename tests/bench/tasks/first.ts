import { caseOf } from '../../../src/analysis/case/case.js';
import { engineOf } from '../../../src/analysis/engine/engine.js';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { instanceOf } from '../instance.js';
import type { Job, Outcome } from '../job.js';
import { timed, warm } from '../timing.js';

/** A first feasible ordering: the first call, one from the document, and one of the engine made. */
export function first(job: Job): Outcome {
  const document = instanceOf(job);
  const options = job.bundled ? {} : { widest: 1 };
  const engine = () => engineOf(caseOf(document, options));
  const ask = (made: ReturnType<typeof engine>) => made.witness(made.firm, meterOf());
  const cold = timed(() => ask(engine()));
  const made = engine();
  return {
    answer: cold.value === undefined ? 'none' : 'found',
    figures: {
      cold: cold.milliseconds,
      document: warm(() => ask(engine()), job.milliseconds),
      warm: warm(() => ask(made), job.milliseconds),
    },
  };
}
