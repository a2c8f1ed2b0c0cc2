import type { Case } from '../case/case.js';
import { engineOf } from '../engine/engine.js';
import type { Meter } from '../engine/meter.js';
import { bySizeThenText, sortedTexts } from '../engine/order.js';
import { bitsOf, membersOf as membersIn } from '../explain/sets/bits.js';
import type { Family } from '../explain/sets/family.js';
import { gather } from '../explain/sets/gather.js';
import { leastConflicts } from '../explain/trade-offs.js';
import { type Mask, maskOf, membersOf } from '../program/mask.js';

/** Minimal sets of rules that close something. */
export interface ClosingSets {
  /** Rule ids, sorted; sets by size, then by id. */
  readonly sets: readonly (readonly string[])[];
  /** Whether every set is listed. */
  readonly complete: boolean;
}

/** A set of rules leaves nothing of a family of packages if it meets what excludes each of them. */
function excludesAll(rules: Mask, excluded: Iterable<Mask>): boolean {
  for (const each of excluded) if ((each & rules) === 0n) return false;
  return true;
}

/**
 * The minimal sets of rules that exclude every package of a family on terms alone, while leaving
 * some package elsewhere: minimal hitting sets of what excludes each.
 */
export function closingOnTerms(
  subject: Case,
  family: ReadonlySet<Mask>,
  everywhere: readonly Mask[],
  most: number,
  meter: Meter,
): ClosingSets {
  const size = subject.rules.length;
  const meeting: Family = {
    costs: subject.rules.map(() => 1),
    along: subject.rules.map(() => undefined),
    beyond: () => undefined,
  };
  const excluding = [...family].map((rules) => bitsOf(size, membersOf(rules)));
  const { least, complete } = gather(meeting, excluding, most, meter);
  const sets = least.map(membersIn);
  const own = sets.filter((rules) => !excludesAll(maskOf(rules), everywhere));
  return { sets: named(subject, own), complete };
}

/** The minimal sets of rules, procedural ones too, that leave nothing of a case feasible. */
export function closingOnOrder(subject: Case, most: number, meter: Meter): ClosingSets {
  const rules = subject.rules.map((binding) => ({
    ...binding,
    chain: binding.chain.slice(0, 1),
    relaxable: true,
  }));
  const free: Case = { ...subject, rules };
  const { conflicts, complete } = leastConflicts(free, engineOf(free), most, meter);
  return { sets: named(subject, conflicts), complete };
}

function named(subject: Case, sets: readonly (readonly number[])[]): ClosingSets['sets'] {
  return sets
    .map((rules) => sortedTexts(rules.flatMap((rule) => subject.rules[rule]?.rule.id ?? [])))
    .sort(bySizeThenText);
}
