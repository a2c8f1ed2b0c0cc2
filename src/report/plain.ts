/** Plain JSON of a result: whole numbers as decimal strings, everything else as it is. */
export type Plain<T> = T extends bigint
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

export function plain<T>(value: T): Plain<T> {
  return plainly(value) as Plain<T>;
}

function plainly(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(plainly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainly(part)]));
}
