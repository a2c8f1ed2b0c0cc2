import { addTo, has, type Sets, setAt } from './words.js';

/** For each event all that its entry leads to, by the entries of what is in it in turn (Warshall). */
export function closed(entries: Sets): Sets {
  const all = Int32Array.from(entries);
  for (let middle = 0; 2 * middle < all.length; middle += 1) {
    const beyond = setAt(all, middle);
    for (let event = 0; 2 * event < all.length; event += 1) {
      if (has(setAt(all, event), middle)) addTo(all, event, beyond);
    }
  }
  return all;
}
