import type { Move } from '../../machine/move.js';
import { ownTalks, play } from '../../machine/step/own.js';
import { movers } from '../../machine/step/turns.js';
import { type Table, tableOf } from '../../machine/table.js';
import type { Talks } from '../../machine/talks.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import type { Chooser } from '../draw/picks.js';
import { chooseProposal } from './drawn-proposal.js';

/** How many proposals are tried before another way is taken. */
const tries = 8;

/**
 * A legal move that leads on, as far as one bundle ahead shows: what everybody would accept and nobody walks
 * out over, else a concession of what is in the way. `undefined` where neither is found.
 */
export function chooseOnward(
  talks: Talks,
  choose: Chooser,
  types: readonly AnyRuleType[] | undefined,
): Move | undefined {
  if (talks.status.kind !== 'open') return undefined;
  const table = tableOf(talks, types);
  const party = talks.standing?.asked ?? choose.oneOf(movers(talks));
  const inTheWay = new Set<string>();
  for (const move of ways(talks, party, table, choose)) {
    const against = rulesAgainst(talks, move, table);
    if (against?.length === 0) return move;
    for (const rule of against ?? []) inTheWay.add(rule);
  }
  return givingIn(talks, party, inTheWay, table, choose);
}

/** An answer where one is asked; else proposals, and the end, before them or after them. */
function* ways(talks: Talks, party: string, table: Table, choose: Chooser): Generator<Move, void> {
  if (talks.standing !== null) {
    yield { kind: 'accept', party };
    return;
  }
  const endFirst = choose.below(2) === 1;
  if (endFirst) yield { kind: 'conclude', party };
  const done = talks.bundles.flat();
  for (let turn = 0; turn < tries; turn += 1) {
    yield chooseProposal(table.negotiation, done, party, choose);
  }
  if (!endFirst) yield { kind: 'conclude', party };
}

/**
 * The rules that would stand in the way of a move and of the answers that it asks for; none where it leads
 * on, `undefined` where it cannot be made for another reason.
 */
function rulesAgainst(talks: Talks, first: Move, table: Table): readonly string[] | undefined {
  const own = ownTalks(talks);
  let move: Move | undefined = first;
  while (move !== undefined) {
    const played = play(own, move, table);
    if (!played.ok) {
      const rules = played.refusals.flatMap((each) => (each.kind === 'rule' ? [each.rule] : []));
      return rules.length === played.refusals.length ? rules : undefined;
    }
    move = own.standing === null ? undefined : { kind: 'accept', party: own.standing.asked };
  }
  return own.status.kind === 'collapsed' ? own.status.rules : [];
}

/** A concession of a rule of the party’s own that is in the way, one time in two; else to let others try. */
function givingIn(
  { standing, rules }: Talks,
  party: string,
  inTheWay: ReadonlySet<string>,
  table: Table,
  choose: Chooser,
): Move | undefined {
  const own = (table.own.get(party) ?? []).filter(
    ({ rule: { id }, relaxable, chain }) =>
      inTheWay.has(id) && relaxable && (rules[id]?.degree ?? 0) < chain.length,
  );
  if (own.length > 0 && choose.below(2) === 0) {
    return { kind: 'concede', party, rule: choose.oneOf(own).rule.id };
  }
  return standing === null ? { kind: 'pass', party } : { kind: 'reject', party };
}
