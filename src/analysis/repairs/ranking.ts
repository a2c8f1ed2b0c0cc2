import { bySizeThenText, byText } from '../engine/order.js';
import type { Holder } from '../leverage/holders.js';
import { type Move, type Repair, repairKinds } from './repair.js';

type Unranked = Omit<Repair, 'dominated'>;
type Costs = Readonly<Record<Holder, number>>;

/** The repairs in the order of `Repairs.repairs`, each flagged where another dominates it. */
export function ranked(repairs: readonly Unranked[]): readonly Repair[] {
  const costs = distinctCosts(repairs);
  return repairs
    .map((repair) => ({
      ...repair,
      dominated: costs.some((other) => dominates(other, repair.costByParty)),
    }))
    .sort(byRank);
}

/** Whether the first costs no holder more and some holder less. */
function dominates(a: Costs, b: Costs): boolean {
  const holders = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const gains = holders.map((holder) => (b[holder] ?? 0) - (a[holder] ?? 0));
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

function distinctCosts(repairs: readonly Unranked[]): readonly Costs[] {
  const byText = new Map(
    repairs.map(({ costByParty }) => [JSON.stringify(costByParty), costByParty] as const),
  );
  return [...byText.values()];
}

function byRank(a: Repair, b: Repair): number {
  return (
    Number(a.dominated) - Number(b.dominated) ||
    a.cost - b.cost ||
    touchedBy(a) - touchedBy(b) ||
    droppedBy(a) - droppedBy(b) ||
    repairKinds.indexOf(a.kind) - repairKinds.indexOf(b.kind) ||
    bySizeThenText(a.moves.flatMap(textsOf), b.moves.flatMap(textsOf)) ||
    byText(JSON.stringify(a.moves), JSON.stringify(b.moves))
  );
}

function touchedBy({ moves }: Repair): number {
  return moves.filter(isTouch).length;
}

function droppedBy({ moves }: Repair): number {
  return moves.filter((move) => move.kind === 'drop').length;
}

function isTouch(move: Move): boolean {
  switch (move.kind) {
    case 'drop':
    case 'soften':
    case 'accept':
      return true;
    case 'hold':
      return move.to === 'conditional';
    case 'sign-together':
    case 'split':
      return false;
  }
}

/** The ids by which a move is put in order: of its rule, or of its events. */
function textsOf(move: Move): readonly string[] {
  if (move.kind === 'sign-together') return move.events;
  return [move.kind === 'split' ? move.event : move.rule];
}
