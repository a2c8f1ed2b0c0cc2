import type { AmbiguousPosition, Negotiation } from '../model/negotiation.js';
import type { Rule } from '../model/rule.js';

/** Which of a negotiation's rules bind. */
export interface Standpoint {
  /** ISO date: only the rules that stood on that day. */
  readonly asOf?: string;
  /** Ambiguous position to chosen reading; the first choice where none is named. */
  readonly readings?: Readonly<Record<string, string>>;
}

/**
 * The rules that bind from a standpoint: the negotiation's own in order, then those of the chosen
 * readings.
 * @throws RangeError where the standpoint names a position or a reading that there is not.
 */
export function rulesInForce(negotiation: Negotiation, standpoint: Standpoint): readonly Rule[] {
  const positions = negotiation.readings ?? [];
  const chosen = standpoint.readings ?? {};
  for (const name of Object.keys(chosen)) {
    if (!positions.some((position) => position.id === name)) {
      throw new RangeError(unknown('ambiguous position', name, positions));
    }
  }
  const rules = [
    ...negotiation.rules,
    ...positions.flatMap((position) => readingOf(position, chosen).rules),
  ];
  const { asOf } = standpoint;
  return asOf === undefined ? rules : rules.filter((rule) => stoodOn(rule, asOf));
}

/** Whether a rule stood on a day (ISO date). */
export function stoodOn(rule: Rule, day: string): boolean {
  return (rule.from ?? day) <= day && (rule.until === undefined || day < rule.until);
}

function readingOf(position: AmbiguousPosition, chosen: Readonly<Record<string, string>>) {
  const wanted = Object.hasOwn(chosen, position.id) ? chosen[position.id] : undefined;
  const reading =
    wanted === undefined
      ? position.choices[0]
      : position.choices.find((choice) => choice.id === wanted);
  if (reading === undefined) {
    throw new RangeError(unknown(`reading of "${position.id}"`, wanted ?? '', position.choices));
  }
  return reading;
}

function unknown(what: string, name: string, known: readonly { readonly id: string }[]): string {
  const ids = known.map((each) => each.id).join(', ');
  return `No ${what} is named "${name}"; there is: ${ids === '' ? 'none' : ids}.`;
}
