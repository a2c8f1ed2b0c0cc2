import { Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { analyzeFiles } from './analyze-command.js';
import { check } from './check-command.js';
import { type ExitCode, exit } from './exit.js';
import { type AnalyzeFlags, date, reading, wholeNumber } from './flags.js';
import type { Surroundings } from './surroundings.js';

const analyzeExample = `
Example:
  redlines analyze talks.yaml --widest 2 --as-of 2026-01-29

It ends with 0 if every file was answered, whatever the verdict; 1 if a file is bad; 2 if the
command line is wrong; 70 on a mistake in redlines itself.`;

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
  addCheck(program, surroundings, ended);
  return program;
}

type Part = (program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void) => void;

const addAnalyze: Part = (program, surroundings, ended) => {
  program
    .command('analyze')
    .summary('say what is feasible, why not, and what would unlock it')
    .description('Says of each negotiation what is feasible, why not, and what would unlock it.')
    .argument('<FILE...>', 'negotiations in JSON or YAML; - reads standard input')
    .option('--json', 'print one JSON object a line, in the order of the files')
    .addOption(new Option('--strict', 'one event at a time, like --widest 1').conflicts('widest'))
    .option('--widest <N>', 'at most N events at the same moment', wholeNumber)
    .option('--as-of <DATE>', 'only the rules that stood on that day (YYYY-MM-DD)', date)
    .option('--reading <NAME=CHOICE>', 'how to read an ambiguous position; repeatable', reading)
    .option('--most <N>', 'the most conflicts and moves to look for, 1,000 by default', wholeNumber)
    .option('--budget <STATES>', 'the most steps of search for a question', wholeNumber)
    .addHelpText('after', analyzeExample)
    .action(async (files: readonly string[], flags: AnalyzeFlags, command: Command) => {
      ended(await analyzeFiles(files, flags, surroundings, refusal(command)));
    });
};

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

function refusal(command: Command): (why: string) => never {
  return (why) => command.error(`error: ${why}`, { exitCode: exit.badUsage });
}

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
