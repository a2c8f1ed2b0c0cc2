import type { Choice } from '../model/choices.js';
import type { PackageCondition } from '../model/condition.js';

/** For each provision named, how it can still go into the package. */
export type Open = ReadonlyMap<string, readonly Choice[]>;

/**
 * What a condition says of packages of which only the open choices are known, part by part:
 * `undefined` where that does not settle it. (Kleene's strong three-valued logic.)
 */
export function certainty(condition: PackageCondition, open: Open): boolean | undefined {
  if ('not' in condition) {
    const part = certainty(condition.not, open);
    return part === undefined ? undefined : !part;
  }
  if ('included' in condition)
    return ofChoices(open, condition.included, (each) => each !== undefined);
  if ('terms' in condition) {
    const parts = Object.entries(condition.terms).map(([provision, accepted]) => {
      const terms = [accepted ?? []].flat();
      return ofChoices(open, provision, (each) => each !== undefined && terms.includes(each));
    });
    return counted(parts, parts.length);
  }
  const [parts, count] = partsOf(condition);
  return counted(
    parts.map((part) => certainty(part, open)),
    count,
  );
}

function partsOf(
  condition: Extract<PackageCondition, { all: unknown } | { any: unknown } | { atLeast: unknown }>,
): readonly [readonly PackageCondition[], number] {
  if ('all' in condition) return [condition.all, condition.all.length];
  return 'any' in condition ? [condition.any, 1] : [condition.atLeast.of, condition.atLeast.count];
}

/** Whether at least `count` parts hold. */
function counted(parts: readonly (boolean | undefined)[], count: number): boolean | undefined {
  if (parts.filter((part) => part === true).length >= count) return true;
  return parts.filter((part) => part !== false).length < count ? false : undefined;
}

function ofChoices(
  open: Open,
  provision: string,
  asks: (choice: Choice) => boolean,
): boolean | undefined {
  const choices = open.get(provision) ?? [undefined];
  if (choices.every(asks)) return true;
  return choices.some(asks) ? undefined : false;
}
