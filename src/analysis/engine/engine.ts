import type { Ordering, Package } from '../../model/package.js';
import type { Case } from '../case/case.js';
import { degreesOf } from '../program/broken-forms.js';
import type { Degrees } from '../program/demand.js';
import type { Mask } from '../program/mask.js';
import { namesOf } from '../program/moments.js';
import type { Program } from '../program/program.js';
import type { Meter } from './meter.js';
import { partitionOf } from './partition.js';
import { countIn, orderingIn, type Path } from './solver.js';

/** A package and an ordering of it, as evidence that something is feasible. */
export interface Witness {
  readonly package: Package;
  readonly ordering: Ordering;
}

/** The kernel as the analyses ask it: about a case whose rules are conceded to given degrees. */
export interface Engine {
  /** No rule conceded. */
  readonly firm: Degrees;
  /** An ordering that satisfies every rule as conceded, or `undefined` where there is none. */
  witness(degrees: Degrees, meter: Meter): Witness | undefined;
  /** Whether there is such an ordering. Quicker than a witness where one met earlier will do. */
  isFeasible(degrees: Degrees, meter: Meter): boolean;
  /** How many orderings do, of bundles of at most `widest` events, over all packages. */
  count(degrees: Degrees, widest: number, meter: Meter): bigint;
  /** How many packages have one. */
  countPackages(degrees: Degrees, meter: Meter): bigint;
  /** A package of each class, compiled, where rules are conceded so, but for those out on terms. */
  programs(degrees: Degrees, meter: Meter): Iterable<Program>;
}

/** How many orderings are remembered. */
const mostMet = 256;

export function engineOf(subject: Case, path: Path = 'kernel'): Engine {
  const { counted, looked } = partitionOf(subject);
  /** For each of the last orderings met, the degrees to which it breaks the rules. */
  const met: Degrees[] = [];
  const found = (degrees: Degrees, meter: Meter) => {
    for (const program of looked(degrees, meter)) {
      const ordering = orderingIn(program, degrees, subject.widest, meter, path);
      if (ordering !== undefined) return { program, ordering };
    }
    return undefined;
  };
  return {
    firm: subject.rules.map(() => 0),
    witness(degrees, meter) {
      const answer = found(degrees, meter);
      if (answer === undefined) return undefined;
      const { program, ordering } = answer;
      return { package: program.package, ordering: named(program, ordering) };
    },
    isFeasible(degrees, meter) {
      if (met.some((each) => isWithin(each, degrees))) return true;
      const answer = found(degrees, meter);
      if (answer === undefined) return false;
      if (met.length === mostMet) met.shift();
      met.push(degreesOf(answer.program, answer.ordering, subject.rules));
      return true;
    },
    count(degrees, widest, meter) {
      let orderings = 0n;
      for (const { program, weight } of counted(degrees, meter)) {
        orderings += weight * countIn(program, degrees, widest, meter, path);
      }
      return orderings;
    },
    countPackages(degrees, meter) {
      let packages = 0n;
      for (const { program, weight } of counted(degrees, meter)) {
        if (orderingIn(program, degrees, subject.widest, meter, path) !== undefined) {
          packages += weight;
        }
      }
      return packages;
    },
    programs: looked,
  };
}

function named(program: Program, ordering: readonly Mask[]): Ordering {
  return ordering.map((bundle) => namesOf(program, bundle));
}

/** Whether no rule is broken to more than the given degrees. */
function isWithin(broken: Degrees, degrees: Degrees): boolean {
  for (let rule = 0; rule < broken.length; rule += 1) {
    if ((broken[rule] as number) > (degrees[rule] as number)) return false;
  }
  return true;
}
