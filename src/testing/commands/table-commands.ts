import type fc from 'fast-check';
import type { Move } from '../../machine/move.js';
import type { TalksOptions } from '../../machine/options.js';
import { startTalks } from '../../machine/start-talks.js';
import type { Talks } from '../../machine/talks.js';
import { transition } from '../../machine/transition.js';
import type { Negotiation } from '../../model/negotiation.js';
import { formatMove } from '../../report/talks/format-move.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import { arbPicks, chooser, type Picks } from '../draw/picks.js';
import { checkOptions, type KnownOptions, talksOptions } from '../known-options.js';
import { after } from '../reference/after.js';
import { type Reference, referenceOf } from '../reference/reference.js';
import { type Reason, reasonsAgainst } from '../reference/refusals.js';
import { chooseMove, type Intent, intents } from './choose-move.js';
import { type Coverage, coverage } from './coverage.js';
import { difference } from './difference.js';

/** How the table is held against its reference. */
export interface TableOptions extends TalksOptions {
  /** Rule types of your own. */
  readonly types?: readonly AnyRuleType[];
  /** The table that is tried; by default this library’s. Give a wrapper of your own to try that. */
  readonly transition?: typeof transition;
  /** Gathers what runs meet; one of its own by default. */
  readonly coverage?: Coverage;
}

export const tableOptions: KnownOptions<TableOptions> = {
  ...talksOptions,
  types: true,
  transition: true,
  coverage: true,
};

/** The reference as it stands, and the moves tried so far in words: changed by each command. */
export interface TableModel {
  at: Reference;
  readonly story: string[];
  readonly moves: Move[];
}

/** The talks as they stand: changed by each command. */
export interface TableUnderTest {
  talks: Talks;
}

/** A move that the table and its reference answer differently. */
export class TableDisagreement extends Error {
  constructor(
    /** In what they differ. */
    readonly difference: string,
    /** Every move tried, in order, the last of which they answer differently. */
    readonly moves: readonly Move[],
    story: readonly string[],
  ) {
    super([...story, `There they differ: ${difference}.`].join('\n'));
    this.name = 'TableDisagreement';
  }
}

/** Where `fc.modelRun` starts: talks before the first move, and their reference. */
export function tableSetup(negotiation: Negotiation, options: TableOptions = {}) {
  checkOptions('the options of tableSetup', options, tableOptions);
  const { transition: _, coverage: met, ...own } = options;
  const at = referenceOf(negotiation, own);
  met?.started(at);
  const model: TableModel = { at, story: [], moves: [] };
  const real: TableUnderTest = { talks: startTalks(negotiation, own) };
  return { model, real };
}

/**
 * Commands for `fc.commands` and `fc.modelRun`: each tries a move on the table and on its reference, and throws
 * where they answer differently. A command’s name is the sentence of the move that it came to be.
 * @example
 * fc.assert(fc.property(fc.commands([...tableCommands()]), (commands) => fc.modelRun(() => tableSetup(talks), commands)));
 */
export function tableCommands(
  options: TableOptions = {},
): readonly fc.Arbitrary<fc.Command<TableModel, TableUnderTest>>[] {
  checkOptions('the options of tableCommands', options, tableOptions);
  const gathered = { ...options, coverage: options.coverage ?? coverage() };
  return intentsByWeight.map((intent) =>
    arbPicks(32).map((picks) => command(intent, picks, gathered)),
  );
}

/** What leads on is tried two times in three, so that talks come to something; often what rules may forbid. */
const intentsByWeight: readonly Intent[] = [
  ...intents,
  ...Array.from({ length: 4 }, () => 'propose' as const),
  ...Array.from({ length: 27 }, () => 'onward' as const),
];

function command(
  intent: Intent,
  picks: Picks,
  options: TableOptions & { readonly coverage: Coverage },
): fc.Command<TableModel, TableUnderTest> {
  let sentence: string = intent;
  return {
    check: ({ at }) => at.status.kind === 'open' || intent === 'stray',
    run(model, real) {
      const move = chooseMove(model.at, real.talks, intent, chooser(picks), options.types);
      sentence = formatMove(real.talks, move, options);
      model.moves.push(move);
      model.story.push(`${model.moves.length}. ${sentence}.`);
      tryMove(move, model, real, options);
    },
    toString: () => sentence,
  };
}

function tryMove(
  move: Move,
  model: TableModel,
  real: TableUnderTest,
  {
    coverage: met,
    transition: play = transition,
    types,
  }: TableOptions & { readonly coverage: Coverage },
): void {
  const reasons = reasonsAgainst(model.at, move);
  const outcome = play(real.talks, move, { types });
  const given = outcome.ok ? [] : outcome.violations.map(reasonOf);
  if (textOf(given) !== textOf(reasons)) {
    throw new TableDisagreement(
      `the table ${textOf(given)}, the reference ${textOf(reasons)}`,
      model.moves,
      model.story,
    );
  }
  if (!outcome.ok) {
    met.refused(model.at, reasons);
    return;
  }
  model.at = after(model.at, move);
  real.talks = outcome.state;
  met.made(move, model.at);
  const differs = difference(real.talks, model.at);
  if (differs !== undefined) throw new TableDisagreement(differs, model.moves, model.story);
}

function reasonOf(violation: { readonly kind: string; readonly rule?: string }): string {
  return violation.kind === 'rule' ? `rule ${violation.rule}` : violation.kind;
}

function textOf(reasons: readonly (string | Reason)[]): string {
  if (reasons.length === 0) return 'has nothing against it';
  return `refuses it: ${[...new Set(reasons)].sort().join(', ')}`;
}
