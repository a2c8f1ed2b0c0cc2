import { lonely } from './moves.js';
import { asksNothingOpen, type ClauseList, type Tables, type Trigger } from './tables.js';
import {
  areSame,
  isEmpty,
  leastOf,
  none,
  setAt,
  sizeOf,
  union,
  unionOf,
  type Words,
  within,
  without,
  wordSize,
} from './words.js';

/**
 * Takes all that may be taken, again and again, minding only those demands that what is done can
 * never hurt: their feasible sets are closed under union, so greed never has to turn back, and where
 * it gets stuck every ordering does (Möhring, Skutella, Stork: Scheduling with AND/OR precedence
 * constraints, SIAM J. Comput. 33, 2004). The bundles taken; `undefined` where it gets stuck.
 */
export function greedily(tables: Tables, widest: number): readonly Words[] | undefined {
  const bundles: Words[] = [];
  for (let done = none; !areSame(done, tables.full); ) {
    const bundle = widest === 1 ? single(tables, done) : everything(tables, done);
    if (isEmpty(bundle)) return undefined;
    bundles.push(bundle);
    done = union(done, bundle);
  }
  return bundles;
}

/** Whether greed minds every demand of the tables, so that what it finds is feasible. */
export function isUnhurt(tables: Tables, widest: number): boolean {
  const { apart, next, deadlines, full } = tables;
  return (
    (widest === 1 || widest >= sizeOf(full.low, full.high)) &&
    apart.length + next.length + deadlines.length === 0 &&
    asksOnlyForMore(tables)
  );
}

/** Whether no demand asks that something be open, or be done at once. */
export function asksOnlyForMore({ closing, bad, opening, gates, checks }: Tables): boolean {
  return (
    bad.length === 0 &&
    isEmpty(opening) &&
    isEmpty(unionOf(closing)) &&
    gates.every(({ clauses }) => asksNothingOpen(clauses)) &&
    checks.every(({ clauses }) => asksNothingOpen(clauses))
  );
}

/** The first event that may be taken alone; nothing where there is none. */
function single(tables: Tables, done: Words): Words {
  const { low, high } = ready(tables, done);
  for (let rest = low; rest !== 0; rest &= rest - 1) {
    const event = { low: rest & -rest, high: 0 };
    if (mayStandAlone(tables, done, event)) return event;
  }
  for (let rest = high; rest !== 0; rest &= rest - 1) {
    const event = { low: 0, high: rest & -rest };
    if (mayStandAlone(tables, done, event)) return event;
  }
  return none;
}

function mayStandAlone(tables: Tables, done: Words, event: Words): boolean {
  const after = union(done, event);
  return isEmpty(lonely(tables, event, after)) && isEmpty(barred(tables.checks, event, after));
}

/** The greatest bundle that may be taken; nothing where there is none. */
function everything(tables: Tables, done: Words): Words {
  let bundle = ready(tables, done);
  for (;;) {
    const after = union(done, bundle);
    const out = union(barred(tables.checks, bundle, after), lonely(tables, bundle, after));
    if (isEmpty(out)) return bundle;
    bundle = without(bundle, out);
  }
}

/** The events for which enough is done before. */
function ready(tables: Tables, done: Words): Words {
  const { low, high } = without(tables.full, done);
  const open = {
    low: readyIn(tables, low, 0, done),
    high: high === 0 ? 0 : readyIn(tables, high, wordSize, done),
  };
  return without(open, barred(tables.gates, open, done));
}

function readyIn({ before }: Tables, word: number, first: number, done: Words): number {
  let open = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    if (within(setAt(before, first + leastOf(rest)), done)) open |= rest & -rest;
  }
  return open;
}

/** Those of the events for which no clause has what it wants done. */
function barred(triggers: readonly Trigger[], events: Words, done: Words): Words {
  let [low, high] = [0, 0];
  for (const trigger of triggers) {
    const held = { low: trigger.low & events.low, high: trigger.high & events.high };
    if (isEmpty(held) || anyDone(trigger.clauses, done)) continue;
    low |= held.low;
    high |= held.high;
  }
  return { low, high };
}

function anyDone(clauses: ClauseList, { low, high }: Words): boolean {
  for (let at = 0; at < clauses.length; at += 4) {
    if ((((clauses[at] as number) & ~low) | ((clauses[at + 1] as number) & ~high)) === 0)
      return true;
  }
  return false;
}
