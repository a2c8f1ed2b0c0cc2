const mebibyte = 2 ** 20;

/** The longest text that is read, in characters: the YAML parser is slow on long ones. */
export const longest = { JSON: 8 * mebibyte, YAML: mebibyte } as const;

/** The most aliases that a YAML text may hold; what they stand for counts each time. */
export const mostAliases = 100;

/** The most words, marks and line ends that a YAML text may hold: some 14,000 keys with their values. */
export const mostLexemes = 100_000;

/** After so many complaints about YAML, the rest of the text is not looked at. */
export const mostSaid = 20;
