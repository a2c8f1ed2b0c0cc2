import { type Choice, choicesOf } from '../../../model/choices.js';
import type { PackageCondition } from '../../../model/condition.js';
import type { Negotiation, Provision } from '../../../model/negotiation.js';
import { type Package, termsOf } from '../../../model/package.js';
import type { Rule } from '../../../model/rule.js';
import type { BindingRule, Case } from '../../case/case.js';
import { engineOf } from '../../engine/engine.js';
import { classCost, type Meter } from '../../engine/meter.js';
import type { Settlement } from '../repair.js';

/** Provision to choice, for some of a package's provisions. */
export type Settled = ReadonlyMap<string, Choice>;

/** Every provision of a negotiation with its choice in a package. */
export function settledIn({ provisions }: Negotiation, chosen: Package): Settled {
  return new Map(provisions.map(({ id }) => [id, chosen[id]]));
}

/** The negotiation of just the packages in which some provisions go as settled. */
export function narrowed(negotiation: Negotiation, settled: Settled): Negotiation {
  const provisions = negotiation.provisions.flatMap((provision): Provision[] => {
    if (!settled.has(provision.id)) return [provision];
    const terms = termsOf(provision).filter(({ id }) => id === settled.get(provision.id));
    return terms.length === 0 ? [] : [{ ...provision, terms, optional: false }];
  });
  return { ...negotiation, provisions };
}

/** Whether a rule, alone, leaves nothing of the packages in which some provisions go as settled. */
export function rulesOut(
  subject: Case,
  binding: BindingRule,
  settled: Settled,
  meter: Meter,
): boolean {
  const negotiation = narrowed(subject.negotiation, settled);
  const engine = engineOf({ ...subject, negotiation, rules: [binding] });
  meter.spend(classCost);
  return !engine.isFeasible(engine.firm, meter);
}

/**
 * What a rule that does not rule out every package objects to in one that it rules out: a minimal part
 * of the package that it rules out whatever the rest is.
 */
export function objection(
  subject: Case,
  binding: BindingRule,
  package_: Settled,
  meter: Meter,
): Settled {
  let settled = package_;
  for (const provision of package_.keys()) {
    const rest = new Map([...settled].filter(([id]) => id !== provision));
    if (rulesOut(subject, binding, rest, meter)) settled = rest;
  }
  return settled;
}

/** An objection as a move shows it: each provision's choice, and those that would be left instead. */
export function settlementsOf(
  subject: Case,
  binding: BindingRule,
  objected: Settled,
  meter: Meter,
): readonly Settlement[] {
  const leaves = (provision: string, choice: Choice) =>
    !rulesOut(subject, binding, new Map([...objected, [provision, choice]]), meter);
  return subject.negotiation.provisions
    .filter(({ id }) => objected.has(id))
    .map((provision) => ({
      provision: provision.id,
      term: objected.get(provision.id) ?? null,
      insteadOf: choicesOf(provision)
        .filter((choice) => leaves(provision.id, choice))
        .map((choice) => choice ?? null),
    }));
}

/** The rule, saying nothing about the packages in which what it objected to is settled so. */
export function excepting(rule: Rule, objected: Settled): Rule {
  const parts = [...objected].map(([provision, choice]): PackageCondition => {
    if (choice === undefined) return { not: { included: provision } };
    return { terms: { [provision]: choice } };
  });
  const [only] = parts;
  const so: PackageCondition = parts.length === 1 && only !== undefined ? only : { all: parts };
  const otherwise: PackageCondition = { not: so };
  return { ...rule, when: rule.when ? { all: [rule.when, otherwise] } : otherwise };
}
