import type { Rule } from '../../model/rule.js';
import type { Case } from '../case/case.js';
import { forHalfTheTime } from '../engine/meter.js';
import { byText } from '../engine/order.js';
import { passOn, softenedOf } from '../leverage/minimal-sets.js';
import type { Degrees } from '../program/demand.js';
import { changeRules } from './change-rules.js';
import { concededRule } from './concede.js';
import type { Broken, Draft } from './draft.js';
import type { Move } from './repair.js';

/** A repair for each relaxation: its rules are dropped. */
export function* drops(broken: Broken): Generator<Draft, boolean> {
  for (const degrees of broken.known.minimal) yield conceding('drop', broken, degrees);
  return true;
}

/**
 * A repair for each softened relaxation in which some rule is met half-way. Such a rule is replaced
 * by the one form that it is conceded to: as the degrees are minimal, no ordering that the
 * concessions allow satisfies a firmer form, so this opens the same orderings.
 */
export function* softens(broken: Broken): Generator<Draft, boolean> {
  const { subject, engine, options } = broken;
  const found = softenedOf(subject, engine, forHalfTheTime(options));
  for (const degrees of found.minimal) {
    if (hasHalfWay(subject, degrees)) yield conceding('soften', broken, degrees);
  }
  passOn(found);
  return found.complete;
}

function hasHalfWay({ rules }: Case, degrees: Degrees): boolean {
  return rules.some(({ chain }, rule) => {
    const degree = degrees[rule] ?? 0;
    return degree > 0 && degree < chain.length;
  });
}

function conceding(kind: Draft['kind'], { negotiation, subject }: Broken, degrees: Degrees): Draft {
  const changes = new Map<Rule, Rule | undefined>();
  for (const [index, binding] of subject.rules.entries()) {
    const degree = degrees[index] ?? 0;
    if (degree > 0) changes.set(binding.rule, concededRule(binding, degree));
  }
  return {
    kind,
    moves: movesOf(subject, degrees),
    touched: [...changes.keys()],
    repaired: changeRules(negotiation, changes),
  };
}

function movesOf(subject: Case, degrees: Degrees): readonly Move[] {
  return subject.rules
    .flatMap(({ rule: { id: rule }, chain }, index) => {
      const degree = degrees[index] ?? 0;
      const to = chain[degree]?.type.name;
      if (degree === 0) return [];
      const move =
        to === undefined
          ? ({ kind: 'drop', rule } as const)
          : ({ kind: 'soften', rule, degree, to } as const);
      return [move];
    })
    .sort((a, b) => byText(a.rule, b.rule));
}
