import clingo from 'clingo-wasm';
import { programFor } from '../asp.js';
import { instanceOf } from '../instance.js';
import type { Job, Outcome } from '../job.js';
import { inMilliseconds } from '../timing.js';

/** A count by clingo, compiled to WebAssembly and loaded beforehand. */
export async function count(job: Job): Promise<Outcome> {
  await clingo.run('a.');
  const program = programFor(instanceOf(job), job.bundled);
  const processor = process.cpuUsage();
  const result = await clingo.run(program, 0, ['--quiet=2,2,2']);
  const spent = inMilliseconds(process.cpuUsage(processor));
  if (result.Result === 'ERROR') throw new Error(`clingo: ${result.Error}`);
  return {
    answer: String(result.Models.Number),
    figures: { total: Math.min(1000 * result.Time.Total, spent) },
  };
}
