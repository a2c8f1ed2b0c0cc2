import { describe, expect, it } from 'vitest';
import { files, free, ledger, stuck } from './documents.js';
import { redlines } from './stand-in.js';

describe('standard input', () => {
  it.each([
    ['JSON', free, 'free'],
    ['YAML', stuck, 'stuck'],
  ])('is read as %s by its content', async (_, stdin, id) => {
    const given = { 'articles/report.json': ledger };
    const { code, out } = await redlines(['analyze', '-', '--json'], { stdin, files: given });
    expect(code).toBe(0);
    expect(JSON.parse(out).negotiation).toBe(id);
  });

  it('has a name in problems', async () => {
    const { code, err } = await redlines(['check', '-'], { stdin: 'redlines: 1\nid: [' });
    expect(code).toBe(1);
    expect(err).toMatch(/^<stdin>:2:\d+: /);
    expect((await redlines(['check', '-'], { stdin: free })).out).toMatch(/^<stdin>: ok/);
  });

  it('may come in pieces that cut a letter, and begin with a byte order mark', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${free.replace('North', 'Nörd')}`);
    const cut = bytes.indexOf(0xc3) + 1;
    const stdin = [bytes.slice(0, cut), bytes.slice(cut)];
    const { out } = await redlines(['analyze', '-'], { stdin });
    expect(out).toContain('Parties     Nörd');
  });

  it('is not read without end', async () => {
    const piece = new Uint8Array(2 ** 24);
    const { code, err } = await redlines(['check', '-'], { stdin: Array(5).fill(piece) });
    expect(code).toBe(1);
    expect(err).toContain('<stdin>: It is longer than 64 MiB.');
  });
});

describe('colour', () => {
  const argv = ['analyze', 'free.json'];
  const coloured = async (outside: Parameters<typeof redlines>[1]) =>
    (await redlines(argv, { files, ...outside })).out.includes('\u001b[');

  it('is on a terminal only', async () => {
    expect(await coloured({})).toBe(false);
    expect(await coloured({ isTTY: true })).toBe(true);
    expect(await coloured({ isTTY: true, env: { TERM: 'dumb' } })).toBe(false);
  });

  it('heeds NO_COLOR, then FORCE_COLOR', async () => {
    expect(await coloured({ isTTY: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured({ isTTY: true, env: { NO_COLOR: '' } })).toBe(true);
    expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await coloured({ isTTY: true, env: { FORCE_COLOR: '0' } })).toBe(false);
    expect(await coloured({ env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).toBe(false);
  });

  it('is never in JSON', async () => {
    const { out } = await redlines([...argv, '--json'], { files, isTTY: true });
    expect(out).not.toContain('\u001b');
  });
});

it('keeps to the width of the terminal', async () => {
  const { out } = await redlines(['analyze', 'talks/stuck.yaml'], { files, columns: 70 });
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(70);
});

describe('an output that takes nothing', () => {
  const refused = (code: string) =>
    redlines(['check', 'free.json', 'free.json'], {
      files,
      refusal: Object.assign(new Error(`write ${code}`), { code }),
    });

  it('ends quietly where the reader has gone', async () => {
    expect(await refused('EPIPE')).toEqual({ code: 0, out: '', err: '' });
  });

  it('says so otherwise', async () => {
    expect(await refused('ENOSPC')).toEqual({
      code: 1,
      out: '',
      err: 'redlines: the output cannot be written: write ENOSPC\n',
    });
  });
});
