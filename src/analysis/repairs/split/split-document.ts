import { mapRules } from '../../../document/variants.js';
import type { Negotiation, Provision } from '../../../model/negotiation.js';
import { type EventId, provisionOf, stagesOf } from '../../../model/package.js';
import type { Rule } from '../../../model/rule.js';
import { fullNames } from '../../../rules/canonical.js';
import type { Registry } from '../../../rules/registry.js';
import { withEventsRenamed } from './rename-events.js';

/** An event that becomes two: a promise of it, and the event itself. */
export interface Split {
  readonly event: EventId;
  readonly conditional: EventId;
  readonly final: EventId;
}

/** `p.signed` becomes `p.signed-conditionally` and `p.in-force`, any other `p.s` ends as `p.s-finally`. */
export function splitOf(provision: Provision, stage: string): Split {
  const taken = stagesOf(provision);
  const finals = [...(stage === 'signed' ? ['in-force'] : []), `${stage}-finally`];
  const conditional = untaken([`${stage}-conditionally`], taken);
  const final = untaken(finals, taken);
  const event = (name: string) => `${provision.id}.${name}`;
  return { event: event(stage), conditional: event(conditional), final: event(final) };
}

/** The first of some names that is not taken, or the last of them with a number that is not. */
function untaken(names: readonly string[], taken: readonly string[]): string {
  const free = names.find((name) => !taken.includes(name));
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) {
    const numbered = `${names.at(-1)}-${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
}

/**
 * The negotiation with an event split. Whatever named the event (rules, their fallbacks, values)
 * names its final moment; only the rules of `promised` name the conditional one.
 */
export function splitDocument(
  negotiation: Negotiation,
  split: Split,
  promised: ReadonlySet<Rule>,
  registry: Registry,
): Negotiation {
  const full = fullNames(negotiation);
  const naming = (moment: EventId) => (event: EventId) =>
    full(event) === split.event ? moment : event;
  const renamed = mapRules(negotiation, (rules) =>
    rules.map((rule) => {
      const moment = promised.has(rule) ? split.conditional : split.final;
      return withEventsRenamed(rule, registry, naming(moment));
    }),
  );
  const provisions = negotiation.provisions.map((provision) =>
    provision.id === provisionOf(split.event) ? withTwoStages(provision, split) : provision,
  );
  return { ...renamed, provisions, ...valuesRenamed(negotiation, naming(split.final)) };
}

function withTwoStages(provision: Provision, { event, conditional, final }: Split): Provision {
  const name = (each: EventId) => each.slice(provision.id.length + 1);
  const stages = stagesOf(provision).flatMap((stage) =>
    stage === name(event) ? [name(conditional), name(final)] : [stage],
  );
  return { ...provision, stages };
}

function valuesRenamed(
  { values }: Negotiation,
  rename: (event: EventId) => EventId,
): Pick<Negotiation, 'values'> {
  if (values === undefined) return {};
  const entries = Object.entries(values).map(([party, worths]) => {
    const renamed = Object.entries(worths).map(([event, worth]) => [rename(event), worth] as const);
    return [party, Object.fromEntries(renamed)] as const;
  });
  return { values: Object.fromEntries(entries) };
}
