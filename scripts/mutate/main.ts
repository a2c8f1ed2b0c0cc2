// Says how many changes of a room's code its tests notice: `npm run mutate -- rules`; of a random sample of them,
// `npm run mutate -- analysis --without analysis/kernel --sample 600 --seed 1`; of those only that an earlier report has as
// unnoticed, `npm run mutate -- analysis --again earlier.json`. All are in reports/mutation-<room>.json.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { testsOf } from './rooms.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    again: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
    concurrency: { type: 'string', default: '1' },
  },
});
const [room = 'rules'] = positionals;
testsOf(room); // throws where there are none

Object.assign(process.env, {
  REDLINES_ROOM: room,
  REDLINES_RUNS: process.env.REDLINES_RUNS ?? '0.05',
  REDLINES_SAMPLE: values.sample ?? '',
  REDLINES_SEED: values.seed,
  REDLINES_AGAIN: values.again === undefined ? '' : resolve(values.again),
});
const results = await new Stryker({
  mutate: [`src/${room}/**/*.ts`, ...values.without.map((each) => `!src/${each}/**`)],
  plugins: ['./scripts/mutate/plugins.ts'],
  testRunner: 'bundled',
  testRunnerNodeArgs: ['--import', 'tsx'],
  checkers: values.sample === undefined && values.again === undefined ? [] : ['sample'],
  checkerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  concurrency: Number(values.concurrency),
  timeoutMS: 600_000, // the runner stops what never ends
  disableTypeChecks: true,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation-${room.replaceAll('/', '-')}.json` },
}).runMutationTest();

const count = (...statuses: readonly string[]) =>
  results.filter(({ status }) => statuses.includes(status)).length;
const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
console.log(
  `${room}: ${noticed} of ${noticed + missed} noticed, ${percent(noticed / (noticed + missed))}`,
);
if (values.sample !== undefined && values.again === undefined) {
  const [low, high] = wilson(noticed, noticed + missed);
  console.log(`95 % interval of the whole room: ${percent(low)} to ${percent(high)}`);
}

/** Wilson's interval of a share, at 95 %. */
function wilson(hits: number, all: number): readonly [number, number] {
  const z = 1.96;
  const share = hits / all;
  const middle = share + z ** 2 / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  const scale = 1 + z ** 2 / all;
  return [(middle - half) / scale, (middle + half) / scale];
}
