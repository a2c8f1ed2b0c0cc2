import { checkOptions, type KnownOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import { rulesInForce } from '../../rules/in-force.js';
import { analyze } from '../analyze.js';
import { analyzeOptions } from '../case/options.js';
import { begun } from '../engine/meter.js';
import { combinationsOf, countCombinations, openPositions } from './combinations.js';
import { commonTo } from './common.js';
import { effectOf } from './effects.js';
import type { ReadingRow, ReadingsAnalysis, ReadingsOptions } from './reading-table.js';

const defaultCombinations = 256;

const known: KnownOptions<ReadingsOptions> = { ...analyzeOptions, mostCombinations: true };

/**
 * The analysis under every combination of readings in one table, what is common to all of them, and
 * what depends on which position.
 *
 * A row is exactly what `analyze` says with these `readings`. Positions that `options.readings` names
 * stay as they are read there. Past `mostCombinations` the table is cut and says so in `whole`; a
 * budget of `states` is each question's own, one of `milliseconds` the whole table's.
 * @throws RangeError where the options do not fit the negotiation, or `mostCombinations` is no whole
 * number from 1.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * const { rows, common } = analyzeReadings(negotiation);
 */
export function analyzeReadings(
  negotiation: Negotiation,
  options: ReadingsOptions = {},
): ReadingsAnalysis {
  checkOptions('the options of analyzeReadings', options, known);
  const { mostCombinations: most = defaultCombinations, ...rest } = options;
  if (!Number.isSafeInteger(most) || most < 1) {
    throw new RangeError(`mostCombinations is ${most}; give a whole number from 1.`);
  }
  const timed = begun(rest);
  const { varied, silent } = openPositions(negotiation, timed);
  const combinations = countCombinations(varied);
  const rows: ReadingRow[] = [];
  const inForce: (readonly string[])[] = [];
  for (const readings of combinationsOf(varied)) {
    if (rows.length === most) break;
    const asked = { ...timed, readings: { ...timed.readings, ...readings } };
    rows.push({ readings, analysis: analyze(negotiation, asked) });
    inForce.push(rulesInForce(negotiation, asked).map((rule) => rule.id));
  }
  const whole = BigInt(rows.length) === combinations;
  return {
    negotiation: negotiation.id,
    positions: varied.map((position) => effectOf(position, rows, whole)),
    silent,
    combinations,
    rows,
    whole,
    common: commonTo(rows, inForce, whole),
  };
}
