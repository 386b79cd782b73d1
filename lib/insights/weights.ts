/** Weights of the confidence of tested facts: set by hand and checked on generated tables, the half to work with (docs/insights.md). */
export const CONFIDENCE = {
  intercept: 1,
  values: 0.2,
  effect: 0.6,
  evidence: 0.25,
  filledCells: 4,
  suspectedCells: 6,
  /** Of what was not tested: so many values halve the confidence. */
  few: 2,
} as const;
