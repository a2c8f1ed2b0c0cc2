import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages, proseOf, root } from './pages/page.js';

const links = pages.flatMap((page) =>
  proseOf(page)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({
        page,
        target,
        where: `${page.path}:${index + 1}`,
      })),
    )
    .filter(({ target }) => !/^https?:/.test(target)),
);

describe('a link of the documentation', () => {
  it.each(links)('$where leads to $target', ({ page, target }) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page.path : join(dirname(page.path), path);
    expect(existsSync(join(root, file)), `${file} is not there`).toBe(true);
    if (anchor === undefined) return;
    expect(anchorsIn(readFileSync(join(root, file), 'utf8'))).toContain(anchor);
  });

  it('is there at all', () => {
    expect(links.length).toBeGreaterThan(10);
  });
});

/** The anchors that a Markdown reader makes of headings. */
function anchorsIn(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
