import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a change is judged by what it changed. Other cases are looked
 * for on purpose: `PROPERTY_SEED=<integer>`, or `PROPERTY_SEED=random`.
 */
const seed = process.env.PROPERTY_SEED ?? '1';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
