// The testing kit of the installed package, from ESM, with fast-check beside it. Run by scripts/check-package.sh.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyze } from 'redlines';
import {
  arbNegotiation,
  countsEqualEnumeration,
  holdLaws,
  softerFormsAreWeaker,
} from 'redlines/testing';

fc.assert(countsEqualEnumeration(), { seed: 1, numRuns: 20 });
fc.assert(
  fc.property(arbNegotiation({ feasible: true }), (talks) => analyze(talks).status === 'feasible'),
  { seed: 1, numRuns: 20 },
);
assert.throws(() => arbNegotiation({ draw: ['nothing'] }), RangeError);

// The test file that a failure prints is pasted as it is, and fails as it did. `before` with a condition has no weaker form.
const [{ failure }] = holdLaws([softerFormsAreWeaker], {}, { runs: 1000 });
writeFileSync('pasted.test.mjs', failure.testFile);
const { status, stdout } = spawnSync('node', ['--test', 'pasted.test.mjs'], { encoding: 'utf8' });
assert.equal(status, 1);
assert.ok(stdout.includes(softerFormsAreWeaker.says), stdout);
console.log('kit esm: ok');
