import { describe, expect, it } from 'vitest';
import { files } from './documents.js';
import { harbour } from './harbour.js';
import { redlines } from './stand-in.js';

const valued = {
  ...files,
  'harbour.json': JSON.stringify({
    ...harbour,
    values: { east: { dredging: { shared: 2 }, 'fees.paid': -1 }, west: { 'fees.paid': 1 } },
  }),
};

describe('redlines fairest', () => {
  it('tells the fairest ordering of each file', async () => {
    const argv = ['fairest', 'harbour.json', 'harbour.json', '--strict'];
    const { code, out, err } = await redlines(argv, { files: valued });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^The harbour\nOnly orderings in single steps/);
    expect(out).toContain('East would gain 1 by stopping after step 1');
    expect(out).toContain('takes no side.\n\nThe harbour\n');
  });

  it('prints one JSON object a line', async () => {
    const argv = ['fairest', '--json', 'harbour.json', 'harbour.json'];
    const { out } = await redlines(argv, { files: valued });
    const [one, other] = out.trimEnd().split('\n');
    expect(other).toBe(one);
    expect(JSON.parse(one ?? '')).toMatchObject({
      negotiation: 'harbour',
      fairest: { package: { dredging: 'shared' }, temptation: 1 },
      complete: true,
    });
  });

  it('says of a file without values what to give, and answers the others', async () => {
    const argv = ['fairest', 'free.json', 'harbour.json', 'talks/articles/report.json'];
    const { code, out, err } = await redlines(argv, { files: valued });
    expect(code).toBe(1);
    expect(out).toMatch(/^The harbour/);
    expect(err).toContain('free.json: Nobody at the table says in "free" what anything is worth.');
    expect(err).toContain('  Give "values": party, then event, then a number.\n');
    expect(err).toContain('talks/articles/report.json');
  });

  it('refuses a party that there is not, before it answers', async () => {
    const argv = ['fairest', 'harbour.json', '--parties', 'eats'];
    const { code, out, err } = await redlines(argv, { files: valued });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Did you mean "east"');
  });
});
