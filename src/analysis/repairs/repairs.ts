import { checkOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import { begun, forHalfTheTime, type Meter } from '../engine/meter.js';
import { costOf, procedure } from '../leverage/holders.js';
import { knownOf } from '../leverage/minimal-sets.js';
import { defaultMost, type LeverageOptions, leverageOptions } from '../leverage/options.js';
import type { Questions } from '../leverage/questions.js';
import { subjectOf } from '../leverage/subject.js';
import type { Broken, Draft, Finder } from './draft.js';
import { drops, softens } from './drop-and-soften.js';
import { sameMoments } from './moments/same-moment.js';
import { proofOf } from './proof.js';
import { ranked } from './ranking.js';
import type { Repair, RepairKind, RepairQuestion, Repairs } from './repair.js';
import { splits } from './split/splits.js';
import { otherTerms } from './terms/another-term.js';

/**
 * Every typed way to repair an infeasible negotiation, each proved by a witness; none for a feasible
 * one.
 *
 * - `drop`: every relaxation.
 * - `soften`: every softened relaxation in which a rule is met half-way.
 * - `another-term`: a rule that rules out a package for its terms stands aside for these terms only.
 * - `same-moment`: the allowed bundles are too narrow, and wider ones would do.
 * - `split`: an event of some conflict becomes a conditional and a final moment, and rules that need
 *   the event take the promise for the deed.
 *
 * A cost is the sum of the `cost` of the rules touched, in the rules' own unit; `most` bounds each
 * kind. Witnesses replay through `checkOrdering(repaired, ...)` under the same options, with the
 * repair's `widest` where it has one.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * const { repairs: [best] } = repairs(negotiation);
 */
export function repairs(negotiation: Negotiation, given: LeverageOptions = {}): Repairs {
  checkOptions('the options of repairs', given, leverageOptions);
  const options = begun(given);
  const { subject, engine, questions, status } = subjectOf<RepairQuestion>(negotiation, options);
  const answer = { negotiation: negotiation.id, status, undecided: questions.undecided };
  if (status !== 'infeasible') return { ...answer, repairs: [], complete: status === 'feasible' };
  const most = options.most ?? defaultMost;
  const known = knownOf(subject, engine, forHalfTheTime(options));
  questions.note('trade-offs', known);
  const broken: Broken = { negotiation, options, subject, engine, most, known };
  const found = Object.entries(finders).map(([kind, finder]) =>
    provedBy(kind as RepairKind, finder, broken, questions),
  );
  return {
    ...answer,
    repairs: ranked(found.flatMap((each) => each.repairs)),
    complete: known.complete && found.every((each) => each.complete),
  };
}

/** In the order in which they are looked for: the surest first, so that a short time shows something. */
const finders: Readonly<Record<RepairKind, Finder>> = {
  drop: drops,
  'same-moment': sameMoments,
  soften: softens,
  'another-term': otherTerms,
  split: splits,
};

interface Found {
  readonly repairs: readonly Omit<Repair, 'dominated'>[];
  readonly complete: boolean;
}

/** The repairs of one kind, all on one budget and in half the time left; those found until it runs out. */
function provedBy(
  kind: RepairKind,
  finder: Finder,
  broken: Broken,
  questions: Questions<RepairQuestion>,
): Found {
  const proved: Omit<Repair, 'dominated'>[] = [];
  const complete = questions.ask(
    kind,
    (meter) => {
      const drafts = finder(broken, meter);
      for (;;) {
        const next = drafts.next();
        if (next.done === true) return next.value;
        if (proved.length === broken.most) return false;
        const repair = provedDraft(next.value, broken, meter);
        if (repair !== undefined) proved.push(repair);
      }
    },
    forHalfTheTime(broken.options),
  );
  return { repairs: proved, complete: complete === true };
}

/** A draft with its witness, or nothing where there is none: it is then no repair. */
function provedDraft(
  { kind, moves, touched, repaired, widest, proof }: Draft,
  { options }: Broken,
  meter: Meter,
): Omit<Repair, 'dominated'> | undefined {
  const shown = proof ?? proofOf(repaired, options, meter);
  if (shown === undefined) return undefined;
  const { total, byParty } = costOf(touched);
  return {
    kind,
    moves,
    cost: total,
    costByParty: byParty,
    parties: Object.keys(byParty).filter((holder) => holder !== procedure),
    ...shown,
    repaired,
    ...(widest === undefined ? {} : { widest }),
  };
}
