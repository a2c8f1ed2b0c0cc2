import { termsOf } from '../../model/package.js';
import { type Case, withoutSofterForms } from '../case/case.js';
import { classesOf } from '../classes/classes.js';
import type { Asked } from '../classes/rule-standings.js';
import { classCost, type Meter } from '../engine/meter.js';
import { sortedTexts } from '../engine/order.js';
import { has, type Mask, maskOf, membersOf } from '../program/mask.js';
import { compilerOf } from '../program/program.js';
import { type Excluders, excludersOf } from '../terms/out-on-terms.js';
import { settledOn } from '../terms/settled.js';
import { rulesAt } from './families.js';

/** A provision each of whose terms is ruled out, whatever the rest of the package is. */
export interface ClosedProvision {
  readonly provision: string;
  /** In the order of the document. */
  readonly terms: readonly {
    readonly term: string;
    /** Each of these rules by itself rules out every package with the term; ids, sorted. */
    readonly rules: readonly string[];
  }[];
}

/**
 * The provisions that rules, by their index, leave without a term, in the order of the document; an
 * optional one can be left out. None where a single rule rules out every package: it says it all.
 */
export function closedProvisions(
  subject: Case,
  rules: readonly number[],
  meter: Meter,
): readonly ClosedProvision[] {
  const excluders = excludersOf(subject);
  const among = maskOf(rules);
  if (ruledOutBy(subject, excluders, among, meter) !== 0n) return [];
  return subject.negotiation.provisions
    .filter(({ optional }) => optional !== true)
    .flatMap((provision) => {
      const terms = termsOf(provision).map(({ id }) => {
        const settled = settledOn(subject, provision.id, id);
        return { term: id, rules: idsOf(subject, ruledOutBy(settled, excluders, among, meter)) };
      });
      return terms.some((term) => term.rules.length === 0)
        ? []
        : [{ provision: provision.id, terms }];
    });
}

/** Those of the rules that rule out every package of a case, each by itself. */
function ruledOutBy(subject: Case, excluders: Excluders, among: Mask, meter: Meter): Mask {
  const alone = withoutSofterForms(subject);
  const compile = compilerOf(alone);
  const asked = alone.rules.map((_, rule): Asked => (has(among, rule) ? 'every form' : 1));
  let all = among;
  for (const { representative } of classesOf(alone, asked, meter)) {
    if (all === 0n) break;
    meter.spend(classCost);
    all &= excluders(compile(representative), meter);
  }
  return all;
}

function idsOf(subject: Case, rules: Mask): readonly string[] {
  return sortedTexts(rulesAt(subject, membersOf(rules)).map(({ id }) => id));
}
