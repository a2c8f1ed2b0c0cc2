import type { Constraint } from '../../rules/constraint.js';
import type { Formula } from '../../rules/formula.js';
import { type Mask, maskOf } from './mask.js';

/** Whether a formula holds once the events of a mask are done. */
export type StateTest = (done: Mask) => boolean;

export function stateTest(formula: Formula): StateTest {
  if (typeof formula === 'boolean') return () => formula;
  if ('done' in formula) {
    const bit = maskOf([formula.done]);
    return (done) => (done & bit) !== 0n;
  }
  if ('all' in formula) {
    const parts = formula.all.map(stateTest);
    return (done) => parts.every((part) => part(done));
  }
  if ('any' in formula) {
    const parts = formula.any.map(stateTest);
    return (done) => parts.some((part) => part(done));
  }
  if ('not' in formula) {
    const part = stateTest(formula.not);
    return (done) => !part(done);
  }
  const { count } = formula.atLeast;
  const parts = formula.atLeast.of.map(stateTest);
  return (done) => parts.filter((part) => part(done)).length >= count;
}

/** Whether the `position`-th bundle, which takes the package from `before` to `after`, breaks it. */
export type StepTest = (before: Mask, bundle: Mask, after: Mask, position: number) => boolean;

export function stepTest(constraint: Constraint): StepTest {
  switch (constraint.kind) {
    case 'impossible':
      return () => true;
    case 'forbidden': {
      const state = stateTest(constraint.state);
      return (_before, _bundle, after) => state(after);
    }
    case 'needsBefore': {
      const [events, first] = [maskOf(constraint.events), stateTest(constraint.first)];
      return (before, bundle) => (bundle & events) !== 0n && !first(before);
    }
    case 'needsWith': {
      const [events, first] = [maskOf(constraint.events), stateTest(constraint.first)];
      return (_before, bundle, after) => (bundle & events) !== 0n && !first(after);
    }
    case 'next': {
      const [first, then] = [maskOf([constraint.first]), maskOf([constraint.then])];
      // The ordering will hold both, so "then straight after first" is broken by the first bundle
      // that has one without the other in its place; no memory of the last bundle is needed.
      return (before, bundle) => {
        const due = (before & first) !== 0n && (before & then) === 0n;
        return due !== ((bundle & then) !== 0n);
      };
    }
    case 'together': {
      const events = maskOf(constraint.events);
      return (_before, bundle) => (bundle & events) !== 0n && (bundle & events) !== events;
    }
    case 'apart': {
      const events = maskOf(constraint.events);
      return (_before, bundle) => {
        const held = bundle & events;
        return (held & (held - 1n)) !== 0n;
      };
    }
    case 'opens': {
      const event = maskOf([constraint.event]);
      return (before, bundle) => before === 0n && (bundle & event) === 0n;
    }
    case 'deadline': {
      const event = maskOf([constraint.event]);
      const due = constraint.position;
      return (_before, _bundle, after, position) => position === due && (after & event) === 0n;
    }
  }
}

/** The events that a constraint speaks of. */
export function eventsIn(constraint: Constraint): Mask {
  switch (constraint.kind) {
    case 'impossible':
      return 0n;
    case 'forbidden':
      return eventsOfFormula(constraint.state);
    case 'needsBefore':
    case 'needsWith':
      return maskOf(constraint.events) | eventsOfFormula(constraint.first);
    case 'next':
      return maskOf([constraint.first, constraint.then]);
    case 'together':
    case 'apart':
      return maskOf(constraint.events);
    case 'opens':
    case 'deadline':
      return maskOf([constraint.event]);
  }
}

function eventsOfFormula(formula: Formula): Mask {
  if (typeof formula === 'boolean') return 0n;
  if ('done' in formula) return maskOf([formula.done]);
  if ('not' in formula) return eventsOfFormula(formula.not);
  const parts =
    'all' in formula ? formula.all : 'any' in formula ? formula.any : formula.atLeast.of;
  return parts.reduce((mask, part) => mask | eventsOfFormula(part), 0n);
}
