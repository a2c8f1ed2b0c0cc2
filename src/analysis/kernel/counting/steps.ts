import { holds, type Tables } from '../tables.js';

/** One word of the events that the next bundle must hold at the heels of what is done. */
export function wantedBy({ next }: Tables, low: number, high: number, word: number): number {
  let wanted = 0;
  for (let at = 0; at < next.length; at += 4) {
    const isFirstDone = (((next[at] as number) & low) | ((next[at + 1] as number) & high)) !== 0;
    const then = next[at + 2 + word] as number;
    if (isFirstDone) wanted |= then & ~(word === 0 ? low : high);
  }
  return wanted;
}

/** Whether these events may be all that is done after a bundle. */
export function mayStand({ bad, opening }: Tables, low: number, high: number): boolean {
  if (((opening.low & ~low) | (opening.high & ~high)) !== 0) return false;
  for (let at = 0; at < bad.length; at += 4) if (holds(bad, at, low, high)) return false;
  return true;
}
