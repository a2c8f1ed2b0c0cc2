import * as v from 'valibot';
import type { Shape } from './basics.js';
import { isObject } from './compound.js';
import type { Said } from './say.js';

/** The key of an object at which a problem stands: what is wrong is the key, or its value. */
export interface KeyOf {
  readonly origin: 'key' | 'value';
  readonly key: (input: unknown) => string | undefined;
}

/** A value that is never right; `says` tells why. The problem stands at a key, if `at` names one. */
export function refused(says: Said, at?: KeyOf): Shape {
  return v.pipe(
    v.unknown(),
    v.rawCheck(({ dataset, addIssue }) => {
      const input = dataset.value;
      const key = isObject(input) ? at?.key(input) : undefined;
      const message = says({ input });
      if (!isObject(input) || !at || key === undefined) return addIssue({ input, message });
      const value = Object.hasOwn(input, key) ? input[key] : undefined;
      const path: [v.ObjectPathItem] = [{ type: 'object', origin: at.origin, input, key, value }];
      return addIssue({ input: value, message, path });
    }),
  );
}
