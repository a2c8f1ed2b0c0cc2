import { sizeOf } from './moves.js';
import type { ClauseList, Tables, Trigger } from './tables.js';

/**
 * Takes all that may be taken, again and again, minding only those demands that what is done can
 * never hurt: their feasible sets are closed under union, so greed never has to turn back, and where
 * it gets stuck every ordering does (Möhring, Skutella, Stork: Scheduling with AND/OR precedence
 * constraints, SIAM J. Comput. 33, 2004). The bundles taken; `undefined` where it gets stuck.
 */
export function greedily(tables: Tables, widest: number): readonly number[] | undefined {
  const bundles: number[] = [];
  for (let done = 0; done !== tables.full; ) {
    const bundle = widest === 1 ? single(tables, done) : everything(tables, done);
    if (bundle === 0) return undefined;
    bundles.push(bundle);
    done |= bundle;
  }
  return bundles;
}

/** Whether greed minds every demand of the tables, so that what it finds is feasible. */
export function isUnhurt(tables: Tables, widest: number): boolean {
  const { closing, bad, apart, next, opening, deadlines, gates, checks, full } = tables;
  return (
    (widest === 1 || widest >= sizeOf(full)) &&
    closing.every((mask) => mask === 0) &&
    bad.length + apart.length + next.length + deadlines.length === 0 &&
    opening === 0 &&
    [...gates, ...checks].every(({ clauses }) =>
      clauses.every((mask, at) => at % 2 === 0 || mask === 0),
    )
  );
}

/** The first event that may be taken alone; 0 where there is none. */
function single(tables: Tables, done: number): number {
  const { before, company } = tables;
  for (let rest = ready(tables, done); rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    const event = 31 - Math.clz32(bit);
    const after = done | bit;
    const needed = (before[event] as number) | (company[event] as number);
    if ((needed & ~after) === 0 && triggered(tables.checks, bit, after) === 0) return bit;
  }
  return 0;
}

/** The greatest bundle that may be taken; 0 where there is none. */
function everything(tables: Tables, done: number): number {
  let bundle = ready(tables, done);
  for (;;) {
    const after = done | bundle;
    let held = bundle & ~triggered(tables.checks, bundle, after);
    for (let rest = held & tables.accompanied; rest !== 0; rest &= rest - 1) {
      const event = 31 - Math.clz32(rest & -rest);
      if (((tables.company[event] as number) & ~after) !== 0) held &= ~(1 << event);
    }
    if (held === bundle) return bundle;
    bundle = held;
  }
}

/** The events for which enough is done before. */
function ready(tables: Tables, done: number): number {
  let open = 0;
  for (let rest = tables.full & ~done; rest !== 0; rest &= rest - 1) {
    const event = 31 - Math.clz32(rest & -rest);
    if (((tables.before[event] as number) & ~done) === 0) open |= 1 << event;
  }
  return open & ~triggered(tables.gates, open, done);
}

/** Those of the events for which no clause has what it wants done. */
function triggered(triggers: readonly Trigger[], events: number, done: number): number {
  let barred = 0;
  for (const trigger of triggers) {
    if ((trigger.events & events) !== 0 && !anyDone(trigger.clauses, done)) {
      barred |= trigger.events & events;
    }
  }
  return barred;
}

function anyDone(clauses: ClauseList, done: number): boolean {
  for (let at = 0; at < clauses.length; at += 2) {
    if (((clauses[at] as number) & ~done) === 0) return true;
  }
  return false;
}
