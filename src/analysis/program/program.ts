import type { Condition, PackageCondition } from '../../model/condition.js';
import { type EventId, eventsOf, includedIn, type Package } from '../../model/package.js';
import type { Form } from '../../rules/chain.js';
import { holdsOn, leavesOf } from '../../rules/conditions.js';
import type { Constraint, Scene } from '../../rules/constraint.js';
import { formulaOf, holdsAtCompletion } from '../../rules/formula.js';
import type { Case } from '../case/case.js';
import { type Piece, piecesOf } from '../kernel/piece.js';
import { type Mask, maskOf } from './mask.js';
import { eventsIn } from './step-test.js';

/** One form of a rule on one package: constraints that the kernel runs, or a monitor to be asked. */
export interface Watch {
  readonly constraints: readonly Constraint[];
  /** The form itself where its type's monitor has to be asked. */
  readonly monitored?: Form;
  /** The constraints as the kernel takes them, where it can. */
  readonly pieces: readonly Piece[] | undefined;
  /** The events that the constraints speak of. */
  readonly events: Mask;
  /** The last bundle number that a deadline names; 0 where none does. */
  readonly horizon: number;
}

/** One package, compiled: its events by index and what each form of each rule says about them. */
export interface Program extends Layout {
  readonly package: Package;
  /** For each binding rule of the case, by index, a watch for each form of its chain. */
  readonly watches: readonly (readonly Watch[])[];
  /** The watch of one form; it is compiled when it is first asked for. */
  watch(rule: number, form: number): Watch | undefined;
}

/** The events of a package, whatever its terms. */
interface Layout {
  /** In the order of the document; an event is known by its index here. */
  readonly events: readonly EventId[];
  /** Their indexes. */
  readonly numbers: readonly number[];
  readonly full: Mask;
  /** For each event the event of its provision's previous stage, where there is one. */
  readonly previousStage: readonly (number | undefined)[];
}

const silent: Watch = { constraints: [], pieces: [], events: 0n, horizon: 0 };

export function programOf(subject: Case, chosen: Package): Program {
  return compilerOf(subject)(chosen);
}

/** Compiles a package. */
export type Compile = (chosen: Package) => Program;

/** Compiles packages of one case; what a form says on several of them is compiled once. */
export function compilerOf(subject: Case): Compile {
  const shared = new Map<string, Shared>();
  return (chosen) => {
    const key = Object.keys(chosen).join();
    const known = shared.get(key) ?? sharedBy(subject, chosen);
    shared.set(key, known);
    return programWith(subject, known, chosen);
  };
}

/** What packages with the same provisions have in common. */
interface Shared extends Layout {
  readonly names: Names;
  /** For each form the watches compiled so far, by the terms that it asks about. */
  readonly compiled: Map<
    Form,
    { readonly asks: readonly string[]; readonly by: Map<string, Watch> }
  >;
}

interface Names {
  /** Event to index. */
  readonly events: ReadonlyMap<string, number>;
  /** Provision to the index of its first event. */
  readonly firsts: ReadonlyMap<string, number>;
}

function sharedBy({ negotiation }: Case, chosen: Package): Shared {
  const provisions = includedIn(negotiation, chosen);
  const events = provisions.flatMap(eventsOf);
  const numbers = new Map(events.map((event, index) => [event, index]));
  const firstOf = (events: readonly EventId[]) => numbers.get(events[0] ?? '') ?? 0;
  const firsts = provisions.map((each) => [each.id, firstOf(eventsOf(each))] as const);
  return {
    events,
    numbers: [...events.keys()],
    full: maskOf(events.keys()),
    previousStage: provisions
      .flatMap((provision) => [undefined, ...eventsOf(provision).slice(0, -1)])
      .map((event) => (event === undefined ? undefined : numbers.get(event))),
    names: { events: numbers, firsts: new Map(firsts) },
    compiled: new Map(),
  };
}

function programWith(subject: Case, shared: Shared, chosen: Package): Program {
  const scene = sceneOf(shared, chosen);
  const watchOf = (form: Form): Watch => {
    const before = shared.compiled.get(form);
    const { asks, by } = before ?? { asks: termsAskedBy(form), by: new Map<string, Watch>() };
    if (before === undefined) shared.compiled.set(form, { asks, by });
    const key = asks.map((provision) => chosen[provision]).join();
    const known = by.get(key) ?? compiled(form, scene, chosen);
    by.set(key, known);
    return known;
  };
  const { events, numbers, full, previousStage } = shared;
  return {
    package: chosen,
    events,
    numbers,
    full,
    previousStage,
    watch(rule, place) {
      const form = subject.rules[rule]?.chain[place];
      return form && watchOf(form);
    },
    get watches() {
      return subject.rules.map(({ chain }) => chain.map(watchOf));
    },
  };
}

/** The provisions whose terms a form asks about. */
function termsAskedBy({ type, fields, when }: Form): readonly string[] {
  const conditions = Object.entries(type.fields).flatMap(([name, kind]) =>
    kind === 'condition' || kind === 'trigger' ? [fields[name] as Condition] : [],
  );
  const leaves = [...conditions, ...(when === undefined ? [] : [when])].flatMap(
    (each): readonly (Condition | PackageCondition)[] => leavesOf(each),
  );
  return [...new Set(leaves.flatMap((leaf) => ('terms' in leaf ? Object.keys(leaf.terms) : [])))];
}

function compiled(form: Form, scene: Scene, chosen: Package): Watch {
  if (form.when !== undefined && !holdsOn(form.when, chosen)) return silent;
  const constraints = form.type.compile?.(form.fields, scene);
  if (constraints === undefined) return { ...silent, monitored: form, pieces: undefined };
  const simple = constraints.flatMap((each) => simplified(each, scene));
  const pieces = simple.map(piecesOf);
  return {
    constraints: simple,
    pieces: pieces.includes(undefined) ? undefined : pieces.flatMap((each) => each ?? []),
    events: simple.reduce((mask, each) => mask | eventsIn(each), 0n),
    horizon: simple.reduce(
      (latest, each) => (each.kind === 'deadline' ? Math.max(latest, each.position) : latest),
      0,
    ),
  };
}

/** A constraint that can never be broken goes; one on a fixed state is decided here. */
function simplified(constraint: Constraint, scene: Scene): readonly Constraint[] {
  switch (constraint.kind) {
    case 'forbidden':
      if (constraint.state === false || scene.size === 0) return [];
      return holdsAtCompletion(constraint.state) ? [{ kind: 'impossible' }] : [constraint];
    case 'needsBefore':
    case 'needsWith':
      if (constraint.events.length === 0 || constraint.first === true) return [];
      return constraint.first === false ? [{ kind: 'impossible' }] : [constraint];
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

function sceneOf({ events, names }: Shared, chosen: Package): Scene {
  const index = (event: string) => names.events.get(event);
  const settled = (provision: string, terms: readonly string[]) => {
    const term = Object.hasOwn(chosen, provision) ? chosen[provision] : undefined;
    return term !== undefined && terms.includes(term) ? names.firsts.get(provision) : undefined;
  };
  return {
    size: events.length,
    index,
    present: (wanted) => wanted.flatMap((name) => index(name) ?? []),
    formula: (condition) => formulaOf(condition, { index, settled }),
  };
}
