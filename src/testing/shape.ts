import { didYouMean } from '../document/problems/near.js';
import type { FieldKind, Fields } from '../rules/field.js';
import { builtInTypes } from '../rules/registry.js';
import type { AnyRuleType } from '../rules/rule-type.js';
import { checkOptions, type KnownOptions } from './known-options.js';

/** A smallest and a largest number, both included. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** What generated negotiations look like. */
export interface NegotiationShape {
  /** How many parties, mediators not counted; 1 to 3. */
  readonly parties?: Span;
  /** Whether a mediator may be there too; not by default. */
  readonly mediator?: boolean;
  /** How many provisions; 1 to 4. */
  readonly provisions?: Span;
  /** The most events of all provisions together; 5. Stages beyond that are left out. */
  readonly events?: number;
  /** The most stages of a provision; 3. */
  readonly stages?: number;
  /** The most terms of a provision; 3. */
  readonly terms?: number;
  /** The most packages of a negotiation; 6. Terms and options beyond that are left out. */
  readonly packages?: number;
  /** How many rules; 0 to 6. A rule that cannot be said about the provisions drawn is left out. */
  readonly rules?: Span;
  /** Rules an event, in place of `rules`: 1 is as many rules as events. */
  readonly density?: number;
  /** The rule types to draw from; all built-in ones, and those of `types`. */
  readonly draw?: readonly string[];
  /** Rule types of your own. */
  readonly types?: readonly AnyRuleType[];
  /**
   * `true`: feasible, by an ordering that is drawn first and that every rule is made to meet.
   * `false`: infeasible, by demands that are planted as a circle. Left out: either.
   */
  readonly feasible?: boolean;
}

/** A shape with nothing left open. */
export interface FullShape
  extends Required<Omit<NegotiationShape, 'density' | 'feasible' | 'draw'>> {
  readonly density: number | undefined;
  readonly feasible: boolean | undefined;
  /** The rule types to draw from. */
  readonly drawn: readonly AnyRuleType[];
}

const knownShape: KnownOptions<NegotiationShape> = {
  parties: true,
  mediator: true,
  provisions: true,
  events: true,
  stages: true,
  terms: true,
  packages: true,
  rules: true,
  density: true,
  draw: true,
  types: true,
  feasible: true,
};

/**
 * A shape with its defaults.
 * @throws RangeError where no negotiation has the shape; the message says what to change.
 */
export function fullShape(shape: NegotiationShape): FullShape {
  checkOptions('shape', shape, knownShape);
  if (feasibleIsOdd(shape)) {
    throw new RangeError(
      `shape.feasible is ${JSON.stringify(shape.feasible)}: give true or false, or leave it out for either.`,
    );
  }
  const { types = [], draw, density, feasible } = shape;
  const known = [...builtInTypes, ...types];
  const full: FullShape = {
    parties: shape.parties ?? { min: 1, max: 3 },
    mediator: shape.mediator ?? false,
    provisions: shape.provisions ?? { min: 1, max: 4 },
    events: shape.events ?? Math.max(5, shape.provisions?.min ?? 1),
    stages: shape.stages ?? 3,
    terms: shape.terms ?? 3,
    packages: shape.packages ?? 6,
    rules: shape.rules ?? { min: 0, max: 6 },
    density,
    feasible,
    types,
    drawn: draw === undefined ? known : draw.map((name) => typeNamed(name, known, 'shape.')),
  };
  for (const complaint of complaints(full)) throw new RangeError(complaint);
  return full;
}

/**
 * The rule type of a name.
 * @throws RangeError where there is none.
 */
export function typeNamed(
  name: string,
  known: readonly AnyRuleType[],
  where: 'shape.' | '',
): AnyRuleType {
  const found = known.find((type) => type.name === name);
  if (found !== undefined) return found;
  const names = known.map((type) => type.name);
  throw new RangeError(
    `${where}draw names the rule type "${name}", which there is not. ${didYouMean(name, names)} Give types of your own in ${where}types.`,
  );
}

function feasibleIsOdd({ feasible }: NegotiationShape): boolean {
  return feasible !== undefined && typeof feasible !== 'boolean';
}

function complaints(shape: FullShape): readonly string[] {
  const { parties, provisions, rules, events, density, drawn } = shape;
  return [
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
