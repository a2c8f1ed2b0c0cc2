import { choicesOf, product } from '../../../model/choices.js';
import type { Rule } from '../../../model/rule.js';
import type { BindingRule, Case } from '../../case/case.js';
import { countPackages } from '../../case/packages.js';
import { packagesApart } from '../../classes/search.js';
import { engineOf } from '../../engine/engine.js';
import { classCost, type Meter } from '../../engine/meter.js';
import { byText } from '../../engine/order.js';
import type { Degrees } from '../../program/demand.js';
import { changeRules } from '../change-rules.js';
import type { Broken, Draft } from '../draft.js';
import {
  excepting,
  narrowed,
  objection,
  rulesOut,
  type Settled,
  settledIn,
  settlementsOf,
} from './settlement.js';

/**
 * The repairs by another term. A rule is *about terms* on a package if it rules the package out by
 * itself (no ordering satisfies it), but not every package; what it objects to is a minimal part of
 * the package, such as one provision's term, that it rules out whatever the rest is.
 *
 * For each relaxation and each package that it opens, all of whose rules are about terms on that
 * package: the rules stand aside where what they objected to is settled so, and go on binding every
 * other package. This concedes less than dropping them, and says on what the provisions settle. One
 * repair for each way of settling what is objected to.
 */
export function* otherTerms(broken: Broken, meter: Meter): Generator<Draft, boolean> {
  const aboutTerms = broken.subject.rules.map(
    (binding) => binding.relaxable && rulesOutSome(broken.subject, binding, meter),
  );
  for (const relaxation of broken.known.minimal) {
    if (relaxation.some((degree, rule) => degree > 0 && aboutTerms[rule] !== true)) continue;
    const seen = new Set<string>();
    for (const chosen of openedBy(broken, relaxation, meter)) {
      const objections = objectionsTo(broken, relaxation, chosen, meter);
      if (objections === undefined) continue;
      for (const settled of alternatives(broken, objections)) {
        const whole = new Map([...chosen, ...settled]);
        const draft = draftOf(broken, relaxation, whole, meter);
        const key = JSON.stringify(draft?.moves);
        if (draft === undefined || seen.has(key)) continue;
        seen.add(key);
        yield draft;
      }
    }
  }
  return true;
}

/** Whether a rule, alone, leaves some packages open and others not. */
function rulesOutSome(subject: Case, binding: BindingRule, meter: Meter): boolean {
  const engine = engineOf({ ...subject, rules: [binding] });
  meter.spend(classCost);
  const open = engine.countPackages(engine.firm, meter);
  return open > 0n && open < countPackages(subject.negotiation);
}

type Objections = ReadonlyMap<BindingRule, Settled>;

/** Of the packages that a relaxation opens, those that differ in what some rule names. */
function* openedBy(broken: Broken, relaxation: Degrees, meter: Meter): Generator<Settled> {
  for (const each of packagesApart(broken.subject)) {
    const chosen = settledIn(broken.subject.negotiation, each);
    if (isOpen(broken, relaxation, chosen, meter)) yield chosen;
  }
}

function isOpen({ subject }: Broken, relaxation: Degrees, chosen: Settled, meter: Meter): boolean {
  const negotiation = narrowed(subject.negotiation, chosen);
  meter.spend(classCost);
  return engineOf({ ...subject, negotiation }).isFeasible(relaxation, meter);
}

/** What each rule of a relaxation objects to in a package, where all of them are about terms. */
function objectionsTo(
  { subject }: Broken,
  relaxation: Degrees,
  chosen: Settled,
  meter: Meter,
): Objections | undefined {
  const objections = new Map<BindingRule, Settled>();
  for (const [index, binding] of subject.rules.entries()) {
    if ((relaxation[index] ?? 0) === 0) continue;
    if (!rulesOut(subject, binding, chosen, meter)) return undefined;
    objections.set(binding, objection(subject, binding, chosen, meter));
  }
  return objections;
}

/** Every way to settle the provisions that are objected to. */
function* alternatives({ subject }: Broken, objections: Objections): Generator<Settled> {
  const objected = new Set([...objections.values()].flatMap((settled) => [...settled.keys()]));
  const provisions = subject.negotiation.provisions.filter(({ id }) => objected.has(id));
  for (const choices of product(provisions.map(choicesOf))) {
    yield new Map(provisions.map(({ id }, place) => [id, choices[place]]));
  }
}

function draftOf(
  broken: Broken,
  relaxation: Degrees,
  chosen: Settled,
  meter: Meter,
): Draft | undefined {
  if (!isOpen(broken, relaxation, chosen, meter)) return undefined;
  const objections = objectionsTo(broken, relaxation, chosen, meter);
  if (objections === undefined) return undefined;
  const { subject, negotiation } = broken;
  const changes = new Map<Rule, Rule>(
    [...objections].map(([{ rule }, objected]) => [rule, excepting(rule, objected)]),
  );
  return {
    kind: 'another-term',
    moves: [...objections]
      .map(([binding, objected]) => ({
        kind: 'accept' as const,
        rule: binding.rule.id,
        settled: settlementsOf(subject, binding, objected, meter),
      }))
      .sort((a, b) => byText(a.rule, b.rule)),
    touched: [...changes.keys()],
    repaired: changeRules(negotiation, changes),
  };
}
