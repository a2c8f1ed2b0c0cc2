import fc from 'fast-check';
import type { Negotiation } from '../../model/negotiation.js';
import { counted } from '../../report/words/numbers.js';
import { checkOptions, checkWhole, type KnownOptions } from '../known-options.js';
import type { Subject } from '../laws/subject.js';
import { movesFor } from '../play/moves-for.js';
import { fastCheckParameters, type RunParameters, runParameters } from '../run/parameters.js';
import { storyOf } from '../story/story.js';
import { coverage, type TableCoverage } from './coverage.js';
import { formatTableReport } from './format-table-report.js';
import { TableDisagreement, type TableOptions, tableOptions } from './table-commands.js';
import { arbTableRun, playRun, type TableRun } from './table-run.js';
import { tableTestFile } from './table-test-file.js';

/** How the table is checked: how it is held, which runs are drawn, and how long they may get. */
export interface CheckTableOptions extends Omit<TableOptions, 'coverage' | 'types'>, RunParameters {
  /** The most moves that one run tries; by default 40, or eight an event of a large negotiation of your own. */
  readonly moves?: number;
  /** Whether a rule that was never met is an error, so that no test passes on runs that say nothing about it; not by default. */
  readonly strict?: boolean;
}

const { coverage: _, types: __, ...givenToTable } = tableOptions;

const checkTableOptions: KnownOptions<CheckTableOptions> = {
  ...givenToTable,
  ...runParameters,
  moves: true,
  strict: true,
};

/** What came of runs of the table. */
export interface TableReport extends TableCoverage {
  readonly runs: number;
  readonly seed: number;
  /** The coverage in words, what was never met first. */
  readonly text: string;
}

/** A table that does not do what the semantics say, with the smallest story that shows it. */
export class UnsoundTable extends Error {
  readonly code = 'REDLINES_UNSOUND_TABLE';
  constructor(
    readonly disagreement: TableDisagreement,
    readonly negotiation: Negotiation,
    /** fast-check’s way to the story, from the seed. */
    readonly path: string,
    /** A test file that repeats it. */
    readonly testFile: string,
    text: string,
  ) {
    super(text);
    this.name = 'UnsoundTable';
  }
}

/** Runs in which a rule was never met, so that they say nothing about it. */
export class UnmetRules extends Error {
  readonly code = 'REDLINES_UNMET_RULES';
  constructor(readonly report: TableReport) {
    super(
      `${report.text}\nRaise runs or moves, or leave strict out where a rule cannot be met (inspectRules says which).`,
    );
    this.name = 'UnmetRules';
  }
}

/**
 * Plays the table at random, legal moves and stray ones, beside a reference that is written from the
 * semantics alone, and compares them after every move. Protocol and rounds are drawn too, unless given.
 * @returns what the runs have met, and, as `neverMet`, the rules of which they say nothing.
 * @throws UnsoundTable where the two disagree; its message is the smallest story.
 * @throws UnmetRules where `strict` asks for it, and a rule was never met.
 * @throws RangeError where the subject, the options or the parameters make no sense.
 * @example
 * console.log(checkTable({ negotiation }, { runs: 200 }).text);
 */
export function checkTable(subject: Subject = {}, options: CheckTableOptions = {}): TableReport {
  checkOptions('the options of checkTable', options, checkTableOptions);
  const { seed, runs, path, moves = mostMoves(subject), strict = false, ...held } = options;
  checkWhole('moves', moves, 1);
  const met = coverage(subject.negotiation === undefined ? 'type' : 'id');
  const own: TableOptions = {
    ...held,
    ...(subject.types === undefined ? {} : { types: subject.types }),
    coverage: met,
  };
  const property = fc.property(arbTableRun(subject, own, moves), (run) => {
    met.ended(playRun(run));
  });
  const given = {
    ...(seed === undefined ? {} : { seed }),
    ...(runs === undefined ? {} : { runs }),
  };
  const parameters = fastCheckParameters({ ...given, ...(path === undefined ? {} : { path }) });
  const result = fc.check(property, parameters);
  if (result.failed) throw unsound(result, subject, options);
  const counts = { ...met.soFar(), runs: result.numRuns, seed: result.seed };
  const report = { ...counts, text: formatTableReport(counts) };
  if (strict && report.neverMet.length > 0) throw new UnmetRules(report);
  return report;
}

function mostMoves({ negotiation }: Subject): number {
  return movesFor(negotiation ?? { provisions: [] });
}

function unsound(
  { errorInstance, counterexample, counterexamplePath, seed }: fc.RunDetails<[TableRun]>,
  subject: Subject,
  options: CheckTableOptions,
): unknown {
  const [run] = counterexample ?? [];
  if (!(errorInstance instanceof TableDisagreement) || run === undefined) return errorInstance;
  const { negotiation } = run;
  const path = counterexamplePath ?? '';
  const testFile = tableTestFile(subject, options, { seed, path });
  const text = [
    'The table and its reference disagree.',
    storyOf(negotiation, subject.types),
    `Protocol: ${run.options.protocol}, ${counted(run.options.maxRounds ?? 0, 'round')} at most.`,
    errorInstance.message,
    `Moves as JSON: ${JSON.stringify(errorInstance.moves)}`,
    '',
    'To repeat it:',
    testFile,
  ].join('\n');
  return new UnsoundTable(errorInstance, negotiation, path, testFile, text);
}
