import * as v from 'valibot';
import { didYouMean } from '../problems/near.js';
import { quoted } from '../problems/render.js';
import { distinctList, event, id, list, type Shape, whole } from './basics.js';
import { either, filledTable, isObject, object } from './compound.js';
import { refused } from './refused.js';
import { type Said, say, wrongType } from './say.js';

const termList = distinctList(id);
/** A term, or a list of which any will do. */
export const acceptedTerms = either([id, termList], (input) =>
  Array.isArray(input) ? termList : id,
);

const terms = object({ terms: filledTable(id, acceptedTerms) });

/** A condition on the state. */
export const condition = conditionOf(
  { done: object({ done: event }), terms },
  { included: 'Only `when` can ask what a package includes.' },
);

/** A condition on a whole package, as in `when`. */
export const packageCondition = conditionOf(
  { terms, included: object({ included: id }) },
  { done: '`when` is read on the whole package and cannot ask what is done.' },
);

const noTrigger = refused(wrongType('an event or a condition'));
/** An event, or a condition. */
export const trigger = either([event, condition], (input) => {
  if (typeof input === 'string') return event;
  return isObject(input) ? condition : noTrigger;
});

type Forms = Readonly<Record<string, Shape>>;
type Misplaced = Readonly<Record<string, string>>;

/** Conditions made of these leaves and the connectives; `misplaced` are leaves of the other kind. */
function conditionOf(leaves: Forms, misplaced: Misplaced): v.LazySchema<Shape> {
  const part = v.lazy((input): Shape => self.getter(input));
  const forms: Forms = { ...leaves, ...connectives(part) };
  const known = Object.keys(forms);
  const none = refused(noCondition(known, misplaced), {
    origin: 'key',
    key: (input) => wrongKey(input, known),
  });
  const self = either(Object.values(forms), (input) => {
    const said = isObject(input) ? Object.keys(input).filter((key) => known.includes(key)) : [];
    return forms[said.length === 1 ? String(said[0]) : ''] ?? none;
  });
  return self;
}

function connectives(part: Shape): Forms {
  return {
    all: object({ all: list(part) }),
    any: object({ any: list(part) }),
    not: object({ not: part }),
    atLeast: object({ atLeast: object({ count: whole(0), of: list(part) }) }),
  };
}

function noCondition(known: readonly string[], misplaced: Misplaced): Said {
  return ({ input }) => {
    if (!isObject(input)) return wrongType('a condition')({ input });
    const wrong = wrongKey(input, known);
    if (wrong === undefined) return severalOrNone(Object.keys(input), known);
    const why = Object.hasOwn(misplaced, wrong) ? misplaced[wrong] : undefined;
    const what = why ?? `${quoted(wrong)} is no kind of condition.`;
    return say('unknown-condition', what, didYouMean(wrong, known));
  };
}

function wrongKey(input: unknown, known: readonly string[]): string | undefined {
  return isObject(input) ? Object.keys(input).find((key) => !known.includes(key)) : undefined;
}

function severalOrNone(keys: readonly string[], known: readonly string[]): string {
  if (keys.length === 0) {
    return say('unknown-condition', 'This condition asks nothing.', didYouMean('', known));
  }
  const what = `A condition asks one thing, and this one asks ${keys.map(quoted).join(' and ')}.`;
  return say('unknown-condition', what, 'Join the parts as {"all": [...]} or {"any": [...]}.');
}
