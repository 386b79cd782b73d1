import type { LikelyCause } from '@/lib/comparison/causes/cause';
import type { Delta } from '@/lib/comparison/deltas/delta';

/** How it was judged whether a change is more than noise. */
export type NoiseTest =
  /** Differences of the same key in both periods. */
  | 'paired'
  /** Welch's t over the rows. */
  | 'welch'
  /** Sums of a varying number of rows: a compound Poisson process. */
  | 'compound_poisson'
  /** Medians: the exact bootstrap. */
  | 'bootstrap'
  /** Smallest and largest: how many values lie beyond all of the other period. */
  | 'exceedance'
  /** Numbers of values, or of different ones. */
  | 'poisson';

/** Whether a change is more than noise. */
export interface NoiseVerdict {
  readonly test: NoiseTest;
  /** p value of no change; null with too few values. */
  readonly p: number | null;
  /** The same, corrected for all that were tested with it (Benjamini–Hochberg). */
  readonly adjustedP: number | null;
  /** 95 % interval of the change, in the unit of the values. */
  readonly interval: readonly [number, number] | null;
  /** Standardised size: the change ÷ the spread within the periods (Hedges' g, or of the differences when paired). */
  readonly effect: number | null;
  readonly nBefore: number;
  readonly nAfter: number;
}

/** A change that matters, or the reason why it does not. */
export interface JudgedChange {
  readonly delta: Delta;
  readonly noise: NoiseVerdict;
  /** The change is at least the threshold. */
  readonly isOverThreshold: boolean;
  readonly isBeyondNoise: boolean;
  /** The effect is large enough to matter however many rows there are. */
  readonly isSizeable: boolean;
}

/** The change of one group. */
export interface PartChange extends JudgedChange {
  /** Id of the pair that makes the groups; `delta.group` is its value. */
  readonly by: string;
}

/** A column that changed significantly, as a whole or in a part that the whole hides. */
export interface SignificantChange {
  readonly pair: string;
  /** The change of the column over all rows. */
  readonly whole: JudgedChange;
  /** `part`: the whole is not over the threshold, but a group is, and `parts` names it. */
  readonly basis: 'whole' | 'part';
  /** Groups that changed significantly by themselves, by what they add to the change; at most five. */
  readonly parts: readonly PartChange[];
  readonly cause: LikelyCause | null;
}

export interface SignificanceOptions {
  /** Percent; 20 when absent. */
  readonly threshold?: number;
  /** Share of false alarms that is accepted among what is flagged; 0.05 when absent. */
  readonly falseDiscoveryRate?: number;
}
