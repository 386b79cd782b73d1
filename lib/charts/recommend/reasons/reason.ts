import type { ChartFilter } from '@/lib/charts/spec';

/** Why a chart is worth looking at. */
export interface Reason {
  /** A sentence or two that name its numbers. */
  readonly text: string;
  /** The filters of the chart whose rows the text speaks of, so that nobody needs to be told of them again. */
  readonly covers: readonly ChartFilter[];
}

/** A reason that speaks of no filter. */
export function plainReason(text: string): Reason {
  return { text, covers: [] };
}

/** What can be said of the chart in question; a type of chart chooses what suits it. */
export interface ReasonWords {
  /** There are several series. */
  readonly hasSeries: boolean;
  /** There is a column of values beside the one along the axis. */
  readonly hasMeasure: boolean;
  /** Time is along the axis. */
  readonly isTime: boolean;
  /** Where a line comes from and goes. */
  line(): Reason;
  /** Several lines. */
  lines(): Reason;
  /** Who has most. */
  groups(): Reason;
  /** Two groupings at once. */
  cross(): Reason;
  /** How two measures go together. */
  scatter(): Reason;
  /** The middle, the width, and what lies far out. */
  spread(): Reason;
  /** Boxes side by side. */
  boxes(): Reason;
}
