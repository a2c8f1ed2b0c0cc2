import type { AmbiguousPosition } from '../../model/negotiation.js';
import type { Choices } from './combinations.js';
import { statusOver } from './common.js';
import type { PositionEffect, ReadingRow } from './reading-table.js';

/** What turns on how a position is read, from the rows of a table; `whole` is no row missing. */
export function effectOf(
  { id, choices }: AmbiguousPosition,
  rows: readonly ReadingRow[],
  whole: boolean,
): PositionEffect {
  const example = turningPoint(id, rows);
  const open = !whole || rows.some(({ analysis }) => analysis.status === 'undecided');
  return {
    position: id,
    choices: choices.map((choice) => {
      const those = rows.filter(({ readings }) => readings[id] === choice.id);
      return { choice: choice.id, status: statusOver(those, whole) };
    }),
    decides: example === undefined && open ? null : example !== undefined,
    ...(example === undefined ? {} : { example }),
  };
}

/** The first place at which two readings of the position alone lead to different verdicts. */
function turningPoint(position: string, rows: readonly ReadingRow[]): PositionEffect['example'] {
  const met = new Map<string, { feasible?: string; infeasible?: string }>();
  for (const { readings, analysis } of rows) {
    const { [position]: choice, ...others } = readings as Choices;
    if (choice === undefined || analysis.status === 'undecided') continue;
    const key = JSON.stringify(others);
    const seen = { [analysis.status]: choice, ...met.get(key) };
    met.set(key, seen);
    const { feasible, infeasible } = seen;
    if (feasible !== undefined && infeasible !== undefined) return { others, feasible, infeasible };
  }
  return undefined;
}
