import { Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { strengths } from '../model/source.js';
import { analyzeFiles } from './analyze-command.js';
import { check } from './check-command.js';
import { type DiffFlags, diffFiles } from './diff-command.js';
import type { ExitCode } from './exit.js';
import { type FairestFlags, fairestOfFiles } from './fairest-command.js';
import { type AnalyzeFlags, date, parties, reading, strength, wholeNumber } from './flags.js';
import { type Part, refusal } from './part.js';
import type { Surroundings } from './surroundings.js';
import { addPlay, addSimulate } from './talks-program.js';

const analyzeExample = `
Example:
  redlines analyze talks.yaml --widest 2 --as-of 2026-01-29

It ends with 0 if every file was answered, whatever the verdict; 1 if a file is bad; 2 if the
command line is wrong; 70 on a mistake in redlines itself.`;

const fairestExample = `
Example:
  redlines fairest talks.yaml --strict

It ends as analyze does; a negotiation without values is a bad file.`;

const diffExample = `
Example:
  redlines diff talks.yaml --as-of-a 2025-08-31 --as-of-b 2026-01-29

It ends as analyze does, whether anything changed or not.`;

const checkExample = `
Example:
  redlines check talks.yaml sources.json`;

const example = `
Example:
  redlines analyze talks.yaml

Each command has its own help: redlines analyze --help`;

/** The command line; \`ended\` is told how a command ended. Throws where commander would exit. */
export function programOf(surroundings: Surroundings, ended: (code: ExitCode) => void): Command {
  const program = new Command('redlines')
    .description(
      'Which orderings of a negotiation package are feasible, and why the others are not',
    )
    .version(manifest.version)
    .exitOverride()
    .configureOutput(outputOf(surroundings))
    .addHelpText('after', example)
    .helpCommand(true);
  addAnalyze(program, surroundings, ended);
  addFairest(program, surroundings, ended);
  addDiff(program, surroundings, ended);
  addSimulate(program, surroundings, ended);
  addPlay(program, surroundings, ended);
  addCheck(program, surroundings, ended);
  return program;
}

const addAnalyze: Part = (program, surroundings, ended) => {
  const command = program
    .command('analyze')
    .summary('say what is feasible, why not, and what would unlock it')
    .description('Says of each negotiation what is feasible, why not, and what would unlock it.')
    .argument('<FILE...>', 'negotiations in JSON or YAML; - reads standard input')
    .option('--all-readings', 'every combination of readings in one table');
  withSearch(withStandpoint(command))
    .addHelpText('after', analyzeExample)
    .action(async (files: readonly string[], flags: AnalyzeFlags, self: Command) => {
      ended(await analyzeFiles(files, flags, surroundings, refusal(self)));
    });
};

const addFairest: Part = (program, surroundings, ended) => {
  const command = program
    .command('fairest')
    .summary('say which ordering tempts nobody to stop half-way, or least')
    .description(
      'Says of each negotiation in which feasible ordering the parties would gain least by stopping half-way and, of those, are exposed least, by the values in it.',
    )
    .argument('<FILE...>', 'negotiations with values in JSON or YAML; - reads standard input');
  withStandpoint(command)
    .option('--json', 'print one JSON object a line, in the order of the files')
    .addOption(new Option('--strict', 'one event at a time, like --widest 1').conflicts('widest'))
    .option('--widest <N>', 'at most N events at the same moment', wholeNumber)
    .option('--budget <STATES>', 'the most steps of search', wholeNumber)
    .addHelpText('after', fairestExample)
    .action(async (files: readonly string[], flags: FairestFlags, self: Command) => {
      ended(await fairestOfFiles(files, flags, surroundings, refusal(self)));
    });
};

const addDiff: Part = (program, surroundings, ended) => {
  const command = program
    .command('diff')
    .summary('say what changes from one negotiation, date, reading or coalition to another')
    .description('Says what is gained and lost from A to B, and which rules make the difference.')
    .argument('<A>', 'a negotiation in JSON or YAML; - reads standard input')
    .argument('[B]', 'the negotiation to compare it with; A itself by default');
  for (const side of ['a', 'b']) {
    const of = `on side ${side.toUpperCase()}`;
    command
      .option(`--as-of-${side} <DATE>`, `only the rules that stood on that day, ${of}`, date)
      .option(`--reading-${side} <NAME=CHOICE>`, `how to read a position, ${of}`, reading)
      .option(`--parties-${side} <IDS>`, `only these parties at the table, ${of}`, parties)
      .option(`--min-strength-${side} <STRENGTH>`, `${minStrength}, ${of}`, strength);
  }
  withSearch(command)
    .option('--no-prices', 'leave out what dropping each rule alone would add, which takes longest')
    .addHelpText('after', diffExample)
    .action(async (a: string, b: string | undefined, flags: DiffFlags, self: Command) => {
      ended(await diffFiles([a, b], flags, surroundings, refusal(self)));
    });
};

/** The options that say from where a negotiation is looked at. */
function withStandpoint(command: Command): Command {
  return command
    .option('--as-of <DATE>', 'only the rules that stood on that day (YYYY-MM-DD)', date)
    .option('--reading <NAME=CHOICE>', 'how to read an ambiguous position; repeatable', reading)
    .option('--parties <IDS>', 'only these parties at the table (north,south)', parties)
    .option('--min-strength <STRENGTH>', minStrength, strength);
}

const minStrength = `only rules with a claim at least so firm: ${strengths.join(', ')}`;

/** The options that bound a search and say how its answer is given. */
function withSearch(command: Command): Command {
  return command
    .option('--json', 'print one JSON object a line, in the order of the files')
    .option('--full', 'give long lists in full')
    .addOption(new Option('--strict', 'one event at a time, like --widest 1').conflicts('widest'))
    .option('--widest <N>', 'at most N events at the same moment', wholeNumber)
    .option('--most <N>', 'the most conflicts and moves to look for, 1,000 by default', wholeNumber)
    .option('--budget <STATES>', 'the most steps of search for a question', wholeNumber);
}

const addCheck: Part = (program, surroundings, ended) => {
  program
    .command('check')
    .summary('say whether files are good, or everything that is wrong with them')
    .description('Says of each file that it is good, or everything that is wrong with it.')
    .argument('<FILE...>', 'documents in JSON or YAML; - reads standard input')
    .addHelpText('after', checkExample)
    .action(async (files: readonly string[], _: unknown, command: Command) => {
      ended(await check(files, surroundings, refusal(command)));
    });
};

function outputOf({ stdout, stderr }: Surroundings) {
  const ignore = () => undefined;
  return {
    writeOut: (text: string) => stdout.write(text, ignore),
    writeErr: (text: string) => stderr.write(text, ignore),
    getOutHelpWidth: () => Math.min(stdout.columns ?? 100, 100),
    getErrHelpWidth: () => Math.min(stderr.columns ?? 100, 100),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}
