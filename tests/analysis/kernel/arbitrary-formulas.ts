import fc from 'fast-check';
import type { Formula } from '../../../src/rules/formula.js';

/** Conditions of every form on so many events. */
export function arbFormula(size: number): fc.Arbitrary<Formula> {
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => {
    const parts = fc.array(tie('formula'), { maxLength: 3 });
    return {
      formula: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        fc.nat(size - 1).map((done) => ({ done })),
        fc.boolean(),
        tie('formula').map((not) => ({ not })),
        parts.map((all) => ({ all })),
        parts.map((any) => ({ any })),
        fc.record({ count: fc.nat(4), of: parts }).map((atLeast) => ({ atLeast })),
      ),
    };
  });
  return fc.noBias(formula);
}

/** Says which events are done. */
export type State = (event: number) => boolean;

export function isTrue(condition: Formula, state: State): boolean {
  if (typeof condition === 'boolean') return condition;
  if ('done' in condition) return state(condition.done);
  if ('not' in condition) return !isTrue(condition.not, state);
  if ('all' in condition) return condition.all.every((part) => isTrue(part, state));
  if ('any' in condition) return condition.any.some((part) => isTrue(part, state));
  const { count, of } = condition.atLeast;
  return of.filter((part) => isTrue(part, state)).length >= count;
}
