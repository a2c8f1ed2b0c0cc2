import { entriesAt, itemsIn, keyAt, type Located, nameAt, type Reference } from './reference.js';

/** The names in a negotiation's `values`: parties, their events, and the terms that these go with. */
export function namesInValues(root: Located): readonly Reference[] {
  const values = keyAt(root, 'values');
  return entriesAt(values.value, values.path).flatMap(({ key: party, value, path }) => [
    { kind: 'party', id: party, path, atKey: true } as const,
    ...entriesAt(value, path).flatMap(namesInWorth),
  ]);
}

function namesInWorth({ key: event, value, path }: Located): readonly Reference[] {
  const [provision = ''] = event.split('.');
  return [
    { kind: 'event', id: event, path, atKey: true },
    ...entriesAt(value, path).map(
      (term) => ({ kind: 'term', id: term.key, path: term.path, atKey: true, provision }) as const,
    ),
  ];
}

/** The events that each party values, as lists of names. */
export function valuedEvents(root: Located): readonly (readonly Located[])[] {
  const values = keyAt(root, 'values');
  return entriesAt(values.value, values.path).map((party) =>
    entriesAt(party.value, party.path).map(({ key, path }) => ({
      key,
      value: key,
      path,
      atKey: true,
    })),
  );
}

/** The parties that provisions and their terms name as signatories. */
export function signatories(provisions: readonly Located[]): readonly Reference[] {
  return provisions
    .flatMap((provision) => [provision, ...itemsIn(provision, 'terms')])
    .flatMap((signed) => itemsIn(signed, 'signatories'))
    .flatMap((party) => nameAt(party, { kind: 'party' }));
}
