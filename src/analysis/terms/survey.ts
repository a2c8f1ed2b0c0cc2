import type { Choice } from '../../model/choices.js';
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

/** Every package looked at once. */
export interface Survey {
  readonly feasible: bigint;
  readonly outOnTerms: bigint;
  readonly outOnOrder: bigint;
  /** For each rule, by its index, how many packages it rules out by itself. */
  readonly ruledOut: readonly bigint[];
  readonly possible: Package | null;
  /** For each provision, in the order of the document, what each of its choices has shown. */
  readonly choices: readonly ReadonlyMap<Choice, ChoiceRecord>[];
  readonly excluders: Excluders;
}

export function survey(subject: Case, meter: Meter): Survey {
  const excluders = excludersOf(subject);
  const firm = subject.rules.map(() => 0);
  const ruledOut = subject.rules.map(() => 0n);
  const choices = subject.negotiation.provisions.map(() => new Map<Choice, ChoiceRecord>());
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
    for (const rule of membersOf(excluding)) ruledOut[rule] = (ruledOut[rule] ?? 0n) + weight;
    for (const [place, occurring] of choicesIn(packages).entries()) {
      for (const choice of occurring) note(choices[place], choice, isOpen, excluding);
    }
  }
  return { feasible, outOnTerms, outOnOrder, ruledOut, possible, choices, excluders };
}

function note(
  records: Map<Choice, ChoiceRecord> | undefined,
  choice: Choice,
  isOpen: boolean,
  excluding: Mask,
): void {
  const record = records?.get(choice) ?? { feasible: false, excluded: new Set<Mask>() };
  record.feasible ||= isOpen;
  record.excluded.add(excluding);
  records?.set(choice, record);
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
