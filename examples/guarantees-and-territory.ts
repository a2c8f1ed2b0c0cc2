/**
 * The chicken-and-egg of January 2026: Ukraine wants the guarantees signed before it starts on
 * territory, the United States signs them once all else, territory included, is agreed.
 *
 *     npx tsx examples/guarantees-and-territory.ts
 */
import assert from 'node:assert/strict';
import { analyze } from 'redlines';
import { formatAnalysis } from 'redlines/report';
import { guaranteesAndTerritory } from 'redlines/scenarios';

const analysis = analyze(guaranteesAndTerritory);
console.log(formatAnalysis(guaranteesAndTerritory, analysis));

// What the report says, asserted.
assert.equal(analysis.status, 'infeasible');
assert.deepEqual(
  analysis.conflicts.map((conflict) => conflict.rules),
  [['ukraine-guarantees-first', 'us-all-else-agreed']],
);
const [conflict] = analysis.conflicts;
assert.deepEqual(
  conflict?.cycle?.map((edge) => `${edge.from} before ${edge.to}`),
  ['guarantees.signed before territory.agreed', 'territory.agreed before guarantees.signed'],
);

// "At the same moment" leaves no ordering in single steps and some in bundles ...
const softer = analysis.softened.find(({ concessions }) =>
  concessions.every((each) => each.to === 'noLaterThan'),
);
assert.equal(softer?.opens.strict, 0n);
assert.ok((softer?.opens.bundled ?? 0n) > 0n);

// ... and dropping either demand leaves both.
for (const { opens } of analysis.relaxations) {
  assert.ok((opens.strict ?? 0n) > 0n && (opens.bundled ?? 0n) > 0n);
}
