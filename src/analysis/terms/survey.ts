import { type Choice, choicesOf } from '../../model/choices.js';
import type { Provision } from '../../model/negotiation.js';
import type { Package } from '../../model/package.js';
import { type Case, withoutSofterForms } from '../case/case.js';
import { classesOf, everyForm } from '../classes/classes.js';
import { choicesIn } from '../classes/members.js';
import { classCost, type Meter } from '../engine/meter.js';
import { orderingIn } from '../engine/solver.js';
import { type Mask, membersOf } from '../program/mask.js';
import { compilerOf } from '../program/program.js';
import { type Excluders, excludersOf } from './out-on-terms.js';

/** What all packages in which a provision goes one way have shown. */
export interface ChoiceRecord {
  feasible: boolean;
  /** For each kind of package the rules that exclude it by themselves; 0 for one that is not out. */
  readonly excluded: Set<Mask>;
}

/** A provision, and what each of its choices has shown, in the order of the document. */
export interface ProvisionRecord {
  readonly provision: Provision;
  readonly choices: ReadonlyMap<Choice, ChoiceRecord>;
}

/** Every package looked at once. */
export interface Survey {
  readonly feasible: bigint;
  readonly outOnTerms: bigint;
  readonly outOnOrder: bigint;
  /** How many packages a rule, by its index, rules out by itself; only those that rule out some. */
  readonly ruledOut: ReadonlyMap<number, bigint>;
  readonly possible: Package | null;
  /** In the order of the document. */
  readonly provisions: readonly ProvisionRecord[];
  readonly excluders: Excluders;
}

export function survey(subject: Case, meter: Meter): Survey {
  const excluders = excludersOf(subject);
  const firm = subject.rules.map(() => 0);
  const ruledOut = new Map<number, bigint>();
  const provisions = subject.negotiation.provisions.map(recordOf);
  let [feasible, outOnTerms, outOnOrder] = [0n, 0n, 0n];
  let possible: Package | null = null;
  const alone = withoutSofterForms(subject);
  const compile = compilerOf(alone);
  for (const packages of classesOf(alone, everyForm(alone), meter)) {
    const { representative, weight } = packages;
    meter.spend(classCost);
    const program = compile(representative);
    const excluding = excluders(program, meter);
    const isOpen =
      excluding === 0n && orderingIn(program, firm, subject.widest, meter, 'kernel') !== undefined;
    if (isOpen) feasible += weight;
    else if (excluding === 0n) outOnOrder += weight;
    else outOnTerms += weight;
    if (excluding === 0n) possible ??= representative;
    for (const rule of membersOf(excluding)) {
      ruledOut.set(rule, (ruledOut.get(rule) ?? 0n) + weight);
    }
    const occurring = choicesIn(packages);
    for (const [place, { choices }] of provisions.entries()) {
      for (const [choice, record] of choices) {
        if (occurring[place]?.has(choice) !== true) continue;
        record.feasible ||= isOpen;
        record.excluded.add(excluding);
      }
    }
  }
  return { feasible, outOnTerms, outOnOrder, ruledOut, possible, provisions, excluders };
}

function recordOf(provision: Provision): ProvisionRecord {
  const choices = choicesOf(provision).map(
    (choice) => [choice, { feasible: false, excluded: new Set<Mask>() }] as const,
  );
  return { provision, choices: new Map(choices) };
}

/** What excludes the packages in which a provision is left out, though it is not optional. */
export function excludedWithout(
  subject: Case,
  place: number,
  excluders: Excluders,
  meter: Meter,
): ReadonlySet<Mask> {
  const provisions = subject.negotiation.provisions.toSpliced(place, 1);
  const alone = withoutSofterForms(subject);
  const without: Case = { ...alone, negotiation: { ...subject.negotiation, provisions } };
  const compile = compilerOf(without);
  const excluded = new Set<Mask>();
  for (const { representative } of classesOf(without, everyForm(without), meter)) {
    meter.spend(classCost);
    excluded.add(excluders(compile(representative), meter));
  }
  return excluded;
}
