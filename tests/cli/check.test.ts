import { describe, expect, it } from 'vitest';
import { files, free, stuck } from './documents.js';
import { redlines } from './stand-in.js';

describe('redlines check', () => {
  it('says what each good file holds', async () => {
    const argv = ['check', 'talks/stuck.yaml', 'free.json', 'talks/articles/report.json'];
    expect(await redlines(argv, { files })).toEqual({
      code: 0,
      out: [
        'talks/stuck.yaml: ok (2 parties, 2 provisions, 2 rules, 1 package)',
        'free.json: ok (1 party, 2 provisions, 3 rules, 2 packages)',
        'talks/articles/report.json: ok (1 source, 1 claim)',
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('says every problem with its place, its value and a fix', async () => {
    const bad = stuck.replace('heldBy: us', 'heldBy: su').replace('then: territory,', 'then: t,');
    const given = { ...files, 'talks/stuck.yaml': bad };
    const { code, out, err } = await redlines(['check', 'talks/stuck.yaml', 'free.json'], {
      files: given,
    });
    expect(code).toBe(1);
    expect(out).toMatch(/^free\.json: ok/);
    expect(err).toMatch(/^talks\/stuck\.yaml:10:\d+: .*"t"/m);
    expect(err).toMatch(/^talks\/stuck\.yaml:11:\d+: There is no party "su"\./m);
    expect(err).toContain('Did you mean "us"? (rules[1].heldBy is "su")');
  });

  it('reads what is included from the folder of the file that names it', async () => {
    const deeper = {
      'a/talks.yaml': stuck.replace('articles/report.json', 'b/more.json'),
      'a/b/more.json': JSON.stringify({
        redlines: 1,
        id: 'more',
        title: 'More',
        include: ['../../c/report.json'],
        sources: [],
        claims: [],
      }),
      'c/report.json': files['talks/articles/report.json'],
    };
    const { code, err } = await redlines(['check', 'a/talks.yaml'], { files: deeper });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('says where a document is named that cannot be read', async () => {
    const { code, err } = await redlines(['check', 'alone.yaml'], {
      files: { 'alone.yaml': stuck },
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^alone\.yaml:4:11: .*articles\/report\.json: There is no such file\./);
  });

  it('says what is wrong in an included document, in its own place', async () => {
    const report = files['talks/articles/report.json'].replace('2026-01-29', '2026-13-29');
    const { err } = await redlines(['check', 'talks/stuck.yaml'], {
      files: { ...files, 'talks/articles/report.json': report },
    });
    expect(err).toMatch(/^talks\/articles\/report\.json:1:\d+: /);
  });

  it('holds a file without parties, provisions and rules to be sources and claims', async () => {
    const report = files['talks/articles/report.json'].replace('categorical', 'categoric');
    const { code, err } = await redlines(['check', 'r.json'], { files: { 'r.json': report } });
    expect(code).toBe(1);
    expect(err).toContain('categoric');
    expect(err).not.toContain('"parties"');
    const empty = await redlines(['check', 'e.json'], { files: { 'e.json': '{"redlines": 1}' } });
    expect(empty.err).toContain('"parties"');
  });

  it.each([
    ['nothing', ''],
    ['a thousand brackets', '['.repeat(10_000)],
    ['a number', '7'],
    ['a reserved key', free.replace('"id":"free"', '"id":"free","__proto__":{}')],
    ['several documents', `${stuck}---\n${stuck}`],
  ])('refuses %s with a problem in its place', async (_, text) => {
    const { code, out, err } = await redlines(['check', 'bad'], { files: { bad: text } });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^bad:\d+:\d+: /);
    expect(err).not.toMatch(/^ +at /m);
  });
});
