import type { Case } from '../case/case.js';
import { classesIn, type PackageClass } from '../classes/classes.js';
import type { Diagram } from '../classes/diagram.js';
import type { Compile, Program } from '../program/program.js';
import { classBytes, classCost, type Meter, OutOfBudget, withinPart } from './meter.js';

/** A class of packages, compiled. */
export interface Compiled {
  readonly program: Program;
  /** How many packages it stands for. */
  readonly weight: bigint;
}

/** All classes of a case of whose rules so much is asked. */
export interface List {
  readonly size: number;
  /** In the order of their first members; each is compiled, and paid for, when it is first met. */
  compiled(meter: Meter): Iterable<Compiled>;
}

/** Makes a list, once. */
export interface Listing {
  /** Throws `OutOfBudget`, and again when asked again, where there are too many classes. */
  whole(meter: Meter): List;
  /** The list, or `undefined` where it is not made soon. */
  soon(meter: Meter): List | undefined;
}

/** What making a list may cost where it has to be soon. */
const soonStates = 2_000_000;

export function listingOf(subject: Case, diagram: Diagram, compile: Compile): Listing {
  let made: List | undefined;
  let failed: OutOfBudget | undefined;
  let isLong = false;
  const list = (meter: Meter): List => {
    made ??= listOf(compile, classesIn(subject, diagram, meter).map(withoutMembers));
    return made;
  };
  return {
    whole(meter) {
      if (failed !== undefined) throw failed;
      try {
        return list(meter);
      } catch (error) {
        if (error instanceof OutOfBudget) failed = error;
        throw error;
      }
    },
    soon(meter) {
      if (isLong) return made;
      const bounded = withinPart(meter, soonStates, list);
      isLong = !bounded.decided;
      return bounded.decided ? bounded.value : undefined;
    },
  };
}

type Weighed = Pick<PackageClass, 'representative' | 'weight'>;

/** The ways to the members of many classes take memory. */
function withoutMembers({ representative, weight }: PackageClass): Weighed {
  return { representative, weight };
}

function listOf(compile: Compile, classes: readonly Weighed[]): List {
  const programs: Program[] = [];
  return {
    size: classes.length,
    *compiled(meter) {
      for (const [place, { representative, weight }] of classes.entries()) {
        const known = programs[place];
        if (known === undefined) {
          if (place > 0) meter.spend(classCost);
          meter.hold(classBytes);
        }
        const program = known ?? compile(representative);
        programs[place] = program;
        yield { program, weight };
      }
    },
  };
}
