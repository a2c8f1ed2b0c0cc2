import { legalMoves } from '../../machine/legal-moves.js';
import type { Move } from '../../machine/move.js';
import type { Talks } from '../../machine/talks.js';
import { eventsOf, type Package, termsOf } from '../../model/package.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import type { Chooser } from '../draw/picks.js';
import { chooseOnward } from './onward.js';

/** The most legal moves among which one is chosen; those of few events come first. */
const mostMoves = 48;

/**
 * A legal move: seven times in ten one that leads on, else any but to walk out, and one time in sixty any at all;
 * `undefined` where there is none.
 */
export function chooseLegal(
  talks: Talks,
  choose: Chooser,
  types: readonly AnyRuleType[] | undefined,
): Move | undefined {
  const turn = choose.below(60);
  const onward = turn < 42 ? chooseOnward(talks, choose, types) : undefined;
  if (onward !== undefined) return onward;
  const all = first(legalMoves(talks, { types, widest: 3 }), mostMoves);
  const staying = all.filter(({ kind }) => kind !== 'walkOut');
  const open = turn === 59 || staying.length === 0 ? all : staying;
  return open.length === 0 ? undefined : choose.oneOf(open);
}

function first<T>(items: Iterable<T>, most: number): readonly T[] {
  const taken: T[] = [];
  for (const item of items) {
    taken.push(item);
    if (taken.length === most) break;
  }
  return taken;
}

const plainKinds = ['accept', 'reject', 'withdraw', 'pass', 'conclude', 'walkOut'] as const;

/** Any move of the right shape, legal or not: by anybody, of any events, on any terms, of any rule. */
export function chooseAny({ negotiation }: Talks, choose: Chooser): Move {
  const party = choose.oneOf(negotiation.parties).id;
  const kind = choose.below(plainKinds.length + 4);
  const plain = plainKinds[kind];
  if (plain !== undefined) return { kind: plain, party };
  if (kind === plainKinds.length && negotiation.rules.length > 0) {
    return { kind: 'concede', party, rule: choose.oneOf(negotiation.rules).id };
  }
  const events = negotiation.provisions.flatMap(eventsOf);
  const bundle = choose.several(events, 1 + choose.below(3));
  const terms: Package = Object.fromEntries(
    negotiation.provisions
      .filter(({ id }) => bundle.some((event) => event.startsWith(`${id}.`)))
      .map((provision) => [provision.id, choose.oneOf(termsOf(provision)).id]),
  );
  return { kind: 'propose', party, bundle, terms };
}
