import fc from 'fast-check';
import { arbCase } from './case.js';
import { caseStory } from './case-story.js';
import type { Case, Preference, Subject } from './subject.js';

/** A law as a fast-check property, which counts what it has met. */
export interface LawProperty extends fc.IProperty<[Case]> {
  /** How many of the cases that were run so far could have broken the law. */
  exercised(): number;
}

/** A law: called with a subject, it is a property to be given to `fc.assert`. */
export interface Law {
  (subject?: Subject): LawProperty;
  readonly id: string;
  /** The law in one sentence. */
  readonly says: string;
  /** What it means if the law is broken. */
  readonly failure: string;
}

/** What a law's own code says of one case: whether it could have broken the law, or that it did. */
export interface Judgement {
  /** Whether a library or a rule type that is wrong in the way the law is about could have shown it here. */
  readonly exercised: boolean;
  /** What is wrong, in words; left out where nothing is. */
  readonly broken?: string;
}

/** A law that was broken, with the story of the case. */
export class BrokenLaw extends Error {
  readonly law: string;
  constructor(law: Words, broken: string, story: string) {
    super(`${law.says}\nBroken: ${broken}\nWhat that means: ${law.failure}\n\n${story}`);
    this.name = 'BrokenLaw';
    this.law = law.id;
  }
}

/**
 * Makes a law of its words and its test, and of what random negotiations had better be like to put it to the test. What is tried on the way to a smaller counterexample is not counted.
 */
export function law(
  words: Words,
  test: (instance: Case, subject: Subject) => Judgement,
  prefer: Preference = {},
): Law {
  const property = (subject: Subject = {}): LawProperty => {
    let exercised = 0;
    let shrinking = false;
    const held = fc.property(arbCase(subject, prefer), (instance: Case) => {
      const counts = !shrinking;
      shrinking = true;
      const judgement = test(instance, subject);
      if (counts && judgement.exercised) exercised += 1;
      complain(words, judgement, instance, subject);
      shrinking = !counts;
    });
    return Object.assign(held, { exercised: () => exercised });
  };
  return Object.assign(property, words);
}

type Words = Pick<Law, 'id' | 'says' | 'failure'>;

function complain(words: Words, { broken }: Judgement, instance: Case, subject: Subject): void {
  if (broken === undefined) return;
  throw new BrokenLaw(words, broken, caseStory(instance, subject.types));
}
