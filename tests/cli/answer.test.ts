import { expect, it } from 'vitest';
import { answerEach } from '../../src/cli/answer.js';

it('asks to report a mistake in one line, answers the others and ends with 70', async () => {
  const out: string[] = [];
  const err: string[] = [];
  const output = (written: string[]) => ({
    write: (text: string, done: () => void) => {
      written.push(text);
      done();
    },
    on: () => {},
  });
  const surroundings = {
    stdin: (async function* () {})(),
    stdout: output(out),
    stderr: output(err),
    env: {},
    readFile: () => new Uint8Array(),
  };
  const document = (name: string) => ({ name, kind: 'bad', problems: [] }) as const;
  const ledger = (name: string) => {
    const nothing = { redlines: 1, id: 'x', title: 'X', sources: [], claims: [] } as const;
    return { name, kind: 'ledger', ledger: nothing } as const;
  };
  const documents = [document('bad'), ledger('broken'), ledger('good')];
  const code = await answerEach(documents, surroundings, ({ name }) => {
    if (name === 'broken') throw new TypeError('two\nlines');
    return 'fine';
  });
  expect(code).toBe(70);
  expect(out).toEqual(['fine\n']);
  expect(err[1]).toBe(
    'broken: this is a mistake in redlines; please report it with your input and this line: TypeError: two lines\n',
  );
});
