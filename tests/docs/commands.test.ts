import { describe, expect, it } from 'vitest';
import { commandsOf, printedBy } from './pages/commands.js';
import { pages } from './pages/page.js';
import { patternOf, tidy } from './pages/shown.js';

const shown = pages.flatMap((page) =>
  page.blocks
    .filter(({ language }) => language === 'console')
    .flatMap(commandsOf)
    .map((command) => ({ page, ...command })),
);

describe('a command of the documentation', () => {
  it.each(shown)('$page.path:$line $command', async ({ page, command, output }) => {
    const printed = await printedBy(command, page);
    if (tidy(output) === '') return;
    expect(printed, 'output is shown of a command that is not run').toBeDefined();
    expect(tidy(printed ?? '')).toMatch(patternOf(output));
  });

  it('is there at all', () => {
    expect(shown.length).toBeGreaterThan(5);
  });
});
