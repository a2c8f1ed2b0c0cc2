import { provisionOf } from '../../model/package.js';
import type { Moment, Step } from '../../rules/moment.js';
import { type Mask, membersOf } from './mask.js';
import type { Program } from './program.js';

/** What a bundle does to a package, as masks. */
export interface Taken {
  readonly before: Mask;
  readonly bundle: Mask;
  readonly previous: Mask;
  /** The bundle's number, from 1. */
  readonly position: number;
}

/** The step as a monitor sees it. */
export function stepOf(program: Program, taken: Taken): Step {
  return {
    before: momentOf(program, taken.before),
    after: momentOf(program, taken.before | taken.bundle),
    bundle: namesOf(program, taken.bundle),
    previous: namesOf(program, taken.previous),
    position: taken.position,
  };
}

export function momentOf(program: Program, done: Mask): Moment {
  const names = namesOf(program, done);
  const provisions = new Set(names.map(provisionOf));
  return {
    done: new Set(names),
    terms: Object.fromEntries(
      Object.entries(program.package).filter(([provision]) => provisions.has(provision)),
    ),
  };
}

/** The events of a mask by name, in the order of the document. */
export function namesOf(program: Program, mask: Mask): readonly string[] {
  return membersOf(mask).flatMap((event) => program.events[event] ?? []);
}
