import type { FactKind } from './fact';

/**
 * How much a reader learns from a kind of fact, 0–1. What cannot be seen in the chart at a glance is worth more than what can, what
 * concerns the whole more than a single point, what describes least.
 */
export const INTEREST: Readonly<Record<FactKind, number>> = {
  /** Turns around what the bars say: the one nobody sees. */
  mix: 1,
  /** What a meeting is about. */
  trend: 0.95,
  change_point: 0.95,
  group_difference: 0.85,
  correlation: 0.85,
  /** Has to be known before months are compared. */
  seasonality: 0.8,
  ratio: 0.8,
  /** Has to be explained before the rest is believed. */
  anomaly: 0.75,
  concentration: 0.75,
  top: 0.7,
  /** Says something of the file as often as of the world. */
  missingness: 0.6,
  outliers: 0.6,
  bottom: 0.45,
  moving_average: 0.3,
  /** What two periods are compared for. */
  period_change: 0.95,
  period_cause: 0.95,
  period_notice: 0.9,
  period_level: 0.25,
  /** Told where somebody asked for that very place. */
  place: 0.9,
  part: 0.85,
  touched: 0.5,
  level: 0.25,
  spread: 0.2,
};
