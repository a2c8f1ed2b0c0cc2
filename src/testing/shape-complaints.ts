import type { FieldKind, Fields } from '../rules/field.js';
import type { FullShape, Span } from './shape.js';

/** What makes a shape one that no negotiation has, each with what to change. */
export function shapeComplaints(shape: FullShape): readonly string[] {
  const { parties, provisions, rules, events, density, drawn, feasible } = shape;
  return [
    ...(feasible === undefined || typeof feasible === 'boolean'
      ? []
      : [`shape.feasible is ${JSON.stringify(feasible)}: give true or false, or leave it out.`]),
    ...spanComplaints('parties', parties, 1),
    ...spanComplaints('provisions', provisions, 1),
    ...spanComplaints('rules', rules, 0),
    ...(['events', 'stages', 'terms', 'packages'] as const).flatMap((key) =>
      isWhole(shape[key], 1) ? [] : [`shape.${key} is ${shape[key]}: give a whole number from 1.`],
    ),
    ...(events < provisions.min
      ? [
          `shape.events is ${events}, but ${provisions.min} provisions have an event each: raise events, or lower provisions.min.`,
        ]
      : []),
    ...(density !== undefined && !(density >= 0 && density < Number.POSITIVE_INFINITY)
      ? [`shape.density is ${density}: give the number of rules an event, 0 or more.`]
      : []),
    ...tooFewEvents(shape),
    ...(drawn.length === 0 && (rules.min > 0 || (density ?? 0) > 0)
      ? ['shape.draw is empty, so no rule can be drawn: name a rule type, or ask for 0 rules.']
      : []),
  ];
}

/** Where rules are insisted on, the smallest negotiation must have the events that one names. */
function tooFewEvents({ drawn, rules, provisions }: FullShape): readonly string[] {
  const needed = Math.min(...drawn.map(({ fields }) => eventsNamed(fields)));
  if (rules.min === 0 || drawn.length === 0 || needed <= provisions.min) return [];
  const names = drawn.map(({ name }) => name).join(', ');
  return [
    `shape.rules.min is ${rules.min}, but a rule of the types drawn (${names}) names ${needed} events: set provisions.min to ${needed}, draw another type too, or set rules.min to 0.`,
  ];
}

/** The fewest events that a rule with such fields names. */
export function eventsNamed(fields: Fields): number {
  const naming: readonly FieldKind[] = ['event', 'events', 'oneOrMore'];
  return Object.values(fields).filter((kind) => naming.includes(kind)).length;
}

function spanComplaints(key: string, span: Span, least: number): readonly string[] {
  const { min, max } = span;
  if (isWhole(min, least) && isWhole(max, least) && min <= max) return [];
  const given = typeof span === 'object' ? `{ min: ${min}, max: ${max} }` : String(span);
  return [
    `shape.${key} is ${given}: give { min, max }, whole numbers from ${least}, min not above max.`,
  ];
}

function isWhole(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}
