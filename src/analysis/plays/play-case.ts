import type { TypesOption } from '../../machine/options.js';
import type { Talks } from '../../machine/talks.js';
import type { Negotiation, Provision } from '../../model/negotiation.js';
import { eventsOf, termsOf } from '../../model/package.js';
import type { Rule, RuleBody } from '../../model/rule.js';
import { fullNames } from '../../rules/canonical.js';
import { formOf } from '../../rules/chain.js';
import { registryOf } from '../../rules/registry.js';
import { type BindingRule, type Case, caseOf } from '../case/case.js';
import type { Limits } from '../engine/meter.js';
import type { Degrees } from '../program/demand.js';

/** What questions about talks may be told. */
export interface PlayOptions extends TypesOption, Limits {}

/** How far a play has come: what of a state of talks says how they can go on. */
export type Reached = Pick<Talks, 'bundles' | 'terms' | 'leftOut' | 'rules'>;

/** A play under way as a case of its own, whose orderings are those that go on from there. */
export interface PlayCase {
  /** The negotiation's rules, then those that pin down what has been. */
  readonly subject: Case;
  /** How far each of the negotiation's rules is conceded; of the others, none. */
  readonly degrees: Degrees;
  /** How many of the rules are the negotiation's. */
  readonly own: number;
}

/**
 * What has been is said in rules that cannot be relaxed: the events of a bundle at one moment, each bundle
 * before everything that came after it. Terms are narrowed to those chosen, provisions that have begun are required,
 * those left out are gone.
 */
export function playCase(talks: Talks, reached: Reached, { types = [] }: TypesOption): PlayCase {
  const { standpoint, widest } = talks.options;
  const whole = caseOf(talks.negotiation, {
    ...standpoint,
    types,
    widest: widest ?? Number.POSITIVE_INFINITY,
  });
  const negotiation = narrowed(whole.negotiation, reached);
  const past = pastOf(negotiation, reached);
  return {
    subject: { ...whole, negotiation, rules: [...whole.rules, ...past] },
    degrees: [
      ...whole.rules.map(({ rule }) => reached.rules[rule.id]?.degree ?? 0),
      ...past.map(() => 0),
    ],
    own: whole.rules.length,
  };
}

function narrowed(negotiation: Negotiation, { terms, leftOut }: Reached): Negotiation {
  const provisions = negotiation.provisions.flatMap((provision): readonly Provision[] => {
    if (leftOut.includes(provision.id)) return [];
    const chosen = Object.hasOwn(terms, provision.id) ? terms[provision.id] : undefined;
    if (chosen === undefined) return [provision];
    const settled = termsOf(provision).filter((term) => term.id === chosen);
    return [{ ...provision, terms: settled, optional: false }];
  });
  return { ...negotiation, provisions };
}

function pastOf(negotiation: Negotiation, { bundles }: Reached): readonly BindingRule[] {
  const registry = registryOf();
  const full = fullNames(negotiation);
  const all = negotiation.provisions.flatMap(eventsOf);
  return bundles.flatMap((bundle, index) => {
    const past = new Set(bundles.slice(0, index + 1).flat());
    const later = all.filter((event) => !past.has(event));
    const first = { all: bundle.map((event) => ({ done: event })) };
    const bodies: readonly RuleBody[] = [
      { type: 'together', events: bundle },
      { type: 'before', first, then: later },
    ];
    return bodies.map((body): BindingRule => {
      const rule: Rule = { id: 'what has been', ...body };
      return { rule, chain: [formOf(body, rule, registry, full)], relaxable: false };
    });
  });
}
