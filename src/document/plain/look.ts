/** What an object turns out to be: a list or plain object with its keys, too much of it, or strange. */
export type Look =
  | { readonly keys: readonly string[]; readonly list: boolean }
  | { readonly strange: string }
  | { readonly huge: true };

/** Looks at an object of any origin; never throws, whatever traps it has. */
export function look(source: object, room: number): Look {
  try {
    if (!Array.isArray(source)) return lookAtObject(source);
    return source.length > room ? { huge: true } : lookAtList(source);
  } catch {
    return { strange: 'an object that throws when it is looked at' };
  }
}

/** Keys that JavaScript gives a meaning of its own; none may be a key of a document. */
export function isReservedKey(key: string): boolean {
  return key === 'prototype' || key in Object.prototype;
}

function lookAtList(source: readonly unknown[]): Look {
  const keys = Object.keys(source);
  if (keys.length < source.length) return { strange: 'a list with holes' };
  if (keys.length > source.length) return { strange: 'a list with keys of its own' };
  return { keys, list: true };
}

function lookAtObject(source: object): Look {
  if (!isPlain(Object.getPrototypeOf(source))) return { strange: 'an instance of a class' };
  const enumerable = Object.prototype.propertyIsEnumerable;
  const symbols = Object.getOwnPropertySymbols(source);
  if (symbols.some((symbol) => enumerable.call(source, symbol))) {
    return { strange: 'an object with symbols for keys' };
  }
  return { keys: Object.keys(source), list: false };
}

/** Plain objects of another realm are plain too: their prototype has none itself. */
function isPlain(prototype: unknown): boolean {
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
  );
}
