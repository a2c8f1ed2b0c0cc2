import type { Finding } from '../problems/finding.js';
import { isIsoDate } from '../shapes/date.js';
import type { Names } from './defined.js';
import { itemsIn, keyAt, type Located } from './reference.js';

/** A rule that ends before it begins, or on that day. */
export function emptyPeriod(rule: Located): readonly Finding[] {
  const from = keyAt(rule, 'from').value;
  const until = keyAt(rule, 'until');
  if (!isDay(from) || !isDay(until.value) || from < until.value) return [];
  return [
    {
      code: 'empty-period',
      path: until.path,
      value: until.value,
      message: `The rule would stand from ${from} and no longer on ${until.value}: on no day at all.`,
      fix: 'Write a day after "from"; "until" is the first day on which the rule no longer stood.',
    },
  ];
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isIsoDate(value);
}

/** A provision that nobody would sign: it names no signatories, and every party is a mediator. */
export function withoutSignatory(
  provisions: readonly Located[],
  { parties }: Names,
): readonly Finding[] {
  if (!parties.closed || parties.ids.size === 0) return [];
  if ([...parties.ids.values()].includes(false)) return [];
  return provisions.filter(needsSignatory).map(({ value, path }) => ({
    code: 'no-signatory',
    path,
    value,
    message: 'Nobody signs this: it names no signatories, and every party is a mediator.',
    fix: 'Name its signatories, or add a party that is no mediator.',
  }));
}

function needsSignatory(provision: Located): boolean {
  if (keyAt(provision, 'signatories').value !== undefined) return false;
  const terms = itemsIn(provision, 'terms');
  return terms.length === 0 || terms.some((term) => keyAt(term, 'signatories').value === undefined);
}
