import { caseOf } from '../../../src/analysis/case/case.js';
import { engineOf } from '../../../src/analysis/engine/engine.js';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { type TradeOffs, tradeOffs } from '../../../src/analysis/explain/trade-offs.js';
import { analyze, conflicts as conflictsOf } from '../../../src/index.js';
import { clashOf } from '../clash.js';
import type { Job, Outcome } from '../job.js';
import { timed, warmUnlessLong } from '../timing.js';

const rules = 40;
const unbounded = 1_000_000;

/** Every conflict and relaxation of an infeasible negotiation, and all that is asked of it, from the document. */
export function conflicts(job: Job): Outcome {
  const ask = () => clearedUp(job, unbounded);
  const cold = timed(ask);
  const { conflicts: all, relaxations, complete } = cold.value;
  const lists = `${all.length} conflicts, ${relaxations.length} relaxations`;
  const whole = () => analyze(clashOf(job.events, rules, job.seed));
  return {
    answer: complete ? lists : `${lists}, cut`,
    figures: {
      cold: cold.milliseconds,
      warm: warmUnlessLong(ask, cold.milliseconds, job.milliseconds),
      whole: warmUnlessLong(whole, timed(whole).milliseconds, job.milliseconds),
    },
  };
}

/** The first conflict alone, from the document: the smallest. */
export function conflict(job: Job): Outcome {
  const ask = () => conflictsOf(clashOf(job.events, rules, job.seed)).next().value;
  const { value, milliseconds } = timed(ask);
  return {
    answer: value ? `one of ${value.rules.length} rules` : 'none',
    figures: { warm: warmUnlessLong(ask, milliseconds, job.milliseconds) },
  };
}

function clearedUp({ events, seed }: Job, most: number): TradeOffs {
  const subject = caseOf(clashOf(events, rules, seed), {});
  return tradeOffs(subject, engineOf(subject), most, meterOf());
}
