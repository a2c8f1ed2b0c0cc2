import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLedgerText, parseNegotiationText } from 'redlines/text';
import { describe, expect, it } from 'vitest';
import { filesFor, type Page, pages, root } from './pages/page.js';

const format = pages.find(({ path }) => path === 'docs/file-format.md');
const data = pages.flatMap((page) =>
  page.blocks
    .filter(({ language }) => language === 'json' || language === 'yaml')
    .map((block) => ({ page, block, where: `${page.path}:${block.line}` })),
);

/** Files whose name begins with `bad` show problems. */
const files = data.filter(({ block }) => block.name !== '' && !block.name.startsWith('bad'));
const fragments = data.filter(({ block }) => block.name === '' && block.language === 'json');

describe('a file that a page shows', () => {
  it.each(files)('$where is good', ({ page, block }) => {
    const options = { name: block.name, include: shownIn(page) };
    const parse = /^(?:parties|\s*"parties")/m.test(block.text)
      ? parseNegotiationText
      : parseLedgerText;
    expect(parse(block.text, options)).toMatchObject({ ok: true });
  });
});

describe('a fragment that a page shows', () => {
  it.each(fragments)('$where is JSON', ({ block }) => {
    expect(() => JSON.parse(block.text)).not.toThrow();
  });

  it.each(fragments.filter(({ page }) => page === format))(
    '$where fits into the document of its page',
    ({ page, block }) => {
      const whole = JSON.parse(filesFor(page)['whole.json'] ?? '{}');
      const merged = { ...whole };
      for (const [key, value] of Object.entries(JSON.parse(block.text))) {
        merged[key] = Array.isArray(value) ? [...(whole[key] ?? []), ...value] : value;
      }
      const options = { name: 'merged.json', include: shownIn(page) };
      expect(parseNegotiationText(JSON.stringify(merged), options)).toMatchObject({ ok: true });
    },
  );
});

it('says every key of the JSON Schema on the page of the file format', () => {
  const schema = JSON.parse(readFileSync(join(root, 'schema/negotiation.json'), 'utf8'));
  const said = new Set(format?.text.match(/[\w$]+/g));
  expect([...keysIn(schema)].filter((key) => !said.has(key))).toEqual([]);
});

/** Finds the documents that those on a page include. */
function shownIn(page: Page) {
  const files = filesFor(page);
  return (name: string) => ({ name, text: files[name] ?? '' });
}

/** The keys that documents may have, by a JSON Schema. */
function keysIn(schema: unknown): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const own = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  return new Set([...own, ...Object.values(schema).flatMap((part) => [...keysIn(part)])]);
}
