import type { Feature } from './features';

/**
 * What each thing seen of a pair of columns adds to the logarithm of the odds that they hold the same. Fitted by logistic regression on
 * the working half of the labelled exports (`npm run bench -- matching`), rounded, and set by hand where those say too little.
 */
export const PAIR_WEIGHTS: Readonly<Record<Feature, number>> = {
  // Words that mean the same are the best evidence there is, of the whole header and of the shorter one alike.
  name_dice: 1.9,
  name_contained: 1.9,
  name_fuzzy: 1.1,
  // The labelled exports rename nearly everything; whoever keeps a header means it.
  name_same: 2.2,
  name_opposed: -2.7,
  kind_same: 1.3,
  family_same: 0.7,
  family_other: -2.6,
  unit_same: 0.8,
  // Units change from month to month (thousands, another currency) without the column being another.
  unit_other: -1,
  values_shared: 2.3,
  values_apart: -3,
  // Numbers drift and shared scales are common: less than fitted, as real months differ more than made ones.
  numbers_alike: 2.2,
  numbers_apart: -3,
  pattern_same: 2.2,
  pattern_other: -2.4,
  texts_alike: 1.3,
  // Exports are reordered more freely than the labelled ones.
  place_near: 1.3,
};

/** The logarithm of the odds of two columns about which nothing is known. */
export const PAIR_BIAS = -5;

/** What the other columns say about a pair, likewise. */
export const CONTEXT_WEIGHTS = {
  pair: 0.45,
  /** How far ahead of the best rival, in log odds, at most `MOST_AHEAD`. */
  ahead: 0.85,
  /** How far behind it. */
  behind: 1.6,
  /** Columns beside both belong together. */
  neighbours: 1.1,
  /** One of the two surely belongs to another. */
  taken: -1.4,
  bias: 0.35,
} as const;

export const MOST_AHEAD = 4;
/** A rival that is less likely than this is none. */
export const LEAST_RIVAL = -2;
/** A pair with these odds that is the best of both columns is held fast while the others are judged. */
export const ANCHOR = 1.7;
/** Log odds beyond which a pair is not taken without a word or value in common: 80 of 100. */
export const MOST_WITHOUT_NAME = 1.4;
/** Log odds of a pair whose headers contradict one another, at most: not proposed. */
export const MOST_OPPOSED = -0.4;
