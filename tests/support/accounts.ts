import type { Meter } from '../../src/analysis/engine/meter.js';

/** A meter that remembers, and never stops anything. */
export function accounts() {
  const book = { spent: 0, largest: 0, held: 0, most: 0 };
  const meter: Meter = {
    spend: (bundles) => {
      book.spent += bundles;
      book.largest = Math.max(book.largest, bundles);
    },
    hold: (bytes) => {
      book.held += bytes;
      book.most = Math.max(book.most, book.held);
    },
  };
  return { book, meter };
}
