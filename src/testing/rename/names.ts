import type { Negotiation } from '../../model/negotiation.js';
import type { EventId } from '../../model/package.js';

/** A new name for each old one, kind by kind. */
export interface Renaming {
  party(id: string): string;
  provision(id: string): string;
  /** A stage that a provision states; the stage that goes unsaid keeps its name. */
  stage(provision: string, id: string): string;
  /** A term that a provision states; the term that goes unsaid keeps its name. */
  term(provision: string, id: string): string;
  /** An event in full, or by its provision alone. */
  event(event: EventId): EventId;
  rule(id: string): string;
}

/** Renames every id by itself, the stage and the term that go unsaid apart. */
function renamingBy(
  { provisions }: Pick<Negotiation, 'provisions'>,
  rename: (id: string) => string,
): Renaming {
  const known = new Map(provisions.map((provision) => [provision.id, provision]));
  const stage = (provision: string, id: string) =>
    known.get(provision)?.stages === undefined ? id : rename(id);
  return {
    party: rename,
    provision: rename,
    stage,
    term: (provision, id) => (known.get(provision)?.terms === undefined ? id : rename(id)),
    event(event) {
      const [provision = '', done] = event.split('.');
      const renamed = rename(provision);
      return done === undefined ? renamed : `${renamed}.${stage(provision, done)}`;
    },
    rule: rename,
  };
}

/**
 * Every letter and digit of every id from the other end of the alphabet: no id is what it was, and
 * every sorted list is turned round.
 */
export function backwards(negotiation: Pick<Negotiation, 'provisions'>): Renaming {
  return renamingBy(negotiation, turned);
}

/** Whole numbers, counting down as ids are met: what objects list first, and by size. */
export function numbered(negotiation: Pick<Negotiation, 'provisions'>): Renaming {
  const numbers = new Map<string, string>();
  return renamingBy(negotiation, (id) => {
    const number = numbers.get(id) ?? String(999_999 - numbers.size);
    numbers.set(id, number);
    return number;
  });
}

/** An id from the other end of the alphabet. */
function turned(id: string): string {
  const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
  const letters = [...id].map((letter) => {
    const place = alphabet.indexOf(letter);
    return place < 0 ? letter : (alphabet[alphabet.length - 1 - place] ?? letter);
  });
  return letters.join('');
}
