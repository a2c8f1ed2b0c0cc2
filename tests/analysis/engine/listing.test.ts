import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/analysis/case/case.js';
import { diagramOf } from '../../../src/analysis/classes/diagram.js';
import { type List, listingOf } from '../../../src/analysis/engine/listing.js';
import { type Meter, meterOf, OutOfBudget } from '../../../src/analysis/engine/meter.js';
import { compilerOf } from '../../../src/analysis/program/program.js';
import { elements, held, negotiation } from '../../oracle/posets.js';
import { accounts } from '../../support/accounts.js';
import { asNegotiation } from '../../support/task.js';

/** Two provisions of two terms, each of which is refused on one: four classes. */
function listing() {
  const rules = ['e1', 'e2'].map((id) =>
    held(`no-${id}`, { type: 'never', condition: { terms: { [id]: 'x' } } }),
  );
  const provisions = elements(2, { terms: ['x', 'y'] });
  const subject = caseOf(asNegotiation(negotiation('terms', { provisions, rules })), {});
  const compiled: string[] = [];
  const compile = compilerOf(subject);
  const listed = listingOf(subject, diagramOf(subject, ['every form', 'every form']), (chosen) => {
    compiled.push(Object.values(chosen).join(' '));
    return compile(chosen);
  });
  return { ...listed, compiled };
}

const poor = () => meterOf({ budget: { states: 10 } });
const all = ['x x', 'x y', 'y x', 'y y'];

function packagesIn(list: List, meter: Meter): readonly string[] {
  return [...list.compiled(meter)].map(({ program }) => Object.values(program.package).join(' '));
}

describe('a list of classes', () => {
  it('is compiled, and paid for, class by class as each is first met', () => {
    const { whole, compiled } = listing();
    const list = whole(meterOf());
    expect([list.size, compiled]).toEqual([4, []]);
    const { book, meter } = accounts();
    const [first, second] = [list.compiled(meter), list.compiled(meter)].map((each) =>
      each[Symbol.iterator](),
    );
    first?.next();
    expect([compiled, book.spent, book.held]).toEqual([['x x'], 0, 20_000]);
    second?.next();
    second?.next();
    expect([compiled, book.spent, book.held]).toEqual([['x x', 'x y'], 5_000, 40_000]);
    expect(packagesIn(list, meter)).toEqual(all);
    expect([compiled, book.spent, book.held]).toEqual([all, 15_000, 80_000]);
    expect(packagesIn(list, meter)).toEqual(all);
    expect([compiled, book.spent]).toEqual([all, 15_000]);
  });

  it('is made once', () => {
    const { whole, soon } = listing();
    const { book, meter } = accounts();
    const list = whole(meter);
    expect(book.spent).toBeGreaterThan(0);
    expect(whole(poor())).toBe(list);
    expect(soon(poor())).toBe(list);
  });

  it('that is made soon is there for all', () => {
    const { whole, soon } = listing();
    const list = soon(meterOf());
    expect(list?.size).toBe(4);
    expect(whole(poor())).toBe(list);
  });

  it('that was too long is not tried again, soon or in whole', () => {
    const { whole, soon } = listing();
    expect(() => whole(poor())).toThrow(OutOfBudget);
    const { book, meter } = accounts();
    expect(() => whole(meter)).toThrow(OutOfBudget);
    expect(book.spent).toBe(0);
    expect(soon(poor())).toBeUndefined();
    expect(soon(meter)).toBeUndefined();
    expect(book.spent).toBe(0);
  });

  it('that was not made soon may still be made in whole', () => {
    const { whole, soon } = listing();
    expect(soon(poor())).toBeUndefined();
    expect(whole(meterOf()).size).toBe(4);
    expect(soon(meterOf())?.size).toBe(4);
  });
});
