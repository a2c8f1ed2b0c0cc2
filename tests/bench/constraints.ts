import { caseOf } from '../../src/analysis/case/case.js';
import { classesOf } from '../../src/analysis/classes/classes.js';
import { meterOf } from '../../src/analysis/engine/meter.js';
import type { Clause } from '../../src/analysis/kernel/clauses.js';
import type { Piece } from '../../src/analysis/kernel/piece.js';
import { maskOf } from '../../src/analysis/program/mask.js';
import { programOf } from '../../src/analysis/program/program.js';
import { wholeOf } from '../../src/analysis/program/whole.js';
import type { Negotiation } from '../../src/index.js';

/** A class of packages as every counter but clingo takes it: compiled, its events as bits. */
export interface Compiled {
  readonly events: number;
  /** How many packages it stands for. */
  readonly weight: bigint;
  /** What the rules ask, and that the stages of a provision follow each other. */
  readonly pieces: readonly Piece[];
}

/** The classes in which not every ordering is ruled out at once. */
export function compiledClasses(negotiation: Negotiation): readonly Compiled[] {
  const subject = caseOf(negotiation, {});
  const firm = subject.rules.map(() => 0);
  return classesOf(subject, firm, meterOf()).flatMap(
    ({ representative, weight }): readonly Compiled[] => {
      const program = programOf(subject, representative);
      const whole = wholeOf(program, firm);
      if (whole === undefined) throw new Error(`${negotiation.id} is not for the kernel`);
      if (whole === 'hopeless') return [];
      const stages = program.previousStage.flatMap((stage, event): readonly Piece[] =>
        stage === undefined ? [] : [{ kind: 'after', events: [event], done: [stage], open: [] }],
      );
      return [{ events: program.events.length, weight, pieces: [...whole.pieces, ...stages] }];
    },
  );
}

/** The classes as text, for counters in other languages: words between blanks, masks in decimals. */
export function textOf(classes: readonly Compiled[]): string {
  const lines = classes.flatMap(({ events, weight, pieces }) => [
    `class ${events} ${weight} ${pieces.length}`,
    ...pieces.map(lineOf),
  ]);
  return `${classes.length}\n${lines.join('\n')}\n`;
}

function lineOf(piece: Piece): string {
  switch (piece.kind) {
    case 'hopeless':
      return piece.kind;
    case 'after':
      return `after ${maskOf(piece.events)} ${sidesOf(piece)}`;
    case 'with':
      return `with ${maskOf(piece.events)} ${maskOf(piece.done)}`;
    case 'gate':
    case 'check':
      return [
        `${piece.kind} ${maskOf(piece.events)} ${piece.clauses.length}`,
        ...piece.clauses.map(sidesOf),
      ].join(' ');
    case 'bad':
      return `bad ${sidesOf(piece)}`;
    case 'next':
      return `next ${maskOf([piece.first])} ${maskOf([piece.then])}`;
    case 'apart':
      return `apart ${maskOf(piece.events)}`;
    case 'opens':
      return `opens ${maskOf([piece.event])}`;
    case 'deadline':
      return `deadline ${maskOf([piece.event])} ${piece.position}`;
  }
}

function sidesOf({ done, open }: Clause): string {
  return `${maskOf(done)} ${maskOf(open)}`;
}
