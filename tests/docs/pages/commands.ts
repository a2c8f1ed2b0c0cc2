import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { redlines } from '../../cli/stand-in.js';
import { type Block, filesFor, type Page, root } from './page.js';

/** A command line that a page shows, with the output shown under it. */
export interface Shown {
  readonly command: string;
  readonly output: string;
  /** The line of the page, from 1. */
  readonly line: number;
}

/** The commands of a `console` block: lines that begin with `$ `, each with what follows. */
export function commandsOf({ text, line }: Block): readonly Shown[] {
  const found: { command: string; output: string; line: number }[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    const last = found.at(-1);
    if (content.startsWith('$ ')) {
      found.push({ command: content.slice(2), output: '', line: line + index });
    } else if (last !== undefined) last.output += `${content}\n`;
  }
  return found;
}

/** What a command prints, on both streams; `undefined` where it is not one to be run here. */
export async function printedBy(command: string, page: Page): Promise<string | undefined> {
  const parts: string[] = [];
  for (const part of command.split('&&').map((each) => each.trim())) {
    const printed = await printedByOne(part, page);
    if (printed !== undefined) parts.push(printed);
  }
  return parts.length === 0 ? undefined : parts.join('');
}

async function printedByOne(command: string, page: Page): Promise<string | undefined> {
  const [before = '', input] = command.split(' < ');
  const words = before.split(/ +/);
  const [example] = /^npx tsx (examples\/\S+)$/.exec(command)?.slice(1) ?? [];
  if (example !== undefined) return printedByExample(example);
  const ours = ['npx redlines', 'npx tsx src/cli/main.ts'].find((start) =>
    before.startsWith(`${start} `),
  );
  if (ours === undefined) return known(command);
  const files = { ...seeds(), ...filesFor(page) };
  const stdin = input === undefined ? '' : (files[input] ?? '');
  const { out, err } = await redlines(words.slice(ours.split(' ').length), { files, stdin });
  return `${out}${err}`;
}

/** Commands that are not run: npm's own, and the scripts that there are. */
function known(command: string): undefined {
  const script = /^npm (?:run (?:-s )?(\S+)|(test))/.exec(command)?.slice(1).find(Boolean);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (script !== undefined && !Object.hasOwn(scripts, script)) {
    throw new Error(`package.json has no script "${script}".`);
  }
  if (script === undefined && !/^(?:npm (?:ci|install|pack)|npx vitest run)\b/.test(command)) {
    throw new Error(`A page shows a command that no test knows: ${command}`);
  }
  return undefined;
}

function seeds(): Readonly<Record<string, string>> {
  const paths = readdirSync(join(root, 'seeds'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => `seeds/${path}`);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Modules run once, so what an example printed is kept. */
const printedBefore = new Map<string, string>();

async function printedByExample(path: string): Promise<string> {
  const before = printedBefore.get(path);
  if (before !== undefined) return before;
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((...things) => {
    lines.push(things.join(' '));
  });
  try {
    await import(/* @vite-ignore */ pathToFileURL(join(root, path)).href);
  } finally {
    spy.mockRestore();
  }
  const printed = lines.join('\n');
  printedBefore.set(path, printed);
  return printed;
}
