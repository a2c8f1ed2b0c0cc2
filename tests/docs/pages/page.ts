import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A fenced block of a page. */
export interface Block {
  /** The first word after the fence: `ts`, `console`, `text`, `yaml`, `json`; empty for none. */
  readonly language: string;
  /** The rest of the fence's line: the file that the block is, where it is one. */
  readonly name: string;
  readonly text: string;
  /** The line of the page on which the text begins, from 1. */
  readonly line: number;
}

/** A page of the documentation. */
export interface Page {
  /** Its path from the root. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Every page, the README first. */
export const pages: readonly Page[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
].map(pageOf);

function pageOf(path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, blocks: blocksOf(text) };
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const fences = /^```(\w*) *(.*)\n([\s\S]*?)^```$/gm;
  for (const match of text.matchAll(fences)) {
    const [, language = '', name = '', content = ''] = match;
    const line = text.slice(0, match.index).split('\n').length + 1;
    blocks.push({ language, name, text: content, line });
  }
  return blocks;
}

/** A page without its fenced blocks, line by line where it was. */
export function proseOf({ text }: Page): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, blanked);
}

function blanked(text: string): string {
  return text.replaceAll(/[^\n]/g, '');
}

/** The files that pages show, by name; those of the page itself win, then those of the README. */
export function filesFor(page: Page): Readonly<Record<string, string>> {
  const shown = [...pages.toReversed(), page].flatMap(({ blocks }) => blocks);
  const named = shown.filter(({ name, language }) => name !== '' && language !== 'ts');
  return Object.fromEntries(named.map(({ name, text }) => [name, text]));
}
