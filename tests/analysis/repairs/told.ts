import type { Move, Repair, Settlement } from '../../../src/analysis/repairs/repair.js';

/** A repair in a line, for comparing. */
export function told({ moves }: Repair): string {
  return moves.map(toldMove).join(', ').replace(':,', ':');
}

function toldMove(move: Move): string {
  switch (move.kind) {
    case 'drop':
      return `drop ${move.rule}`;
    case 'soften':
      return `soften ${move.rule} to ${move.to}`;
    case 'accept':
      return `accept ${move.rule}: ${move.settled.map(toldSettlement).join(', ')}`;
    case 'sign-together':
      return `together ${move.events.join(' ')}`;
    case 'split':
      return `split ${move.event}:`;
    case 'hold':
      return `${move.rule} ${move.to}`;
  }
}

function toldSettlement({ provision, term, insteadOf }: Settlement): string {
  const instead = insteadOf.map((each) => each ?? 'left out').join('/');
  return `${provision} ${term ?? 'left out'} instead of ${instead}`;
}
