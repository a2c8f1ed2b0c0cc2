import type { Case } from '../case/case.js';
import { classCost, type Meter } from '../engine/meter.js';
import { movesIn } from '../graph/in-package.js';
import type { ClassedPackage } from '../graph/packages-that.js';
import { compilerOf } from '../program/program.js';
import { type LeastWorst, leastWorst } from './least-worst.js';
import type { Place, PlacesIn } from './places.js';

/** Finds a way through the places of a package whose worst costs least, and at most so much. */
export type Search = (
  places: PlacesIn,
  cost: (place: Place) => number,
  most: number,
) => LeastWorst | undefined;

/** How many classes of packages are remembered. */
const mostClasses = 256;

/** The search through the feasible orderings of each class of packages, made once. */
export function searchesOf(subject: Case, meter: Meter): (each: ClassedPackage) => Search {
  const firm = subject.rules.map(() => 0);
  const known = new Map<string, Search>();
  let compile = compilerOf(subject);
  return ({ package: chosen, className }) => {
    const before = known.get(className);
    if (before !== undefined) return before;
    if (known.size === mostClasses) {
      known.clear();
      compile = compilerOf(subject);
    }
    if (known.size > 0) meter.spend(classCost);
    const search =
      movesIn(
        compile(chosen),
        firm,
        subject.widest,
        meter,
        (moves): Search =>
          (places, cost, most) =>
            leastWorst(moves, places, cost, most, meter),
      ) ?? (() => undefined);
    known.set(className, search);
    return search;
  };
}
