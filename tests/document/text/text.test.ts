import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseLedgerText, parseNegotiationText } from '../../../src/document/text/index.js';
import type { Result } from '../../../src/model/problem.js';
import { goodDocument, goodLedger } from '../given/documents.js';

/** Code and place of each problem. */
function problems(result: Result<unknown>): string[] {
  if (result.ok) return ['ok'];
  return result.problems.map(
    ({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`,
  );
}

const yaml = (text: string) => problems(parseNegotiationText(text, { name: 'x.yaml' }));
const json = (text: string) => problems(parseNegotiationText(text, { name: 'x.json' }));
const good = { ok: true, value: goodDocument() };

describe('a good text', () => {
  const asJson = JSON.stringify(goodDocument(), null, 2);
  const asYaml = stringify(goodDocument());

  it.each([
    ['JSON', asJson],
    ['JSON on one line', JSON.stringify(goodDocument())],
    ['YAML', asYaml],
    ['JSON with Windows line ends', asJson.replaceAll('\n', '\r\n')],
    ['YAML with Windows line ends', asYaml.replaceAll('\n', '\r\n')],
    ['JSON with a byte order mark', `\uFEFF${asJson}`],
    ['YAML with a byte order mark', `\uFEFF${asYaml}`],
    ['JSON after spaces', `\n \t${asJson}`],
    ['YAML between marks', `---\n${asYaml}...\n`],
  ])('%s', (_, text) => {
    expect(parseNegotiationText(text, { name: 'no ending' })).toEqual(good);
  });

  it('is read by the ending of its name, or as it is told', () => {
    expect(parseNegotiationText(asJson, { name: 'x.yml' })).toEqual(good);
    expect(problems(parseNegotiationText(asYaml, { name: 'x.json' }))).toEqual([
      'syntax x.json:1:1',
    ]);
    expect(parseNegotiationText(asYaml, { name: 'x.json', format: 'yaml' })).toEqual(good);
  });

  it('may use aliases, dates and numbers of YAML', () => {
    const text = asYaml
      .replace('title: News', 'title: &t News')
      .replace('author: A. Author', 'author: "A. Author"')
      .replace('note: Weekly.', 'note: *t');
    const result = parseNegotiationText(text, { name: 'x.yaml' });
    expect(result.ok && result.value.sources?.[0]).toMatchObject({
      note: 'News',
      date: '2025-12-31',
    });
  });

  it('may be a ledger', () => {
    const ledger = goodLedger('one');
    expect(parseLedgerText(stringify(ledger), { name: 'x' })).toEqual({ ok: true, value: ledger });
  });
});

const head = 'redlines: 1\nid: t\ntitle: T\n';
const rest = 'parties:\n  - id: north\nprovisions:\n  - id: aid\n';

describe('places', () => {
  it('are those of the value, of an unknown key, and of the object that lacks a key', () => {
    const text = `${head}${rest}rules:\n  - id: r\n    type: last\n    event: ad\n  - type: last\n    event: aid\n    evnt: aid\n`;
    expect(yaml(text)).toEqual([
      'unknown-event x.yaml:11:12',
      'missing-key x.yaml:12:5',
      'unknown-key x.yaml:14:5',
    ]);
    const same =
      '{ "redlines": 1, "id": "t", "title": "T",\r\n "parties": [{ "id": "north" }],\n "provisions": [{}],\n "rules": [{ "id": "r", "type": "last", "event": "ad", "x": 1 }] }';
    expect(json(same)).toEqual(['missing-key x.json:3:17', 'unknown-key x.json:4:56']);
  });

  it('are those of keys that are names', () => {
    const text = `${head}${rest}rules:\n  - id: r\n    type: never\n    condition:\n      terms: {ad: agreed,\n        aid: argeed}\nvalues:\n  nroth: {aid: 1}\n  north:\n    aid: {agred: 1}\n`;
    expect(yaml(text)).toEqual([
      'unknown-provision x.yaml:12:15',
      'unknown-term x.yaml:13:14',
      'unknown-party x.yaml:15:3',
      'unknown-term x.yaml:17:11',
    ]);
  });

  it('count characters, tabs as one, after a byte order mark', () => {
    expect(json('\uFEFF{\t"redlines": 2 }')).toEqual(['unknown-version x.json:1:15']);
    expect(json('{"redlines": 1, "ключ": 1}').at(-1)).toBe('unknown-key x.json:1:17');
  });

  it('name the text that was included', () => {
    const texts: Readonly<Record<string, string>> = {
      'a/one.yaml': stringify({ ...goodLedger('one'), include: ['two'] }),
      'a/two.json': '{ "redlines": 1, "id": "two",\n  "title": 2, "sources": [], "claims": [] }',
      'a/bad.json': '{ "redlines": 1,\n "id" }',
    };
    const asked: string[] = [];
    const include = (name: string, includer: string) => {
      asked.push(`${includer} -> ${name}`);
      const file = Object.keys(texts).find((each) => each.startsWith(`a/${name}.`));
      return file === undefined ? undefined : { name: file, text: texts[file] ?? '' };
    };
    const text = `${head}include: [one, bad, none]\n${rest}rules: []\n`;
    expect(problems(parseNegotiationText(text, { name: 'x.yaml', include }))).toEqual([
      'wrong-type a/two.json:2:12',
      'syntax a/bad.json:2:7',
      'unresolved-include x.yaml:4:21',
    ]);
    expect(asked).toEqual([
      'x.yaml -> one',
      'a/one.yaml -> two',
      'x.yaml -> bad',
      'x.yaml -> none',
    ]);
    const fine = `${head}include: [one]\n${rest}rules: []\n`;
    const whole = parseNegotiationText(fine, {
      name: 'x.yaml',
      include: (name) => ({ name, text: stringify(goodLedger(name)) }),
    });
    expect(whole.ok && whole.value.sources?.map(({ document }) => document)).toEqual(['one']);
  });
});

describe('a text that is not right', () => {
  it.each([
    ['', 'syntax x.json:1:1'],
    ['{"redlines": 1,', 'syntax x.json:1:15'],
    ['{"redlines": 1,}', 'syntax x.json:1:16'],
    ["{'redlines': 1}", 'syntax x.json:1:2'],
    ['{"redlines": 01}', 'syntax x.json:1:14'],
    ['{"redlines": 1}\n{"redlines": 1}', 'syntax x.json:2:1'],
    ['{"redlines": 1 // one\n}', 'syntax x.json:1:16'],
    ['{"redlines": NaN}', 'syntax x.json:1:14'],
    ['{"a": "tab\there"}', 'syntax x.json:1:11'],
    ['\u0000\u0001\u0002', 'syntax x.json:1:1'],
    ['[1, 2]', 'wrong-type x.json:1:1'],
    ['null', 'wrong-type x.json:1:1'],
    ['"text"', 'wrong-type x.json:1:1'],
    ['12', 'wrong-type x.json:1:1'],
  ])('JSON %j', (text, expected) => {
    const [first, ...others] = json(text);
    expect(first?.startsWith(expected)).toBe(true);
    expect(others).toEqual([]);
  });

  it('a key given twice is a problem, and so is the rest', () => {
    const text =
      '{ "redlines": 1, "id": "t", "title": "T", "title": "U",\n "parties": [{ "id": "north", "id": "south" }], "provisions": [{ "id": "aid" }], "rules": 1 }';
    expect(json(text)).toEqual([
      'duplicate-key x.json:1:43',
      'duplicate-key x.json:2:31',
      'wrong-type x.json:2:91',
    ]);
    expect(yaml(`${head}title: U\n${rest}rules: []\n`)).toEqual(['duplicate-key x.yaml:4:1']);
  });

  it('keys such as __proto__ are problems at their place', () => {
    expect(json('{"redlines": 1, "__proto__": 1}')).toContain('reserved-key x.json:1:17');
    expect(yaml(`${head}__proto__: 1\n${rest}rules: []\n`)).toEqual(['reserved-key x.yaml:4:1']);
    expect(yaml(`${head}${rest}rules: []\nvalues: {constructor: {aid: 1}}\n`)).toEqual([
      'reserved-key x.yaml:9:10',
    ]);
  });

  it.each([
    ['', 'wrong-type x.yaml:1:1'],
    ['# nothing\n', 'wrong-type x.yaml:1:1'],
    ['just text', 'wrong-type x.yaml:1:1'],
    ['- 1\n- 2\n', 'wrong-type x.yaml:1:1'],
    ['12', 'wrong-type x.yaml:1:1'],
    ['a: b: c\n', 'syntax x.yaml:1:4'],
    ['a: [1, 2\n', 'syntax x.yaml:2:1'],
    ['a: "open\n', 'syntax x.yaml:2:1'],
    ['\ta: 1\n', 'syntax x.yaml:1:1'],
    ['a:\n\tb: 1\n', 'syntax x.yaml:2:1'],
    ['a: *nowhere\n', 'syntax x.yaml:1:4'],
    ['a: !custom 1\n', 'syntax x.yaml:1:4'],
    ['a: !!binary aGk=\n', 'syntax x.yaml:1:4'],
    ['? [a, b]\n: 1\n', 'syntax x.yaml:1:3'],
    ['%FOO bar\n---\na: 1\n', 'syntax x.yaml:1:1'],
    ['a: 1\n---\na: 2\n', 'several-documents x.yaml:2:1'],
    ['a: &a [*a]\n', 'cyclic x.yaml:1:8'],
    ['\u0000\u0001\u0002', 'wrong-type x.yaml:1:1'],
  ])('YAML %j', (text, expected) => {
    expect(yaml(text)[0]).toBe(expected);
  });

  it('dates, infinities and keys of YAML are what the core schema says', () => {
    expect(yaml(`${head}${rest}rules: []\nsummary: .inf\n`)).toEqual(['not-plain x.yaml:9:10']);
    expect(yaml(`${head}${rest}rules: []\n1: 2\n`)).toEqual(['unknown-key x.yaml:9:1']);
    expect(yaml(`${head}${rest}rules: []\n<<: {summary: x}\n`)).toEqual(['unknown-key x.yaml:9:1']);
    expect(yaml(`${head}${rest}rules: []\nsummary: yes\n`)).toEqual(['ok']);
    expect(yaml(`${head}${rest}rules: []\nsummary:\n`)).toEqual(['wrong-type x.yaml:9:9']);
  });
});
