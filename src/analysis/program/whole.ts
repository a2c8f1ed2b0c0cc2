import type { Part } from '../kernel/part.js';
import type { Piece } from '../kernel/piece.js';
import { alternatives, type Degrees } from './demand.js';
import type { Program } from './program.js';

/**
 * A package whose rules are conceded as the kernel takes it: `hopeless` where nothing can satisfy
 * them, `undefined` where there is more to them than the kernel can take, however many events there
 * are. The quick way to what `demandsOf` works out in full.
 */
export function wholeOf(program: Program, degrees: Degrees): Part | 'hopeless' | undefined {
  const pieces: Piece[] = [];
  for (const [rule, degree] of degrees.entries()) {
    const forms = alternatives(program, rule, degree);
    if (forms === undefined) continue;
    const [form, ...others] = forms;
    if (form === undefined) return 'hopeless';
    if (others.length > 0 || form.pieces === undefined) return undefined;
    for (const piece of form.pieces) pieces.push(piece);
  }
  for (const { kind } of pieces) if (kind === 'hopeless') return 'hopeless';
  return { events: program.numbers, pieces, previousStage: program.previousStage };
}
