import type { Negotiation, Provision, RuleBody } from '../../src/index.js';
import { type Chance, chanceOf, shuffled } from './random.js';

/** Which instance: the same shape gives the same document. */
export interface Shape {
  readonly events: number;
  readonly seed: number;
  /** `before` rules a provision: a half is sparse, 1 is mid, 2 is dense. */
  readonly density: number;
}

/** A package and an ordering that satisfy every rule to be made. */
interface Plan {
  readonly order: readonly string[];
  /** Where a provision stands in the order. */
  readonly place: ReadonlyMap<string, number>;
  readonly provisions: readonly Provision[];
  /** The provisions that have a choice, with the terms they have. */
  readonly choices: readonly (readonly [provision: string, terms: readonly string[]])[];
  readonly settled: ReadonlyMap<string, string>;
}

/**
 * A feasible negotiation by chance: `density` times n `before` rules, n/6 that need one of two, two
 * under a `when`, two to four provisions with two or three terms, four pairs of terms that exclude
 * each other and four "not x unless g", a deadline, an `immediatelyBefore`, two `apart`. Each rule
 * holds in one package and ordering, chosen beforehand.
 */
export function instanceOf({ events, seed, density }: Shape): Negotiation {
  const chance = chanceOf(seed * 7919 + events);
  const plan = planOf(events, chance);
  const bodies: readonly RuleBody[] = [
    ...times(Math.round(events * density), () => precedence(plan, chance)),
    ...times(Math.floor(events / 6), () => needsOneOf(plan, chance)),
    ...times(2, () => ({ ...precedence(plan, chance), when: { terms: someTerm(plan, chance) } })),
    ...times(4, () => ({ type: 'never', condition: { terms: clashingTerms(plan, chance) } })),
    ...times(4, () => notUnless(plan, chance)),
    ...atOnePlace(plan, chance),
    ...times(2, () => ({ type: 'apart', events: earlierAndLater(plan, chance) })),
  ];
  return documentOf(`${events}-events-${seed}`, plan.provisions, bodies);
}

/** A document with one party, who holds every rule. */
export function documentOf(
  id: string,
  provisions: readonly Provision[],
  bodies: readonly RuleBody[],
): Negotiation {
  const rules = bodies.map((body, index) => ({ ...body, id: `rule-${index}`, heldBy: 'party' }));
  return { redlines: 1, id, title: id, parties: [{ id: 'party' }], provisions, rules };
}

function planOf(events: number, chance: Chance): Plan {
  const ids = times(events, (index) => `p${index}`);
  const order = shuffled(ids, chance);
  const choices = shuffled(ids, chance)
    .slice(0, 2 + chance.below(3))
    .map((id) => [id, times(2 + chance.below(2), (term) => `t${term}`)] as const);
  const terms = new Map(choices);
  return {
    order,
    place: new Map(order.map((id, index) => [id, index])),
    provisions: ids.map((id) => {
      const its = terms.get(id);
      return its === undefined ? { id } : { id, terms: its };
    }),
    choices,
    settled: new Map(choices.map(([id, its]) => [id, chance.pick(its)])),
  };
}

function precedence(plan: Plan, chance: Chance): RuleBody {
  const [first, then] = earlierAndLater(plan, chance);
  return { type: 'before', first, then };
}

/** One alternative stands earlier in the plan; the other may stand anywhere, circles included. */
function needsOneOf({ order }: Plan, chance: Chance): RuleBody {
  const at = 1 + chance.below(order.length - 1);
  const [then, early] = [order[at] ?? '', order[chance.below(at)] ?? ''];
  const other = chance.pick(order.filter((id) => id !== then && id !== early));
  return { type: 'before', first: { any: [{ done: early }, { done: other }] }, then };
}

function notUnless(plan: Plan, chance: Chance): RuleBody {
  const [grounds, step] = earlierAndLater(plan, chance);
  return { type: 'never', condition: { all: [{ done: step }, { not: { done: grounds } }] } };
}

/** A deadline, and one provision at the heels of another. */
function atOnePlace({ order }: Plan, chance: Chance): readonly RuleBody[] {
  const early = chance.below(Math.ceil(order.length / 3));
  const heel = 1 + chance.below(order.length - 1);
  return [
    { type: 'by', event: order[early] ?? '', position: early + 1 + chance.below(2) },
    { type: 'immediatelyBefore', first: order[heel - 1] ?? '', then: order[heel] ?? '' },
  ];
}

function someTerm({ choices }: Plan, chance: Chance): Record<string, string> {
  const [provision, terms] = chance.pick(choices);
  return { [provision]: chance.pick(terms) };
}

/** Terms of two provisions, not both those that the plan has settled on. */
function clashingTerms(plan: Plan, chance: Chance): Record<string, string> {
  for (;;) {
    const pair = { ...someTerm(plan, chance), ...someTerm(plan, chance) };
    const terms = Object.entries(pair);
    const planned = terms.every(([provision, term]) => plan.settled.get(provision) === term);
    if (terms.length === 2 && !planned) return pair;
  }
}

export function earlierAndLater(
  { order, place }: Pick<Plan, 'order' | 'place'>,
  chance: Chance,
): readonly [string, string] {
  const one = chance.pick(order);
  const other = chance.pick(order.filter((id) => id !== one));
  return (place.get(one) ?? 0) < (place.get(other) ?? 0) ? [one, other] : [other, one];
}

export function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
