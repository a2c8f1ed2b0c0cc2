import { analyze } from 'redlines';
import { expect, it } from 'vitest';
import { held } from '../../oracle/posets.js';
import { withRules } from '../../support/large.js';

it('softened relaxations of the same rules come by how far the first of them is conceded', () => {
  // Each of three wants to be first, would be content with the second place, and then with any.
  const rules = [1, 2, 3].map((n) => ({
    ...held(`first-${n}`, { type: 'by', event: `e${n}`, position: 1 }),
    fallbacks: [{ type: 'by', event: `e${n}`, position: 2 }],
  }));
  const { softened } = analyze(withRules(3, rules), { widest: 1 });
  expect(
    softened.map(({ concessions }) =>
      concessions.map(({ rule, degree, to }) => `${rule} ${degree} ${to}`),
    ),
  ).toEqual([
    ['first-1 1 by', 'first-2 2 dropped'],
    ['first-1 2 dropped', 'first-2 1 by'],
    ['first-1 1 by', 'first-3 2 dropped'],
    ['first-1 2 dropped', 'first-3 1 by'],
    ['first-2 1 by', 'first-3 2 dropped'],
    ['first-2 2 dropped', 'first-3 1 by'],
  ]);
});
