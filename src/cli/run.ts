import { CommanderError } from 'commander';
import { mistake } from './answer.js';
import { type ExitCode, exit } from './exit.js';
import { programOf } from './program.js';
import { type Surroundings, tell, WriteError } from './surroundings.js';

/**
 * Runs the command line with arguments as a shell gives them, without the program's name, and
 * answers with the exit code: 0 answered, 1 bad input, 2 bad usage, 70 a mistake in redlines. Data
 * goes to standard output, all else to standard error. Never throws and never exits.
 */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  // A failing stream is met where it is written to; without a listener it would end the process.
  for (const output of [surroundings.stdout, surroundings.stderr]) output.on('error', () => {});
  let code: ExitCode = exit.answered;
  try {
    const program = programOf(surroundings, (ended) => {
      code = ended;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error, surroundings);
  }
}

function codeOf(error: unknown, { stderr }: Surroundings): ExitCode {
  if (error instanceof CommanderError) {
    const isHelp = error.exitCode === 0;
    return isHelp ? exit.answered : exit.badUsage;
  }
  if (error instanceof WriteError && error.isReaderGone) return exit.answered;
  const isWrite = error instanceof WriteError;
  const line = isWrite ? `the output cannot be written: ${error.message}` : mistake(error);
  tell(stderr, `redlines: ${line}`);
  return isWrite ? exit.badInput : exit.mistake;
}
