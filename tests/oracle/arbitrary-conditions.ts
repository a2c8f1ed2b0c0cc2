import fc from 'fast-check';
import type { Condition, ProvisionEntry, TermChoice } from './file-format.js';
import { eventsOf, termIds } from './file-format.js';

/** Present in so many cases of a hundred; shrinks to absent. */
export function maybe<T>(percent: number, present: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary: present },
  );
}

/** An event as a rule may spell it: in full, or sometimes by a single-stage provision's id. */
export function arbEvent(provisions: readonly ProvisionEntry[]): fc.Arbitrary<string> {
  return fc.constantFrom(...provisions.flatMap(spellings));
}

function spellings(provision: ProvisionEntry): readonly string[] {
  const events = eventsOf(provision);
  return events.length === 1 ? [...events, provision.id] : events;
}

/** Between `least` and `most` different events, each spelled one way or the other. */
export function arbEvents(
  provisions: readonly ProvisionEntry[],
  least: number,
  most: number,
): fc.Arbitrary<string[]> {
  return fc.uniqueArray(arbEvent(provisions), {
    minLength: least,
    maxLength: most,
    selector: (event) => inFull(provisions, event),
  });
}

export function inFull(provisions: readonly ProvisionEntry[], event: string): string {
  const provision = provisions.find(({ id }) => id === event);
  return provision === undefined ? event : (eventsOf(provision)[0] ?? event);
}

/** A condition on a moment: every form, up to two connectives deep. */
export function arbCondition(provisions: readonly ProvisionEntry[]): fc.Arbitrary<Condition> {
  const done = arbEvent(provisions).map((event) => ({ done: event }));
  const leaf = fc.oneof({ weight: 3, arbitrary: done }, arbTerms(provisions));
  return arbNested(provisions, leaf);
}

/** A condition on the whole package, for `when`. */
export function arbWhen(provisions: readonly ProvisionEntry[]): fc.Arbitrary<Condition> {
  const included = fc.constantFrom(...provisions).map(({ id }) => ({ included: id }));
  return arbNested(provisions, fc.oneof({ weight: 2, arbitrary: arbTerms(provisions) }, included));
}

function arbTerms(provisions: readonly ProvisionEntry[]): fc.Arbitrary<Condition> {
  return fc
    .uniqueArray(fc.constantFrom(...provisions), {
      minLength: 1,
      maxLength: 2,
      selector: ({ id }) => id,
    })
    .chain((named) => fc.tuple(...named.map(arbTermChoice)))
    .map((choices) => ({ terms: Object.assign({}, ...choices) as TermChoice }));
}

function arbTermChoice(provision: ProvisionEntry): fc.Arbitrary<TermChoice> {
  const terms = termIds(provision);
  const one = fc.constantFrom(...terms);
  const some = fc.uniqueArray(one, { minLength: 1, maxLength: terms.length });
  return fc.oneof(one, some).map((choice) => ({ [provision.id]: choice }));
}

function arbNested(
  provisions: readonly ProvisionEntry[],
  leaf: fc.Arbitrary<Condition>,
): fc.Arbitrary<Condition> {
  const shallow = fc.oneof({ weight: 2, arbitrary: leaf }, arbConnective(provisions, leaf));
  return fc.oneof({ weight: 3, arbitrary: leaf }, arbConnective(provisions, shallow));
}

function arbConnective(
  provisions: readonly ProvisionEntry[],
  part: fc.Arbitrary<Condition>,
): fc.Arbitrary<Condition> {
  const parts = fc.uniqueArray(part, {
    minLength: 1,
    maxLength: 3,
    selector: (condition) => inOneSpelling(provisions, condition),
  });
  const atLeast = parts.chain((of) =>
    fc.integer({ min: 1, max: of.length }).map((count) => ({ atLeast: { count, of } })),
  );
  return fc.oneof(
    parts.map((all) => ({ all })),
    parts.map((any) => ({ any })),
    part.map((not) => ({ not })),
    atLeast,
  );
}

function inOneSpelling(provisions: readonly ProvisionEntry[], condition: Condition): string {
  return JSON.stringify(condition, (key, value: unknown) =>
    key === 'done' && typeof value === 'string' ? inFull(provisions, value) : value,
  );
}
