import type { Negotiation } from 'redlines';
import type { RuleEntry } from '../oracle/file-format.js';
import {
  allPairs,
  type Cover,
  elements,
  held,
  negotiation,
  numbers,
  procedural,
  zigzag,
} from '../oracle/posets.js';
import { asNegotiation } from './task.js';

/** Negotiations of any size: `count` provisions `e1`, `e2`, ... of one event each. */
export function withRules(count: number, rules: readonly RuleEntry[]): Negotiation {
  return asNegotiation(negotiation(`of-${count}`, { provisions: elements(count), rules }));
}

export function free(count: number): Negotiation {
  return withRules(count, []);
}

export function chained(count: number): Negotiation {
  return ordered(
    count,
    numbers(count - 1).map((n) => [`e${n}`, `e${n + 1}`]),
  );
}

export function zigzagged(count: number): Negotiation {
  return withRules(count, fence(count));
}

/** The rules of a zigzag: up, down, up, down. */
export function fence(count: number): readonly RuleEntry[] {
  return coversOf(
    zigzag(count).map(([first, then]) => [first.replace('z', 'e'), then.replace('z', 'e')]),
  );
}

function ordered(count: number, covers: readonly Cover[]): Negotiation {
  return withRules(count, coversOf(covers));
}

function coversOf(covers: readonly Cover[]): readonly RuleEntry[] {
  return covers.map(([first, then], place) =>
    procedural(`r${place + 1}`, { type: 'before', first, then }),
  );
}

/** Each holds out for coming before the next, all around. */
export function ring(count: number): Negotiation {
  const next = (n: number) => ({ type: 'before', first: `e${n}`, then: `e${(n % count) + 1}` });
  return withRules(
    count,
    numbers(count).map((n) => held(`r${n}`, next(n))),
  );
}

export function everyoneFirst(count: number): Negotiation {
  return withRules(
    count,
    allPairs(count).map(([first, then]) =>
      held(`${first}-${then}`, { type: 'before', first, then }),
    ),
  );
}

/** One provision of so many stages. */
export function staged(count: number): Negotiation {
  const stages = numbers(count).map((n) => `s${n}`);
  const provisions = [{ id: 'deal', title: 'Deal', stages }];
  return asNegotiation(negotiation('staged', { provisions }));
}

export function factorial(count: number): bigint {
  return numbers(count).reduce((product, n) => product * BigInt(n), 1n);
}

/** A000670: a(n) is the sum, over the size k of the first bundle, of C(n, k) a(n - k). */
export function fubini(count: number): bigint {
  const known = [1n];
  for (const n of numbers(count)) {
    let total = 0n;
    let choices = 1n;
    for (const k of numbers(n)) {
      choices = (choices * BigInt(n - k + 1)) / BigInt(k);
      total += choices * (known[n - k] ?? 0n);
    }
    known.push(total);
  }
  return known[count] ?? 1n;
}
