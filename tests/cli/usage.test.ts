import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { files } from './documents.js';
import { redlines } from './stand-in.js';

describe('bad usage', () => {
  const cases: readonly [string, RegExp][] = [
    ['', /Usage: redlines/],
    ['analyse free.json', /unknown command 'analyse'\n\(Did you mean analyze\?\)/],
    ['analyze', /missing required argument 'FILE'/],
    ['check', /missing required argument 'FILE'/],
    ['analyze free.json --jsn', /unknown option '--jsn'\n\(Did you mean --json\?\)/],
    ['analyze free.json --widest 0', /'--widest <N>' argument '0' is invalid\. Give a whole/],
    ['analyze free.json --widest abc', /'abc' is invalid\. Give a whole number from 1\./],
    ['analyze free.json --widest 1.5', /Give a whole number from 1\./],
    ['analyze free.json --widest', /argument missing/],
    ['analyze free.json --most -1', /Give a whole number from 1\./],
    ['analyze free.json --budget 1e3', /Give a whole number from 1\./],
    ['analyze free.json --strict --widest 2', /'--strict' cannot be used with option '--widest/],
    ['analyze free.json --as-of 2026-02-30', /Give a real day as YYYY-MM-DD\./],
    ['analyze free.json --as-of January', /Give a real day as YYYY-MM-DD\./],
    ['analyze free.json --reading remark', /Give NAME=CHOICE/],
    ['analyze free.json --reading =x', /Give NAME=CHOICE/],
    ['analyze free.json --reading remrk=veto', /named "remrk"\. Did you mean "remark"\?/],
    ['analyze free.json --reading remark=vto', /no reading "vto"\. Did you mean "veto"\?/],
    ['analyze free.json --reading remark=veto --reading remark=doubt', /read in two ways/],
    ['analyze talks/stuck.yaml --reading a=b', /there is no ambiguous position to read/],
    ['analyze - -', /can be read only once/],
    ['check - free.json -', /can be read only once/],
    ['check free.json --json', /unknown option '--json'/],
  ];

  it.each(cases)('redlines %s', async (line, message) => {
    const argv = line.split(' ').filter((word) => word !== '');
    const { code, out, err } = await redlines(argv, { files });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
  });
});

describe('help', () => {
  it.each([
    [['--help'], 'redlines analyze talks.yaml'],
    [['help'], 'redlines analyze talks.yaml'],
    [['analyze', '--help'], '--widest 2'],
    [['help', 'analyze'], '--widest 2'],
    [['check', '--help'], 'redlines check talks.yaml'],
  ])('%j gives an example', async (argv, example) => {
    const { code, out, err } = await redlines(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: redlines/);
    expect(out).toContain(`Example:\n  `);
    expect(out).toContain(example);
  });

  it('--version is that of the package', async () => {
    expect(await redlines(['--version'])).toEqual({
      code: 0,
      out: `${manifest.version}\n`,
      err: '',
    });
  });
});
