import type { Constraint } from '../../rules/constraint.js';
import { type Mask, maskOf, within } from '../program/mask.js';
import type { Program } from '../program/program.js';
import { stateTest } from '../program/step-test.js';

/** Where firm constraints leave a bundle no choice, so that few bundles need to be tried. */
export interface Bounds {
  /** Events that always go together, as one mask each; every other event on its own. */
  readonly units: readonly Mask[];
  /** The events that may be in the next bundle. */
  available(done: Mask): Mask;
  /** The events that must be in it. */
  required(done: Mask, position: number): Mask;
}

export function boundsOf(program: Program, firm: readonly Constraint[], universe: Mask): Bounds {
  const gates = firm.flatMap(gateOf);
  const claims = firm.flatMap(claimOf);
  const stages = program.previousStage.map((previous, event) => ({
    event: maskOf([event]),
    previous: previous === undefined ? 0n : maskOf([previous]),
  }));
  return {
    units: unitsOf(firm, program, universe),
    available(done) {
      let open = 0n;
      for (const { event, previous } of stages) {
        if (within(previous, done)) open |= event;
      }
      open &= universe & ~done;
      for (const gate of gates) {
        if ((gate.events & open) !== 0n && !gate.open(done)) open &= ~gate.events;
      }
      return open;
    },
    required(done, position) {
      let due = 0n;
      for (const claim of claims) {
        if (claim.isDue(done, position)) due |= claim.event;
      }
      return due & universe;
    },
  };
}

interface Gate {
  readonly events: Mask;
  readonly open: (done: Mask) => boolean;
}

function gateOf(constraint: Constraint): readonly Gate[] {
  if (constraint.kind === 'needsBefore') {
    return [{ events: maskOf(constraint.events), open: stateTest(constraint.first) }];
  }
  if (constraint.kind === 'next') {
    return [{ events: maskOf([constraint.then]), open: stateTest({ done: constraint.first }) }];
  }
  return [];
}

interface Claim {
  readonly event: Mask;
  readonly isDue: (done: Mask, position: number) => boolean;
}

function claimOf(constraint: Constraint): readonly Claim[] {
  switch (constraint.kind) {
    case 'next': {
      const [first, event] = [maskOf([constraint.first]), maskOf([constraint.then])];
      return [{ event, isDue: (done) => within(first, done) && !within(event, done) }];
    }
    case 'opens':
      return [{ event: maskOf([constraint.event]), isDue: (done) => done === 0n }];
    case 'deadline': {
      const event = maskOf([constraint.event]);
      const due = constraint.position;
      return [{ event, isDue: (done, position) => position === due && !within(event, done) }];
    }
    default:
      return [];
  }
}

function unitsOf(firm: readonly Constraint[], program: Program, universe: Mask): readonly Mask[] {
  let units = [...program.events.keys()].map((event) => maskOf([event]));
  for (const constraint of firm) {
    if (constraint.kind !== 'together') continue;
    const events = maskOf(constraint.events);
    const touched = units.filter((unit) => (unit & events) !== 0n);
    const merged = touched.reduce((mask, unit) => mask | unit, 0n);
    const at = units.findIndex((unit) => (unit & events) !== 0n);
    units = units
      .toSpliced(at, 1, merged)
      .filter((unit) => unit === merged || !touched.includes(unit));
  }
  return units.filter((unit) => (unit & universe) !== 0n);
}
