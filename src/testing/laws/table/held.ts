import type { Talks } from '../../../machine/talks.js';
import type { Rule } from '../../../model/rule.js';
import { fullNames } from '../../../rules/canonical.js';
import { chainOf, type Form } from '../../../rules/chain.js';
import { rulesInForce } from '../../../rules/in-force.js';
import { registryOf } from '../../../rules/registry.js';
import type { AnyRuleType } from '../../../rules/rule-type.js';
import { movesFor } from '../../play/moves-for.js';
import { type Play, picksPerMove, playBy } from '../../play/play.js';
import { optionsOf } from '../answers.js';
import { mostPicks } from '../case.js';
import type { Case, Subject } from '../subject.js';

/** A play of the case, with moves of every kind and, now and then, of the wrong kind. */
export function playOf(instance: Case, subject: Subject): Play {
  const { negotiation, picks } = instance;
  const moves = movesFor(negotiation);
  const rounds = Math.ceil((moves * picksPerMove) / mostPicks);
  const repeated = Array.from({ length: rounds }, (_, round) =>
    picks.map((pick) => pick + 7 * round),
  );
  return playBy(negotiation, repeated.flat(), {
    illegal: 20,
    maxRounds: Math.ceil(moves / 3),
    ...optionsOf(instance, subject),
  });
}

/** The rules that bind at the table of a case. */
export function rulesOf({ negotiation, asked }: Case): readonly Rule[] {
  return rulesInForce(negotiation, asked);
}

/** Whether somebody tried to take a bundle, or the end, that rules might forbid: then they were asked. */
export function asksRules(instance: Case, { tried }: Play): boolean {
  const asking = ['propose', 'accept', 'conclude'];
  return rulesOf(instance).length > 0 && tried.some(({ move }) => asking.includes(move.kind));
}

/** What a move is made with. */
export function typesOf({ types = [] }: Subject): { readonly types: readonly AnyRuleType[] } {
  return { types };
}

/** The rules that were not dropped, each in the forms that its holder would be content with, as far as it has conceded. */
export function boundIn(
  end: Talks,
  instance: Case,
  { types }: Subject,
): readonly { readonly rule: Rule; readonly forms: readonly Form[] }[] {
  const registry = registryOf(types);
  return rulesOf(instance).flatMap((rule) => {
    const chain = chainOf(rule, registry, fullNames(instance.negotiation));
    const degree = end.rules[rule.id]?.degree ?? 0;
    return degree < chain.length ? [{ rule, forms: chain.slice(0, degree + 1) }] : [];
  });
}
