// Only Alea, so that a bundle does not carry seedrandom's other generators.
import alea from 'seedrandom/lib/alea.js';
import { remainder } from '../analysis/graph/whole.js';

/** A stream of random numbers that a text starts; the same text, the same stream. */
export interface Rng {
  /** A whole number from 0 and below `bound`, each as likely as any other. */
  below(bound: bigint): bigint;
  /** The same draws again and again, in a fraction of the time: as doubles for a bound up to 2^53. */
  drawing(bound: bigint): () => bigint | number;
}

/** Where a stream of random numbers stands: plain JSON that can be kept, sent and gone on from. */
export interface RngState {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
  readonly c: number;
}

/** What was drawn, and where the stream stands then. */
export interface Drawn<T> {
  readonly value: T;
  readonly chance: RngState;
}

/**
 * Johannes Baagøe's Alea, as seedrandom has it: unlike seedrandom's default generator it starts
 * different streams for texts such as "1" and "11".
 * @throws RangeError where the seed is missing or empty: a random result must be repeatable.
 */
export function rngOf(seed: string | number): Rng {
  const generator = alea(seedText(seed), { state: true });
  const word = () => generator.int32() >>> 0;
  const drawing = (bound: bigint) => {
    if (bound <= 0n) throw new RangeError(`There is no whole number from 0 below ${bound}.`);
    return bound <= twoTo53 ? drawingSmall(word, Number(bound)) : drawingLarge(word, bound);
  };
  return { below: (bound) => BigInt(drawing(bound)()), drawing };
}

/**
 * The start of a stream that belongs to one party in one run, so that what it draws depends neither
 * on the other parties nor on who does the run.
 * @throws RangeError where the seed is missing or empty.
 */
export function streamOf(seed: string | number, run: number, party: string): RngState {
  const name = JSON.stringify([seedText(seed), run, party]);
  return alea(name, { state: true }).state();
}

/**
 * A whole number from 0 and below `bound`, each as likely as any other, and the stream after it.
 * @throws RangeError where `bound` is no whole number from 1 to 2^53.
 */
export function drawBelow(bound: number, chance: RngState): Drawn<number> {
  if (!(Number.isInteger(bound) && bound >= 1 && bound <= 2 ** 53)) {
    throw new RangeError(`There is no whole number from 0 below ${bound}.`);
  }
  const generator = alea('', { state: chance });
  const value = drawingSmall(() => generator.int32() >>> 0, bound)();
  return { value, chance: generator.state() };
}

/** The seed as text; a missing one would silently give the same stream each time. */
export function seedText(seed: string | number): string {
  const text = String(seed ?? '');
  if (text === '') throw new RangeError('A seed is required, a text or a number.');
  return text;
}

const twoTo53 = 2n ** 53n;

/** Draws 53 bits until they fall into a whole number of rounds of the bound. */
function drawingSmall(word: () => number, bound: number): () => number {
  const rounds = Math.floor(2 ** 53 / bound) * bound;
  return () => {
    for (;;) {
      const drawn = (word() >>> 11) * 2 ** 32 + word();
      if (drawn < rounds) return remainder(drawn, bound);
    }
  };
}

/** Draws as many bits as the bound has until they fall below it. */
function drawingLarge(word: () => number, bound: bigint): () => bigint {
  const bits = BigInt(bound.toString(2).length);
  return () => {
    for (;;) {
      let drawn = 0n;
      for (let have = 0n; have < bits; have += 32n) drawn = (drawn << 32n) | BigInt(word());
      drawn = BigInt.asUintN(Number(bits), drawn);
      if (drawn < bound) return drawn;
    }
  };
}
