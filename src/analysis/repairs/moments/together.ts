import { type EventId, eventsOf, type Ordering } from '../../../model/package.js';
import type { Rule } from '../../../model/rule.js';
import { chainOf } from '../../../rules/chain.js';
import { registryOf } from '../../../rules/registry.js';
import type { Case } from '../../case/case.js';
import { type Engine, engineOf, type Witness } from '../../engine/engine.js';
import type { Meter } from '../../engine/meter.js';
import type { Degrees } from '../../program/demand.js';

type Pair = readonly [EventId, EventId];

/** A case in which every two events can be kept apart, pair by pair. */
export interface PairedCase {
  readonly pairs: readonly Pair[];
  readonly engine: Engine;
  /** The rules as they are, and all pairs kept apart but the ones listed, by their index. */
  sharing(pairs: ReadonlySet<number>): Degrees;
}

/** Each pair of events of different provisions gets a rule `apart` of its own. */
export function pairedCase(subject: Case): PairedCase {
  const pairs = pairsOf(subject);
  const registry = registryOf();
  const apart = pairs.map((events, index) => {
    const rule: Rule = { id: `pair ${index}`, type: 'apart', events };
    return { rule, chain: chainOf(rule, registry, (event) => event), relaxable: true };
  });
  const engine = engineOf({ ...subject, rules: [...subject.rules, ...apart] });
  const firm = subject.rules.map(() => 0);
  return {
    pairs,
    engine,
    sharing: (shared) => [...firm, ...pairs.map((_, index) => (shared.has(index) ? 1 : 0))],
  };
}

function pairsOf({ negotiation }: Case): readonly Pair[] {
  const lines = negotiation.provisions.map(eventsOf);
  return lines.flatMap((line, place) =>
    line.flatMap((one) =>
      lines.slice(place + 1).flatMap((others) => others.map((other): Pair => [one, other])),
    ),
  );
}

/** The indexes of the pairs that an ordering puts into one bundle. */
function sharedIn(pairs: readonly Pair[], ordering: Ordering): ReadonlySet<number> {
  const bundleOf = new Map(
    ordering.flatMap((bundle, index) => bundle.map((event) => [event, index] as const)),
  );
  const shared = pairs.flatMap(([one, other], index) => {
    const bundle = bundleOf.get(one);
    return bundle !== undefined && bundle === bundleOf.get(other) ? [index] : [];
  });
  return new Set(shared);
}

/** A witness none of whose shared moments can be given up while the others are kept. */
export function witnessOfFewMoments(subject: Case, meter: Meter): Witness | undefined {
  const { pairs, engine, sharing } = pairedCase(subject);
  let witness = engine.witness(sharing(new Set(pairs.keys())), meter);
  if (witness === undefined) return undefined;
  let shared = sharedIn(pairs, witness.ordering);
  for (const pair of shared) {
    if (!shared.has(pair)) continue;
    const fewer = new Set([...shared].filter((each) => each !== pair));
    const better = engine.witness(sharing(fewer), meter);
    if (better === undefined) continue;
    witness = better;
    shared = sharedIn(pairs, better.ordering);
  }
  return witness;
}
