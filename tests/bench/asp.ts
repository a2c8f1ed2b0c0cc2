import type { Condition, Negotiation, Rule } from '../../src/index.js';

/**
 * A negotiation as an answer set program whose answer sets are its orderings, packages and all:
 * `at(Event, Position)` without gaps and `term(Provision, Term)` say everything, so that none is
 * met twice. For the rules that `instanceOf` makes, where provisions have one stage.
 */
export function programFor(negotiation: Negotiation, bundled: boolean): string {
  const events = negotiation.provisions.map(({ id }) => id);
  return [
    `event(${events.join(';')}). position(1..${events.length}).`,
    '1 { at(E, P) : position(P) } 1 :- event(E).',
    'used(P) :- at(_, P).',
    ':- used(P), P > 1, not used(P - 1).',
    bundled ? '' : ':- at(E, P), at(F, P), E < F.',
    ...negotiation.provisions.map(
      ({ id, terms }) => `1 { term(${id}, (${termIds(terms).join(';')})) } 1.`,
    ),
    ...negotiation.rules.map(ruleFor),
    '#show at/2. #show term/2.',
  ].join('\n');
}

function termIds(terms: Negotiation['provisions'][number]['terms'] = ['agreed']): string[] {
  return terms.map((term) => (typeof term === 'string' ? term : term.id));
}

function ruleFor(rule: Rule): string {
  switch (rule.type) {
    case 'before':
      return precedence(rule);
    case 'never':
      return `:- ${body(rule.condition as Condition)}.`;
    case 'by':
      return `:- at(${String(rule.event)}, P), P > ${String(rule.position)}.`;
    case 'immediatelyBefore':
      return `:- at(${String(rule.first)}, P), at(${String(rule.then)}, Q), Q != P + 1.`;
    case 'apart':
      return `:- ${(rule.events as string[]).map((event) => `at(${event}, P)`).join(', ')}.`;
    default:
      throw new Error(`no answer set program for the rule type ${rule.type}`);
  }
}

/** Broken where none of the alternatives stands earlier. */
function precedence({ first, then, when }: Rule): string {
  const alternatives =
    typeof first === 'string'
      ? [first]
      : (first as { any: readonly { done: string }[] }).any.map(({ done }) => done);
  const later = alternatives.map((event, index) => `at(${event}, Q${index}), Q${index} >= P`);
  const only = when === undefined ? [] : [body(when as Condition)];
  return `:- ${[`at(${String(then)}, P)`, ...later, ...only].join(', ')}.`;
}

/** A condition that breaks a rule: terms together, or a step that comes before its grounds. */
function body(condition: Condition): string {
  if ('terms' in condition) {
    const terms = Object.entries(condition.terms);
    return terms.map(([provision, term]) => `term(${provision}, ${String(term)})`).join(', ');
  }
  if ('all' in condition) {
    const [step, open] = condition.all;
    if (step && open && 'done' in step && 'not' in open && 'done' in open.not) {
      return `at(${step.done}, P), at(${open.not.done}, Q), Q > P`;
    }
  }
  throw new Error(`no answer set program for ${JSON.stringify(condition)}`);
}
