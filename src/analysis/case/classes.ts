import { type Choice, choicesOf, product } from '../../model/choices.js';
import type { Condition, PackageCondition } from '../../model/condition.js';
import type { Provision } from '../../model/negotiation.js';
import type { Package } from '../../model/package.js';
import { holdsOn, leavesOf } from '../../rules/conditions.js';
import type { Case } from './case.js';
import { packageOf } from './packages.js';

/** Packages that no rule tells apart: what holds of one holds of all. */
export interface PackageClass {
  readonly representative: Package;
  /** How many packages it stands for. */
  readonly weight: bigint;
  /** For each provision, in the order of the document, the choices that its packages make of it. */
  readonly choices: readonly Alike[];
}

/** Choices of one provision that no rule tells apart. */
type Alike = readonly [Choice, ...Choice[]];

/** Every class of packages, lazily, in the order of their first members. */
export function* classesOf(subject: Case): Generator<PackageClass> {
  for (const picked of product(groupsOf(subject))) {
    yield {
      representative: packageOf(
        subject.negotiation,
        picked.map((group) => group[0]),
      ),
      weight: picked.reduce((weight, group) => weight * BigInt(group.length), 1n),
      choices: picked,
    };
  }
}

/** For each provision, in the order of the document, its choices in groups that no rule tells apart. */
export function groupsOf(subject: Case): readonly (readonly Alike[])[] {
  const questions = subject.rules.flatMap((binding) => binding.chain.flatMap(questionsOf));
  const watched = subject.rules.some((binding) =>
    binding.chain.some((form) => form.type.compile === undefined),
  );
  return subject.negotiation.provisions.map((provision) =>
    watched ? choicesOf(provision).map((choice): Alike => [choice]) : alike(provision, questions),
  );
}

/** The package of that number, from 0 and below its weight, in a class. */
export function memberOf(subject: Case, { choices }: PackageClass, number: bigint): Package {
  let rest = number;
  const picked = choices.map((group) => {
    const size = BigInt(group.length);
    const choice = group[Number(rest % size)];
    rest /= size;
    return choice;
  });
  return packageOf(subject.negotiation, picked);
}

/** All that a form asks about the package it is on. */
function questionsOf(form: Case['rules'][number]['chain'][number]): readonly PackageCondition[] {
  const conditions = Object.entries(form.type.fields).flatMap(([name, kind]) =>
    kind === 'condition' || kind === 'trigger' ? [form.fields[name]] : [],
  );
  return [...conditions, ...(form.when === undefined ? [] : [form.when])]
    .flatMap((condition) => leavesOf(condition as Condition | PackageCondition))
    .filter((leaf): leaf is PackageCondition => !('done' in leaf));
}

/** A provision's choices, grouped by what the questions answer about each, the rest being open. */
function alike(provision: Provision, questions: readonly PackageCondition[]): readonly Alike[] {
  const groups = new Map<string, [Choice, ...Choice[]]>();
  for (const choice of choicesOf(provision)) {
    const answers = questions.map((question) => answer(question, provision.id, choice));
    const key = choice === undefined ? 'left out' : answers.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [choice]);
    else group.push(choice);
  }
  return [...groups.values()];
}

/** What a choice of one provision says to a question that may name several. */
function answer(question: PackageCondition, provision: string, choice: Choice): boolean {
  const alone: Package = choice === undefined ? {} : { [provision]: choice };
  if (!('terms' in question)) return holdsOn(question, alone);
  const accepted = Object.hasOwn(question.terms, provision) ? question.terms[provision] : undefined;
  return accepted === undefined || holdsOn({ terms: { [provision]: accepted } }, alone);
}
