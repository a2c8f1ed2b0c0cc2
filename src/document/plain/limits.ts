/** How deep a document may be nested. */
export const deepest = 100;
/** How many values a document may hold, the documents that it includes counted in. */
export const mostValues = 200_000;
/** How many characters a single text may have. */
export const longestText = 100_000;

/** How many values may still be read. */
export interface Budget {
  left: number;
}
/** How many documents may be included in one, directly or through others. */
export const mostDocuments = 100;
