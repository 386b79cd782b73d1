/**
 * How large an effect must be to be told, however sure it is: in a million rows everything differs from everything. Each is the size
 * the field calls small, or what an eye sees in the chart.
 */
export const FLOORS = {
  /** Kendall's τ: three in five pairs of spans in the direction of the trend. */
  tau: 0.2,
  /** Difference of levels ÷ residual standard deviation; Cohen's “large”, as one of many possible places is chosen. */
  step: 1,
  /** Share of what the course leaves; Hyndman calls seasonality weak below 0.3. */
  season: 0.3,
  /** Robust standard deviations from the neighbours in time. */
  deviations: 4,
  /** Rank ε²: between “small” (0.01) and “medium” (0.06). */
  epsilonSquared: 0.02,
  /** The larger of r and ρ would be seen in a picture of the points from about here on. */
  correlation: 0.2,
  /** Cramér's V: “small”. */
  association: 0.1,
  /** Difference of shares of missing cells that matters to whoever reads the rest. */
  missingDifference: 0.05,
  /** Missing in general. */
  missing: 0.05,
  /** A leader is ahead by a tenth. */
  lead: 0.1,
  /** The largest fifth of the parts has at least half of the whole, and twice its equal share. */
  concentration: 0.5,
  concentrationTimes: 2,
  /** Highest ratio over lowest. */
  ratio: 1.15,
  /** Hedges' g between two periods: “small”. */
  period: 0.2,
  /** Part of a change that a slice makes. */
  cause: 0.1,
  /** Part of a difference that the mix makes. */
  mix: 0.3,
} as const;

/** Below this q a candidate is told: of what is told at most so many in a hundred are chance. */
export const MOST_Q = 0.05;

/** Rows of a group before its mean says something. */
export const FEWEST_IN_GROUP = 5;
/** Rows of a group before the ratio of two sums does: two of them vary. */
export const FEWEST_IN_RATIO = 20;
/** Groups that can be told apart; beyond these there is concentration to speak of, but no comparison. */
export const MOST_GROUPS = 50;
/** Spans of time before a course can be judged. */
export const FEWEST_SPANS = 8;
/** Rows that rank tests look at: enough to see any effect over its floor. */
export const SAMPLED = 20_000;
