import type { AnyRuleType, Canonical, Fields, Moment, RuleBody, Step } from 'redlines';
import { canonicalFields } from '../../src/rules/canonical.js';
import { registryOf, typeOf } from '../../src/rules/registry.js';

/** A rule's type and its fields as the type's own code sees them; `a` to `f` have one stage. */
export interface Ready {
  readonly type: AnyRuleType;
  readonly fields: Canonical<Fields>;
}

const registry = registryOf();

export function ready(body: RuleBody): Ready {
  const type = typeOf(registry, body.type);
  return { type, fields: canonicalFields(body, type.fields, inFull) };
}

/** A one-letter provision's event in full. */
export function inFull(event: string): string {
  return event.length === 1 ? `${event}.agreed` : event;
}

/** What a step is made of: events by the letters of their provisions, as in `ab`. */
export interface StepParts {
  readonly before?: string;
  readonly bundle: string;
  readonly previous?: string;
  readonly position?: number;
  /** Provision to term, for what is not settled on `agreed`. */
  readonly terms?: Readonly<Record<string, string>>;
}

export function stepOf({ before = '', bundle, previous, position, terms = {} }: StepParts): Step {
  return {
    before: momentOf(before, terms),
    after: momentOf(before + bundle, terms),
    bundle: eventsIn(bundle),
    previous: eventsIn(previous ?? before),
    position: position ?? before.length + 1,
  };
}

export function momentOf(done: string, terms: Readonly<Record<string, string>> = {}): Moment {
  return {
    done: new Set(eventsIn(done)),
    terms: Object.fromEntries([...done].map((letter) => [letter, terms[letter] ?? 'agreed'])),
  };
}

/** Whether a rule that has seen nothing yet is violated by a step. */
export function violates(body: RuleBody, parts: StepParts): boolean {
  const { type, fields } = ready(body);
  const { monitor } = type;
  return monitor.next(monitor.initial(fields), stepOf(parts), fields) === undefined;
}

/** Whether a rule that has seen nothing yet fails at the completion of a package. */
export function failsAtEnd(
  body: RuleBody,
  done: string,
  bundles = done.length,
  terms: Readonly<Record<string, string>> = {},
): boolean {
  const { type, fields } = ready(body);
  const { monitor } = type;
  const ending = { moment: momentOf(done, terms), bundles };
  return monitor.holdsAtEnd?.(monitor.initial(fields), ending, fields) === false;
}

function eventsIn(letters: string): readonly string[] {
  return [...letters].map(inFull);
}
