import {
  type EventId,
  eventsOf,
  includedIn,
  type Package,
  provisionOf,
} from '../../model/package.js';
import type { Form } from '../../rules/chain.js';
import { holdsOn } from '../../rules/conditions.js';
import type { Constraint, Scene } from '../../rules/constraint.js';
import { formulaOf } from '../../rules/formula.js';
import type { Case } from '../case/case.js';
import { type Piece, piecesOf } from '../kernel/piece.js';
import { type Mask, maskOf } from './mask.js';

/** One form of a rule on one package: constraints that the kernel runs, or a monitor to be asked. */
export interface Watch {
  readonly constraints: readonly Constraint[];
  /** The form itself where its type's monitor has to be asked. */
  readonly monitored?: Form;
  /** The constraints as the kernel takes them, where it can. */
  readonly pieces: readonly Piece[] | undefined;
}

/** One package, compiled: its events by index and what each form of each rule says about them. */
export interface Program {
  readonly package: Package;
  /** In the order of the document; an event is known by its index here. */
  readonly events: readonly EventId[];
  readonly full: Mask;
  /** For each event the event of its provision's previous stage, where there is one. */
  readonly previousStage: readonly (number | undefined)[];
  /** For each binding rule of the case, by index, a watch for each form of its chain. */
  readonly watches: readonly (readonly Watch[])[];
}

const silent: Watch = { constraints: [], pieces: [] };
/** The kernel's masks have room for this many events. */
export const kernelEvents = 30;

export function programOf(subject: Case, chosen: Package): Program {
  const provisions = includedIn(subject.negotiation, chosen);
  const events = provisions.flatMap(eventsOf);
  const scene = sceneOf(events, chosen);
  return {
    package: chosen,
    events,
    full: maskOf(events.keys()),
    previousStage: provisions
      .flatMap((provision) => [undefined, ...eventsOf(provision).slice(0, -1)])
      .map((event) => (event === undefined ? undefined : scene.index(event))),
    watches: subject.rules.map((binding) =>
      binding.chain.map((form) => watchOf(form, scene, chosen)),
    ),
  };
}

function watchOf(form: Form, scene: Scene, chosen: Package): Watch {
  if (form.when !== undefined && !holdsOn(form.when, chosen)) return silent;
  const constraints = form.type.compile?.(form.fields, scene);
  if (constraints === undefined) {
    return { constraints: [], monitored: form, pieces: undefined };
  }
  const simple = constraints.flatMap((each) => simplified(each, scene));
  const pieces = scene.size > kernelEvents ? [undefined] : simple.map(piecesOf);
  return {
    constraints: simple,
    pieces: pieces.includes(undefined) ? undefined : pieces.flatMap((each) => each ?? []),
  };
}

/** A constraint that can never be broken goes; one on a fixed state is decided here. */
function simplified(constraint: Constraint, scene: Scene): readonly Constraint[] {
  switch (constraint.kind) {
    case 'forbidden':
      if (constraint.state === true) return scene.size > 0 ? [{ kind: 'impossible' }] : [];
      return constraint.state === false ? [] : [constraint];
    case 'needsBefore':
    case 'needsWith':
      return constraint.events.length === 0 || constraint.first === true ? [] : [constraint];
    case 'apart':
    case 'together':
      return constraint.events.length < 2 ? [] : [constraint];
    case 'impossible':
    case 'next':
    case 'opens':
    case 'deadline':
      return [constraint];
  }
}

function sceneOf(events: readonly EventId[], chosen: Package): Scene {
  const numbers = new Map(events.map((event, index) => [event, index]));
  const firsts = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    const provision = provisionOf(event);
    if (!firsts.has(provision)) firsts.set(provision, index);
  }
  const index = (event: string) => numbers.get(event);
  const settled = (provision: string, terms: readonly string[]) => {
    const term = Object.hasOwn(chosen, provision) ? chosen[provision] : undefined;
    return term !== undefined && terms.includes(term) ? firsts.get(provision) : undefined;
  };
  return {
    size: events.length,
    index,
    present: (names) => names.flatMap((name) => index(name) ?? []),
    formula: (condition) => formulaOf(condition, { index, settled }),
  };
}
