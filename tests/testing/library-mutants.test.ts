import {
  documentRoundTrips,
  holdLaws,
  nobodyCrossesItsOwnLine,
  repairsReplay,
  viewsKeepSecrets,
} from 'redlines/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Parse from '../../src/document/parse.js';
import type * as View from '../../src/machine/view.js';

const wrong = vi.hoisted(() => ({ parser: false, view: false }));
afterEach(() => {
  Object.assign(wrong, { parser: false, view: false });
});

/** A parser that adds to what it reads. */
vi.mock('../../src/document/parse.js', async (original) => {
  const right = await original<typeof Parse>();
  const parseNegotiation: typeof right.parseNegotiation = (input, options) => {
    const read = right.parseNegotiation(input, options);
    if (!wrong.parser || !read.ok) return read;
    return { ok: true, value: { ...read.value, title: `${read.value.title}!` } };
  };
  return { ...right, parseNegotiation };
});

/** A view that hides nothing. */
vi.mock('../../src/machine/view.js', async (original) => {
  const right = await original<typeof View>();
  const viewOf: typeof right.viewOf = (talks, party) =>
    wrong.view ? talks : right.viewOf(talks, party);
  return { ...right, viewOf };
});

describe('a library that is wrong', () => {
  it('is found by the law about documents', () => {
    wrong.parser = true;
    const [report] = holdLaws([documentRoundTrips]);
    expect(report?.failure?.message).toContain(documentRoundTrips.says);
  });

  it('is found by the law about secrets, by two parties and one rule', () => {
    wrong.view = true;
    const [report] = holdLaws([viewsKeepSecrets]);
    const { message, counterexample } = report?.failure ?? {};
    expect(message).toContain(viewsKeepSecrets.says);
    expect(counterexample?.negotiation.parties).toHaveLength(2);
    expect(counterexample?.negotiation.provisions).toHaveLength(1);
    expect(counterexample?.negotiation.rules).toHaveLength(1);
  });

  it('is not found where it is right', () => {
    const laws = [documentRoundTrips, viewsKeepSecrets, repairsReplay, nobodyCrossesItsOwnLine];
    for (const { failure } of holdLaws(laws)) expect(failure).toBeNull();
  });
});
