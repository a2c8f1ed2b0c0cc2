import fc from 'fast-check';

// The same cases in every run, so that a red run is red again. FC_SEED=<integer> tries others; FC_SEED=random
// lets fast-check choose (it prints its seed on failure). How many cases a law takes is its test's own matter.
const given = process.env.FC_SEED ?? '20261123';

if (given !== 'random') {
  const seed = Number(given);
  if (!Number.isInteger(seed))
    throw new Error(`FC_SEED is '${given}': give an integer or 'random'`);
  fc.configureGlobal({ seed });
}
