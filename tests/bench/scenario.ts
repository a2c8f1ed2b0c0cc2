import { readFileSync } from 'node:fs';
import { analyze, type Negotiation } from '../../src/index.js';

// All of `analyze` on a document whose path is given, as the first thing that a process does; its
// processor time, in microseconds.
const path = process.argv[2] ?? '';
const analysis = analyze(JSON.parse(readFileSync(path, 'utf8')) as Negotiation);
if (analysis.undecided.length > 0) throw new Error(`${path} is more than its budget`);
const { user, system } = process.cpuUsage();
process.stdout.write(`${user + system}\n`);
