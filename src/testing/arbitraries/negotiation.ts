import fc from 'fast-check';
import { parseNegotiation } from '../../document/parse.js';
import type { Negotiation } from '../../model/negotiation.js';
import { eventsOf } from '../../model/package.js';
import type { Rule } from '../../model/rule.js';
import { chooseOrdering, choosePackage } from '../draw/ordering.js';
import { arbPicks, chooser, type Picks } from '../draw/picks.js';
import { conflictAmong, ruleMetBy } from '../draw/plant.js';
import { arbDrawnRule, type DrawnRule, ruleOf, type Talks } from '../draw/rule.js';
import { arbTalks } from '../draw/talks.js';
import { fullShape } from '../full-shape.js';
import type { FullShape, NegotiationShape } from '../shape.js';

/**
 * Negotiations of a shape, every one a valid document, deeply frozen. Feasible ones are made so by
 * an ordering that is drawn first, infeasible ones by a circle of demands: nothing is thrown away.
 * They shrink part by part to the smallest story: fewer parties, provisions, stages and rules, each
 * plainer; what is left stays as it was.
 * @throws RangeError where no negotiation has the shape; the message says what to change.
 * @example
 * fc.assert(fc.property(arbNegotiation({ feasible: true }), (talks) => analyze(talks).status === 'feasible'));
 */
export function arbNegotiation(shape: NegotiationShape = {}): fc.Arbitrary<Negotiation> {
  const full = fullShape(shape);
  return fc
    .record({ talks: arbTalks(full), rules: arbDrawnRules(full), plan: arbPicks(24) })
    .map(({ talks, rules, plan }) => valid(withRules(talks, rules, plan, full), full));
}

function arbDrawnRules({ rules, density, events }: FullShape): fc.Arbitrary<readonly DrawnRule[]> {
  const most = density === undefined ? rules.max : Math.round(density * events);
  const least = density === undefined ? rules.min : most;
  return fc.array(arbDrawnRule, { minLength: least, maxLength: most, size: 'max' });
}

function withRules(
  talks: Talks,
  drawn: readonly DrawnRule[],
  picks: Picks,
  shape: FullShape,
): Negotiation {
  const seats = shape.feasible === false ? withSomethingRequired(talks) : talks;
  const base: Negotiation = { redlines: 1, id: 'talks', title: 'Talks', ...seats, rules: [] };
  const count = shape.density === undefined ? drawn.length : countFor(shape.density, base);
  const rules = drawn.slice(0, count);
  if (shape.feasible === true) return { ...base, rules: planned(base, rules, picks, shape) };
  const open = rules.flatMap(
    (each, place) =>
      ruleOf(each, ruleId(place), shape.drawn, base) ?? anyOf(each, place, base, shape),
  );
  if (shape.feasible === undefined) return { ...base, rules: open };
  const planted = conflictAmong(base, picks, (place) => ruleId(open.length + place));
  return { ...base, rules: [...open, ...planted] };
}

/** Rules that an ordering, drawn by the picks, meets. */
function planned(
  base: Negotiation,
  drawn: readonly DrawnRule[],
  picks: Picks,
  shape: FullShape,
): readonly Rule[] {
  const choose = chooser(picks);
  const chosen = choosePackage(base, choose);
  const plan = { package: chosen, ordering: chooseOrdering(base, chosen, choose) };
  return drawn.flatMap((each, place) => ruleMetBy(plan, each, ruleId(place), shape, base) ?? []);
}

/** The drawn rule as one of another type, where the events are too few for its own. */
function anyOf(drawn: DrawnRule, place: number, base: Negotiation, { drawn: types }: FullShape) {
  for (const turn of types.keys()) {
    const rule = ruleOf(drawn, ruleId(place), types, base, turn);
    if (rule !== undefined) return rule;
  }
  return [];
}

function countFor(density: number, { provisions }: Negotiation): number {
  return Math.round(density * provisions.flatMap(eventsOf).length);
}

/** A circle of demands needs something that every package has. */
function withSomethingRequired(talks: Talks): Talks {
  const [head, ...rest] = talks.provisions;
  if (head === undefined || talks.provisions.some(({ optional }) => optional !== true))
    return talks;
  const { optional: _, ...required } = head;
  return { ...talks, provisions: [required, ...rest] };
}

/** Ids in no order, so that a sorted list of rules is not the list of the document. */
function ruleId(place: number): string {
  const letters = 'mcxabyznkdweg';
  const letter = letters[place % letters.length] ?? 'r';
  return place < letters.length ? `rule-${letter}` : `rule-${letter}${place}`;
}

/** The document as the parser gives it. */
function valid(negotiation: Negotiation, { types }: FullShape): Negotiation {
  const parsed = parseNegotiation(negotiation, { types });
  if (parsed.ok) return parsed.value;
  const problems = parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new Error(
    `A generated negotiation is not valid, which is a bug of the generator: ${problems}`,
  );
}
