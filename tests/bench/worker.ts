import type { Job, Outcome, Task } from './job.js';
import { conflict, conflicts } from './tasks/conflicts.js';
import { count, walk } from './tasks/count.js';
import { draw } from './tasks/draw.js';
import { first } from './tasks/first.js';
import { list } from './tasks/list.js';
import { terms } from './tasks/terms.js';

// What is big is loaded by the tasks that use it.
const tasks: Readonly<Record<Job['task'], Task>> = {
  count,
  walk,
  first,
  list,
  draw,
  conflict,
  conflicts,
  terms,
  clingo: async (job) => (await import('./tasks/clingo.js')).count(job),
  xstate: async (job) => (await import('./tasks/xstate.js')).count(job),
  steps: async (job) => (await import('./tasks/steps.js')).steps(job),
};

const job = JSON.parse(process.argv[2] ?? '') as Job;
const outcome: Outcome = await tasks[job.task](job);
process.stdout.write(`\n${JSON.stringify(outcome)}\n`);
