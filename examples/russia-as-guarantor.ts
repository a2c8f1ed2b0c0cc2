/**
 * August 2025: Russia as a guarantor with a say. Which terms leave nobody satisfied, whatever the
 * order?
 *
 *     npx tsx examples/russia-as-guarantor.ts
 */
import assert from 'node:assert/strict';
import { analyze, type Negotiation, termsOf, withReading, withRule } from 'redlines';
import { formatAnalysis } from 'redlines/report';
import { russiaAsGuarantor } from 'redlines/scenarios';

console.log(formatAnalysis(russiaAsGuarantor, analyze(russiaAsGuarantor)));

// Reading by reading: only where Russia is content with Western guarantees is anything feasible.
const [part, against] = russiaAsGuarantor.readings ?? [];
console.log('\nRussia’s part read as ...');
for (const { id, title } of part?.choices ?? []) {
  const statuses = (against?.choices ?? []).map(
    (choice) =>
      analyze(russiaAsGuarantor, {
        readings: { 'russias-part': id, 'ukraine-against': choice.id },
        opens: false,
      }).status,
  );
  console.log(`  ${title}: ${[...new Set(statuses)].join(', ')}`);
  const expected = id === 'none-needed' ? 'feasible' : 'infeasible';
  assert.ok(statuses.every((status) => status === expected));
}

// Terms and order are two questions. For each pair of terms: whose own positions can be met, in some
// order, if nobody else's count?
const read = orThrow(
  withReading(russiaAsGuarantor, {
    'russias-part': 'one-of-guarantors',
    'ukraine-against': 'russia-and-china',
  }),
);
const holders = ['ukraine', 'russia', 'europe'];
console.log('\nWho can have its way, by terms (guarantees, response), whatever the order:');
const nobody: string[] = [];
for (const guarantees of termIds('guarantees')) {
  for (const response of termIds('response')) {
    const asked = { id: 'asked', type: 'finally', condition: { terms: { guarantees, response } } };
    const fixed = orThrow(withRule(read, asked));
    const content = holders.filter((party) => {
      const own = fixed.rules.filter(({ heldBy = party }) => heldBy === party);
      return analyze({ ...fixed, rules: own }, { opens: false }).status === 'feasible';
    });
    console.log(`  ${guarantees}, ${response}: ${content.join(', ') || 'nobody'}`);
    assert.ok(content.length < holders.length);
    if (content.length === 0) nobody.push(`${guarantees}, ${response}`);
  }
}
assert.deepEqual(nobody, [
  'russia-and-west, each-by-itself',
  'permanent-five, each-by-itself',
  'russia-provides, each-by-itself',
  'russia-provides, all-consent',
]);

function termIds(id: string): readonly string[] {
  const provision = russiaAsGuarantor.provisions.find((each) => each.id === id);
  return provision === undefined ? [] : termsOf(provision).map((term) => term.id);
}

function orThrow(result: ReturnType<typeof withRule>): Negotiation {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}
