import type { Part } from '../../../src/analysis/kernel/part.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';

/** Events that nothing ties but the pieces given. */
export function tied(size: number, pieces: readonly Piece[]): Part {
  const events = numbers(size);
  return { events, pieces, previousStage: events.map(() => undefined) };
}

export function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}

/** An event once others are done. */
export function waiting(event: number, done: readonly number[]): Piece {
  return { kind: 'after', events: [event], done, open: [] };
}

/** Chains of so many events side by side, event by event: the first of all chains, the second, ... */
export function chainsOf(count: number, length: number, further: readonly Piece[] = []): Part {
  const inRow = numbers(count * length)
    .slice(count)
    .map((event) => waiting(event, [event - count]));
  return tied(count * length, [...inRow, ...further]);
}

/** Every other event waits for its neighbours: as many sets can be reached as a Fibonacci number. */
export function fence(size: number, further: readonly Piece[] = []): Part {
  const waits = numbers(size)
    .filter((event) => event % 2 === 1)
    .map((event) =>
      waiting(
        event,
        [event - 1, event + 1].filter((each) => each < size),
      ),
    );
  return tied(size, [...waits, ...further]);
}

/** Rows of columns: each event after those to its left and above. */
export function grid(rows: number, columns: number): Part {
  const waits = numbers(rows * columns).map((event) =>
    waiting(event, [
      ...(event % columns > 0 ? [event - 1] : []),
      ...(event >= columns ? [event - columns] : []),
    ]),
  );
  return tied(rows * columns, waits);
}

/** So many events of which each needs the company of the next, all around, and others that are free. */
export function ring(size: number, others: number, further: readonly Piece[] = []): Part {
  const inRing = numbers(size).map(
    (event): Piece => ({ kind: 'with', events: [event], done: [(event + 1) % size] }),
  );
  return tied(size + others, [...inRing, ...further]);
}
