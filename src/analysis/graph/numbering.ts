import type { Bundle } from '../../model/package.js';
import type { Meter } from '../engine/meter.js';
import { partsOfMany } from '../engine/solver.js';
import { partsOf } from '../kernel/counting/components.js';
import { type Degrees, demandsOf } from '../program/demand.js';
import { type Mask, maskOf, membersOf } from '../program/mask.js';
import { tiedGroups } from '../program/parts.js';
import type { Program } from '../program/program.js';
import { smallOf } from '../program/small.js';
import { rankingIn } from './in-package.js';
import { naming } from './naming.js';
import { numberedInLargeParts, numberedInParts, type Renumbered } from './parts/numbering.js';
import type { Ranking } from './ranking.js';

/**
 * The orderings of a package whose rules are conceded by number: part by part where no demand ties
 * its parts, so that it costs no more than counting them so; else in the order of `orderings`.
 */
export function numberingIn(
  program: Program,
  degrees: Degrees,
  widest: number,
  meter: Meter,
): Ranking<Bundle> {
  const small = smallOf(program, degrees);
  if (small !== undefined && small !== 'hopeless') {
    const parts = partsOf(small, widest);
    if (parts.length > 1) return numberedInParts(parts, widest, naming(program), meter);
  }
  const many = small === undefined ? manyPartsOf(program, degrees, widest) : undefined;
  return many === undefined
    ? rankingIn(program, degrees, widest, meter)
    : numberedInLargeParts(many, widest, naming(program), meter);
}

/** The parts of a package that is too large for the kernel, where it can take each. */
function manyPartsOf(
  program: Program,
  degrees: Degrees,
  widest: number,
): readonly Renumbered[] | undefined {
  const demands = demandsOf(program, degrees);
  const parts = demands.hopeless ? undefined : partsOfMany(program, demands, widest);
  if (parts === undefined) return undefined;
  return tiedGroups(program, demands.firm).flatMap((group, place): readonly Renumbered[] => {
    const part = parts[place];
    return part === undefined ? [] : [{ part, called: callingIn(group) }];
  });
}

/** The bundles of a group, numbered from 0, as they are in the whole. */
function callingIn(group: Mask): (bundle: number) => Mask {
  const events = membersOf(group);
  return (bundle) => maskOf(membersOf(BigInt(bundle)).map((each) => events[each] ?? 0));
}
