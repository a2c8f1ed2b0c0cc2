import { didYouMean } from '../document/problems/near.js';
import { builtInTypes } from '../rules/registry.js';
import type { AnyRuleType } from '../rules/rule-type.js';
import { checkOptions, type KnownOptions } from './known-options.js';
import type { FullShape, NegotiationShape } from './shape.js';
import { shapeComplaints } from './shape-complaints.js';

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
  for (const complaint of shapeComplaints(full)) throw new RangeError(complaint);
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
