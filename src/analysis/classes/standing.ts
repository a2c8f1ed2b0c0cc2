import type { Condition } from '../../model/condition.js';
import type { Form } from '../../rules/chain.js';
import { leavesOf } from '../../rules/conditions.js';
import { type Place, type Reader, residualOf } from './places.js';
import { choice, decided, joined, no, not, type Residual, type Table, yes } from './residual.js';

/**
 * How a form of a rule stands while a package is being put together. It is silent once `when` has
 * failed, broken once `when` holds and `needed` has failed.
 */
export interface FormStanding {
  /** Holds on the packages on which the form says anything. */
  readonly when: Residual;
  /** What the package as such has to be. */
  readonly needed: Residual;
  /** What it asks of the order besides; `undefined` where that is nothing. */
  readonly besides: readonly Residual[] | undefined;
}

export const silent: FormStanding = { when: no, needed: yes, besides: undefined };
export const broken: FormStanding = { when: yes, needed: no, besides: undefined };
/** A form that asks the same of every package. */
const constant: FormStanding = { when: yes, needed: yes, besides: [] };

/** How a form stands before any choice. */
export function standingOf(reader: Reader, form: Form, someOptional: boolean): FormStanding {
  const conditions = conditionsOf(form);
  const asksTerms = conditions.some((each) => leavesOf(each).some((leaf) => !('done' in leaf)));
  const { compile } = form.type;
  if (!someOptional && !asksTerms && form.when === undefined && compile) return constant;
  const when = form.when === undefined ? yes : residualOf(reader, form.when, true);
  const outcome = form.type.outcome?.(form.fields);
  const needed = outcome === undefined ? yes : residualOf(reader, outcome.needed, true);
  if (outcome?.suffices === true)
    return settled(reader.table, { when, needed, besides: undefined });
  const besides = conditions.map((each) => residualOf(reader, each, false));
  const watched = compile === undefined ? everyChoice(reader) : [];
  return settled(reader.table, { when, needed, besides: [...besides, ...watched] });
}

/** How it stands once a provision goes one way. */
export function standingAfter(
  table: Table,
  { when, needed, besides }: FormStanding,
  place: number,
  way: number,
): FormStanding {
  const each = (residual: Residual) => decided(table, residual, place, way);
  return settled(table, {
    when: each(when),
    needed: each(needed),
    besides: besides?.map(each),
  });
}

export function residualsIn({ when, needed, besides = [] }: FormStanding): readonly Residual[] {
  return [when, needed, ...besides];
}

/** Standings that come to the same are made the same. */
function settled(table: Table, standing: FormStanding): FormStanding {
  const { when, needed, besides } = standing;
  if (when === no) return silent;
  if (besides !== undefined && needed !== no) return standing;
  const allowed = joined(table, 'any', [not(table, when), needed]);
  if (allowed === yes) return silent;
  return allowed === no ? broken : { when: yes, needed: allowed, besides: undefined };
}

/** What a form says on the state of a package. */
function conditionsOf({ type, fields }: Form): readonly Condition[] {
  return Object.entries(type.fields).flatMap(([name, kind]) =>
    kind === 'condition' || kind === 'trigger' ? [fields[name] as Condition] : [],
  );
}

/** A monitor sees every term: no two choices are alike to it. */
function everyChoice({ places, table }: Reader): readonly Residual[] {
  const seen = ({ index, every }: Place, way: number) =>
    choice(table, index, { accepted: 1n << BigInt(way), every }, yes);
  return [...places.values()].flatMap((place) => place.choices.map((_, way) => seen(place, way)));
}
