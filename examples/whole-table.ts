/**
 * The whole table at three dates, under every reading: what stands in the way whichever way the
 * positions are read, and what depends on the reading.
 *
 *     npx tsx examples/whole-table.ts
 */
import assert from 'node:assert/strict';
import { type Analysis, analyze, asOf, type Negotiation } from 'redlines';
import { formatAnalysis } from 'redlines/report';
import { wholeTable } from 'redlines/scenarios';

const january = tableOf('2026-01-29');
const readings = { 'us-order': 'no-later' };
console.log(formatAnalysis(january, analyze(january, { readings }), { readings }));

const found = ['2025-08-26', '2025-11-28', '2026-01-29'].map((date) => {
  const table = tableOf(date);
  const analyses = choicesOf(table).map((each) => analyze(table, { readings: each, opens: false }));
  const feasible = analyses.filter(({ status }) => status === 'feasible').length;
  const [least, ...others] = analyses.map(conflictsOf);
  const common = (least ?? []).filter((each) => others.every((list) => list.includes(each)));
  const all = new Set(analyses.flatMap(conflictsOf));
  console.log(`\n${date}: ${feasible} of ${analyses.length} combinations of readings feasible`);
  console.log(`  in every reading: ${common.join('; ') || 'no conflict'}`);
  console.log(`  in some only: ${all.size - common.length} conflicts`);
  return { date, readings: analyses.length, feasible, common };
});

// Over the months the readings that leave something feasible go from few to none, and in January one
// conflict stands in every reading: what is signed first.
assert.deepEqual(found, [
  { date: '2025-08-26', readings: 8, feasible: 1, common: [] },
  { date: '2025-11-28', readings: 32, feasible: 2, common: [] },
  {
    date: '2026-01-29',
    readings: 48,
    feasible: 0,
    common: ['ukraine-guarantees-first + us-all-else-agreed'],
  },
]);

// That conflict rests on an unnamed diplomat's word for the American position: among what was said on
// the record it is not there.
const onRecord = analyze(january, { readings, minStrength: 'conditional', opens: false });
console.log(`\nOn the record only, in January: ${conflictsOf(onRecord).join('; ')}`);
assert.deepEqual(conflictsOf(onRecord), ['russia-among-guarantors + ukraine-no-russian-guarantor']);

function tableOf(date: string): Negotiation {
  const result = asOf(wholeTable, date);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}

function conflictsOf({ conflicts }: Analysis): readonly string[] {
  return conflicts.map(({ rules }) => rules.join(' + '));
}

/** Every combination of readings; choices that ask nothing on the day count as one. */
function choicesOf({ readings: positions = [] }: Negotiation): Readonly<Record<string, string>>[] {
  return positions.reduce<Readonly<Record<string, string>>[]>(
    (combinations, { id, choices }) => {
      const silent = choices.find(({ rules }) => rules.length === 0);
      const distinct = choices.filter((each) => each === silent || each.rules.length > 0);
      return combinations.flatMap((each) =>
        distinct.map((choice) => ({ ...each, [id]: choice.id })),
      );
    },
    [{}],
  );
}
