import type { Concession, OrderingCounts } from '../../../analysis/analysis.js';
import type { Page } from '../page.js';

/** A way to unlock a negotiation, with what it touches. */
export interface Move {
  readonly concessions: readonly Concession[];
  readonly opens: OrderingCounts;
  /** The costs of the rules that it touches. */
  readonly cost: number;
  /** How many rules it drops. */
  readonly dropped: number;
}

/** The softened relaxations. */
export function softMoves(page: Page): readonly Move[] {
  return page.analysis.softened.map(({ concessions, opens }) => moveOf(page, concessions, opens));
}

/** The relaxations that drop what the softened ones only soften. */
export function plainMoves(page: Page): readonly Move[] {
  const { relaxations, softened } = page.analysis;
  const outright = new Set(
    softened
      .filter(({ concessions }) => concessions.every(({ to }) => to === 'dropped'))
      .map(({ concessions }) => concessions.map(({ rule }) => rule).join(' ')),
  );
  return relaxations
    .filter(({ rules }) => !outright.has(rules.join(' ')))
    .map(({ rules, opens }) =>
      moveOf(
        page,
        rules.map((rule) => drop(page, rule)),
        opens,
      ),
    );
}

/** Cheaper moves first, then those that drop less; else in the order of the analysis. */
export function byCost(a: Move, b: Move): number {
  return a.cost - b.cost || a.dropped - b.dropped;
}

function drop(page: Page, rule: string): Concession {
  return { rule, degree: page.position(rule).forms.length, to: 'dropped' };
}

function moveOf(page: Page, concessions: readonly Concession[], opens: OrderingCounts): Move {
  const costs = concessions.map(({ rule }) => page.position(rule).rule.cost ?? 1);
  return {
    concessions,
    opens,
    cost: costs.reduce((sum, cost) => sum + cost, 0),
    dropped: concessions.filter(({ to }) => to === 'dropped').length,
  };
}
