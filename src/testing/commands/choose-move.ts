import type { Move } from '../../machine/move.js';
import type { Talks } from '../../machine/talks.js';
import { termsOf } from '../../model/package.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import type { Chooser } from '../draw/picks.js';
import { chooseProposal, chooseTerms } from '../play/drawn-proposal.js';
import { chooseOnward } from '../play/onward.js';
import { movers, type Reference } from '../reference/reference.js';
import { allEvents } from '../reference/seats.js';

/** What a command tries; `onward` is what leads on, `stray` anything of the right shape, by anybody. */
export const intents = [
  'onward',
  'propose',
  'accept',
  'conclude',
  'reject',
  'withdraw',
  'pass',
  'concede',
  'walkOut',
  'stray',
] as const;
/** One of `intents`. */
export type Intent = (typeof intents)[number];

/**
 * A move of the kind intended, by a party whose turn it is for that: where the rules allow, a legal one. What
 * leads on is looked for on the table itself, which is faster; that it does so is not taken on trust.
 */
export function chooseMove(
  at: Reference,
  talks: Talks,
  intent: Intent,
  choose: Chooser,
  types: readonly AnyRuleType[] | undefined,
): Move {
  const answering = at.standing?.asked ?? choose.oneOf(movers(at));
  switch (intent) {
    case 'onward':
      return chooseOnward(talks, choose, types) ?? { kind: 'pass', party: answering };
    case 'propose':
      return chooseProposal(at.seats.negotiation, at.bundles.flat(), answering, choose);
    case 'concede': {
      const own = at.seats.rules.filter(({ rule }) => rule.heldBy === answering);
      const rule = own.length === 0 ? '' : choose.oneOf(own).rule.id;
      return { kind: 'concede', party: answering, rule };
    }
    case 'withdraw':
      return { kind: 'withdraw', party: at.standing?.by ?? answering };
    case 'stray':
      return stray(at, choose);
    case 'walkOut':
      return walkingOut(talks, answering, choose, types);
    default:
      return { kind: intent, party: answering };
  }
}

/** Once in four times, since there is nothing after it; else what leads on. */
function walkingOut(
  talks: Talks,
  party: string,
  choose: Chooser,
  types: readonly AnyRuleType[] | undefined,
): Move {
  const onward = choose.below(4) === 0 ? undefined : chooseOnward(talks, choose, types);
  return onward ?? { kind: 'walkOut', party };
}

const plainKinds = ['accept', 'reject', 'withdraw', 'pass', 'conclude'] as const;

/** Any move: by anybody, also somebody who is not there, of any events, also of none, on any terms or none. */
function stray(at: Reference, choose: Chooser): Move {
  const party = choose.oneOf([...at.seats.parties, 'nobody']);
  const kind = choose.below(plainKinds.length * 2);
  const plain = plainKinds[kind];
  if (plain !== undefined) return { kind: plain, party };
  if (kind < plainKinds.length + 2) {
    const rule = choose.oneOf([...at.seats.rules.map((each) => each.rule.id), 'no-rule']);
    return { kind: 'concede', party, rule };
  }
  const events = [...allEvents(at.seats), 'no-event'];
  const several = Array.from({ length: choose.below(4) }, () => choose.oneOf(events));
  const chosen = choose.below(4) === 0 ? {} : chooseTerms(at.seats.negotiation, several, choose);
  const terms = { ...chosen, ...strayTerm(at, choose) };
  return { kind: 'propose', party, bundle: several, terms };
}

/** No term besides, or any of any provision. */
function strayTerm({ seats }: Reference, choose: Chooser) {
  if (choose.below(2) === 0) return {};
  const provision = choose.oneOf(seats.negotiation.provisions);
  return { [provision.id]: choose.oneOf([...termsOf(provision).map(({ id }) => id), 'no-term']) };
}
