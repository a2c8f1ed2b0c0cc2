import type { Rule } from '../../model/rule.js';
import { byText, sortedTexts } from '../engine/order.js';

/** Who answers for a rule: the id of the party that holds it, or `procedure` where none does. */
export type Holder = string;

export const procedure: Holder = 'procedure';

export function holderOf(rule: Rule): Holder {
  return rule.heldBy ?? procedure;
}

/** Whose rules these are, sorted. */
export function holdersOf(rules: readonly Rule[]): readonly Holder[] {
  return sortedTexts([...new Set(rules.map(holderOf))]);
}

/** What touching some rules costs: the sum of their `cost`, 1 where a rule states none; unitless. */
export interface Cost {
  readonly total: number;
  /** Holder to sum, for those who have a rule among them; sorted by holder. */
  readonly byParty: Readonly<Record<Holder, number>>;
}

/** Rules are added up in the order of their ids, so that equal sets cost exactly the same. */
export function costOf(rules: readonly Rule[]): Cost {
  const byId = [...rules].sort((a, b) => byText(a.id, b.id));
  const sum = (some: readonly Rule[]) => some.reduce((total, rule) => total + (rule.cost ?? 1), 0);
  const byParty = holdersOf(rules).map(
    (holder) => [holder, sum(byId.filter((rule) => holderOf(rule) === holder))] as const,
  );
  return { total: sum(byId), byParty: Object.fromEntries(byParty) };
}
