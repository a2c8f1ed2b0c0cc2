import type { Talks } from '../../../machine/talks.js';
import { viewOf } from '../../../machine/view.js';
import { broken, kept } from '../answers.js';
import { law } from '../law.js';
import { playOf, rulesOf } from './held.js';

/**
 * A private rule is its holder’s alone until it concedes it. Exercised where there is one that was not conceded, and
 * somebody else has seen a move.
 */
export const viewsKeepSecrets = law(
  {
    id: 'views-keep-secrets',
    says: 'No party’s view of the talks names a private rule of another that was not conceded.',
    failure: 'A rule’s id or text is somewhere in the state where a view does not look.',
  },
  (instance, subject) => {
    const { end } = playOf(instance, subject);
    const secrets = rulesOf(instance).filter(
      (rule) =>
        rule.private === true &&
        rule.heldBy !== undefined &&
        (end.rules[rule.id]?.degree ?? 0) === 0,
    );
    for (const { id } of end.negotiation.parties) {
      const named = namedIn(viewOf(end, id));
      const leaked = secrets.find((rule) => rule.heldBy !== id && named.includes(rule.id));
      if (leaked !== undefined) return broken(`${id} sees "${leaked.id}" of ${leaked.heldBy}`);
    }
    const seen = end.negotiation.parties.length > 1 && end.log.length > 0;
    return kept(seen && secrets.length > 0);
  },
  { parties: { min: 2, max: 3 } },
);

/** Every id of a rule anywhere in a view: other things may be called the same. */
function namedIn({ negotiation, rules, status, log }: Talks): readonly string[] {
  const choices = (negotiation.readings ?? []).flatMap((position) => position.choices);
  return [
    ...[...negotiation.rules, ...choices.flatMap((choice) => choice.rules)].map(({ id }) => id),
    ...Object.keys(rules),
    ...(status.kind === 'collapsed' ? status.rules : []),
    ...log.flatMap((move) => (move.kind === 'concede' ? [move.rule] : [])),
  ];
}
