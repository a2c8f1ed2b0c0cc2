import { claimKinds, claimUses, inferable, strengths } from '../../model/source.js';
import { date, distinctList, id, oneWordOf, position, text } from './basics.js';
import { object, optional } from './compound.js';

export const source = object({
  id,
  publisher: text,
  author: optional(text),
  title: text,
  url: optional(text),
  date,
  note: optional(text),
  document: optional(id),
});

export const claim = object({
  id,
  source: id,
  at: position,
  date,
  speaker: text,
  party: optional(id),
  kind: oneWordOf('kind of claim', claimKinds),
  strength: oneWordOf('strength of a claim', strengths),
  paraphrase: text,
  provisions: optional(distinctList(id)),
  contradicts: optional(distinctList(id)),
  inferred: optional(distinctList(oneWordOf('field of a claim to infer', inferable))),
  use: oneWordOf('use of a claim', claimUses),
});
