import type { Claim, ClaimKind, ClaimUse, Inferable, Strength } from '../../model/source.js';
import type { Vocabulary } from '../../model/vocabulary.js';

/**
 * A claim as written in code. Each type parameter is what the claims have there: literals are held to
 * the words that there are; `string`, as in data imported from a JSON file, is checked at run time.
 */
export interface ClaimInput<
  V extends Vocabulary,
  P extends string,
  Provision extends string,
  Kind extends string,
  Firmness extends string,
  Use extends string,
  Inferred extends string,
> extends Pick<Claim, 'id' | 'source' | 'at' | 'date' | 'speaker' | 'paraphrase' | 'contradicts'> {
  readonly party?: Held<P, V['party']>;
  readonly kind: Held<Kind, ClaimKind>;
  readonly strength: Held<Firmness, Strength>;
  readonly provisions?: readonly Held<Provision, V['provision']>[];
  readonly inferred?: readonly Held<Inferred, Inferable>[];
  readonly use: Held<Use, ClaimUse>;
}

/** An allowed word, or any `T` where that is no more than `string`. */
type Held<T extends string, Allowed extends string> =
  | Allowed
  | (T & (string extends T ? string : never));
