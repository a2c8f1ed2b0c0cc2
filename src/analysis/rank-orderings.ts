import { checkOptions } from '../document/problems/known-options.js';
import type { Negotiation } from '../model/negotiation.js';
import type { Bundle, Package } from '../model/package.js';
import { type Case, caseOf } from './case/case.js';
import { type AnalysisOptions, analysisOptions } from './case/options.js';
import { classesOf } from './classes/classes.js';
import { memberOf } from './classes/members.js';
import type { Witness } from './engine/engine.js';
import { classCost, type Meter, meterOf } from './engine/meter.js';
import { orderingIn } from './engine/solver.js';
import { numberingIn } from './graph/numbering.js';
import type { Ranking } from './graph/ranking.js';
import { exact, firstAbove, quotient, wholeOf } from './graph/whole.js';
import { compilerOf } from './program/program.js';

/** Every feasible ordering of every package, by number. */
export interface RankedOrderings {
  readonly count: bigint;
  /**
   * The ordering of a whole number from 0 and below `count`, in an order that stays the same but is
   * not that of `orderings`. A double is quicker than a bigint where `count` is below 2^53.
   * @throws RangeError for any other number.
   */
  at(number: bigint | number): Witness;
}

/**
 * Numbers the feasible orderings without listing them, so that any one can be taken out: the exact
 * ground for drawing them uniformly (`sampleOrderings`) or for splitting a list among workers. Parts
 * of a package that no rule ties are numbered each by itself, so that their orderings need no table
 * of all.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws OutOfBudget where the budget runs out.
 */
export function rankOrderings(
  negotiation: Negotiation,
  options: AnalysisOptions = {},
): RankedOrderings {
  checkOptions('the options of rankOrderings', options, analysisOptions);
  const subject = caseOf(negotiation, options);
  const blocks = blocksOf(subject, meterOf(options));
  const count = blocks.at(-1)?.end ?? 0n;
  const ends = blocks.map(({ end }) => end);
  const byDouble = count < exact ? takingByDouble(blocks) : undefined;
  const last = Number(count) - 1;
  return {
    count,
    at(number) {
      // A double is compared with a double: with a bigint that takes as long as all the rest.
      if (byDouble !== undefined && typeof number === 'number') {
        if (number >= 0 && number <= last && Number.isInteger(number)) return byDouble(number);
      } else if (typeof number === 'bigint' || Number.isInteger(number)) {
        const whole = BigInt(number);
        if (whole >= 0n && whole < count)
          return byDouble?.(Number(whole)) ?? take(blocks, ends, whole);
      }
      const range = count === 0n ? 'nothing is feasible' : `they go from 0 to ${count - 1n}`;
      throw new RangeError(`There is no ordering ${number}; ${range}.`);
    },
  };
}

/** The orderings of one class of packages, member by member. */
interface Block {
  readonly end: bigint;
  readonly ranking: Ranking<Bundle>;
  /** How many orderings each of its packages has, as a double. */
  readonly count: number;
  /** A package by its number in the class. */
  readonly member: (number: bigint | number) => Package;
}

function blocksOf(subject: Case, meter: Meter): readonly Block[] {
  const firm = subject.rules.map(() => 0);
  const compile = compilerOf(subject);
  const blocks: Block[] = [];
  let end = 0n;
  for (const packages of classesOf(subject, firm, meter)) {
    if (end > 0n) meter.spend(classCost);
    const program = compile(packages.representative);
    // Numbering goes through every state; a class with nothing to number is known sooner.
    if (orderingIn(program, firm, subject.widest, meter, 'kernel') === undefined) continue;
    const ranking = numberingIn(program, firm, subject.widest, meter);
    end += ranking.count * packages.weight;
    blocks.push({
      end,
      ranking,
      count: Number(ranking.count),
      member: remembered((number) => memberOf(subject, packages, BigInt(number))),
    });
  }
  return blocks;
}

function take(blocks: readonly Block[], ends: readonly bigint[], number: bigint): Witness {
  const place = firstAbove(ends, number, 0, ends.length - 1);
  const { ranking, member } = blocks[place] as Block;
  const own = number - (ends[place - 1] ?? 0n);
  const rest = wholeOf(own % ranking.count);
  return { package: member(own / ranking.count), ordering: ranking.at(rest) };
}

/** The same where all numbers are exact as doubles. */
function takingByDouble(blocks: readonly Block[]): (number: number) => Witness {
  const ends = blocks.map(({ end }) => Number(end));
  return (number) => {
    const place = firstAbove(ends, number, 0, ends.length - 1);
    const { ranking, count, member } = blocks[place] as Block;
    const own = place === 0 ? number : number - (ends[place - 1] as number);
    const which = quotient(own, count);
    return { package: member(which), ordering: ranking.at(own - which * count) };
  };
}

/** How many packages of a class are remembered. */
const mostMembers = 10_000;

function remembered(
  make: (number: bigint | number) => Package,
): (number: bigint | number) => Package {
  const made = new Map<bigint | number, Package>();
  return (number) => {
    const known = made.get(number);
    if (known !== undefined) return known;
    if (made.size >= mostMembers) made.clear();
    const fresh = make(number);
    made.set(number, fresh);
    return fresh;
  };
}
