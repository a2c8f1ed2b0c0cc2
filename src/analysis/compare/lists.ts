import type { Negotiation } from '../../model/negotiation.js';
import { termsOf } from '../../model/package.js';
import type { Rule } from '../../model/rule.js';
import type { Analysis } from '../analysis.js';
import type { Case } from '../case/case.js';
import { sortedTexts } from '../engine/order.js';
import type { Comparison, ListShift, RulesShift, TableItem, TableShift } from './comparison.js';
import { sameIn } from './shared-case.js';

/** The lists of two analyses, compared; a list that is not whole proves nothing about the other. */
export function listShifts(
  a: Analysis,
  b: Analysis,
): Pick<Comparison, 'conflicts' | 'relaxations' | 'softened'> {
  const shift = <T>(listOf: (analysis: Analysis) => readonly T[]): ListShift<T> => ({
    gone: b.complete ? missingFrom(listOf(a), listOf(b)) : null,
    new: a.complete ? missingFrom(listOf(b), listOf(a)) : null,
  });
  return {
    conflicts: shift((analysis) => analysis.conflicts.map(({ rules }) => rules)),
    relaxations: shift((analysis) => analysis.relaxations.map(({ rules }) => rules)),
    softened: shift((analysis) => analysis.softened.map(({ concessions }) => concessions)),
  };
}

function missingFrom<T>(list: readonly T[], other: readonly T[]): readonly T[] {
  const known = new Set(other.map((each) => JSON.stringify(each)));
  return list.filter((each) => !known.has(JSON.stringify(each)));
}

export function rulesShift(a: Case, b: Case): RulesShift {
  const [inA, inB] = [rulesById(a), rulesById(b)];
  const changed = [...inA].filter(([id, rule]) => {
    const other = inB.get(id);
    return other !== undefined && substanceOf(rule) !== substanceOf(other);
  });
  return {
    gone: sortedTexts([...inA.keys()].filter((id) => !inB.has(id))),
    new: sortedTexts([...inB.keys()].filter((id) => !inA.has(id))),
    changed: sortedTexts(changed.map(([id]) => id)),
  };
}

function rulesById({ rules }: Case): ReadonlyMap<string, Rule> {
  return new Map(rules.map(({ rule }) => [rule.id, rule]));
}

/** All that a rule says but its words, its sources and its dates. */
function substanceOf(rule: Rule): string {
  const { title: _t, because: _b, assumption: _a, from: _f, until: _u, ...rest } = rule;
  return JSON.stringify(Object.entries(rest).sort());
}

/** What is on one table only; a provision that moved as a whole goes without its terms. */
export function tableShift(a: Negotiation, b: Negotiation): TableShift {
  return { gone: onlyIn(a, b), new: onlyIn(b, a) };
}

function onlyIn(here: Negotiation, there: Negotiation): readonly TableItem[] {
  return here.provisions.flatMap((provision): readonly TableItem[] => {
    const other = sameIn(there, provision);
    if (other === undefined) return [{ provision: provision.id }];
    const known = termsOf(other).map(({ id }) => id);
    return termsOf(provision)
      .filter(({ id }) => !known.includes(id))
      .map(({ id }) => ({ provision: provision.id, term: id }));
  });
}
