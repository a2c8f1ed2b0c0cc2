import type { Bundle } from '../../model/package.js';
import type { Meter } from '../engine/meter.js';
import { areCountedApart, partsOf } from '../kernel/part.js';
import type { Degrees } from '../program/demand.js';
import type { Program } from '../program/program.js';
import { wholeOf } from '../program/whole.js';
import { rankingIn } from './in-package.js';
import { naming } from './naming.js';
import { numberedInParts } from './parts/numbering.js';
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
  const whole = wholeOf(program, degrees);
  if (whole !== undefined && whole !== 'hopeless') {
    const parts = partsOf(whole, widest);
    if (parts.length > 1 && areCountedApart(whole, parts)) {
      return numberedInParts(parts, widest, naming(program), meter);
    }
  }
  return rankingIn(program, degrees, widest, meter);
}
