import type {
  Analysis,
  Concession,
  OrderingCounts,
  Question,
  Relaxation,
  SoftenedRelaxation,
  Undecided,
} from '../analysis.js';
import type { Case } from '../case/case.js';
import type { AnalyzeOptions } from '../case/options.js';
import { counterOf } from '../engine/counter.js';
import type { Engine } from '../engine/engine.js';
import { forHalfTheTime, meterOf, type Stop } from '../engine/meter.js';
import { bySizeThenText, byText } from '../engine/order.js';
import type { Degrees } from '../program/demand.js';
import { conflictsOf } from './conflict.js';
import { softenings, tradeOffs } from './trade-offs.js';

type Reasons = Pick<Analysis, 'conflicts' | 'relaxations' | 'softened' | 'complete' | 'undecided'>;

const defaultMost = 1000;

/** Why nothing is feasible, and every smallest move that would change that. */
export function explain(subject: Case, engine: Engine, options: AnalyzeOptions): Reasons {
  const most = options.most ?? defaultMost;
  const whole = tradeOffs(subject, engine, most, meterOf(forHalfTheTime(options)));
  const clashes = counterOf(forHalfTheTime(options));
  const conflicts = conflictsOf(subject, engine, whole.conflicts, clashes);
  const soft = softenings(subject, engine, most, meterOf(forHalfTheTime(options)));
  const counter = openings(subject, engine, options);
  return {
    conflicts,
    relaxations: whole.relaxations
      .map((degrees): Relaxation => {
        const rules = concessionsOf(subject, degrees).map((each) => each.rule);
        return { rules, opens: counter.count(degrees) };
      })
      .sort((a, b) => bySizeThenText(a.rules, b.rules)),
    softened: soft.softened
      .map((degrees): SoftenedRelaxation => {
        return { concessions: concessionsOf(subject, degrees), opens: counter.count(degrees) };
      })
      .sort(byConcessions),
    complete: whole.complete && soft.complete,
    undecided: [
      ...spent('conflicts', whole),
      ...spent('clash', clashes.stopped()),
      ...spent('softened', soft),
      ...spent('opens', counter.stopped()),
    ],
  };
}

function spent(
  question: Question,
  stopped: { readonly states: number | undefined; readonly why?: Stop } | undefined,
): readonly Undecided[] {
  const { states, why = 'states' } = stopped ?? {};
  return states === undefined ? [] : [{ question, states, why }];
}

/** How far each rule is conceded, for those that are; sorted by rule id. */
function concessionsOf(subject: Case, degrees: Degrees): readonly Concession[] {
  return subject.rules
    .flatMap(({ rule, chain }, index): readonly Concession[] => {
      const degree = degrees[index] ?? 0;
      if (degree === 0) return [];
      return [{ rule: rule.id, degree, to: chain[degree]?.type.name ?? 'dropped' }];
    })
    .sort((a, b) => byText(a.rule, b.rule));
}

function byConcessions(a: SoftenedRelaxation, b: SoftenedRelaxation): number {
  const ids = ({ concessions }: SoftenedRelaxation) => concessions.map((each) => each.rule);
  const sets = bySizeThenText(ids(a), ids(b));
  if (sets !== 0) return sets;
  const place = a.concessions.findIndex((each, at) => each.degree !== b.concessions[at]?.degree);
  return (a.concessions[place]?.degree ?? 0) - (b.concessions[place]?.degree ?? 0);
}

/** Counts what concessions open, all on one budget; from where it runs out the counts are `null`. */
function openings(subject: Case, engine: Engine, options: AnalyzeOptions) {
  const { attempt, stopped } = counterOf(options);
  const countOf = (degrees: Degrees, widest: number) =>
    options.opens === false ? null : attempt((meter) => engine.count(degrees, widest, meter));
  return {
    count: (degrees: Degrees): OrderingCounts => ({
      strict: countOf(degrees, 1),
      bundled: countOf(degrees, subject.widest),
    }),
    stopped,
  };
}
