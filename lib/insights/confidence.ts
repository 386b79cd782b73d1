import type { FactKind } from './fact';
import { CONFIDENCE } from './weights';

/** What the confidence of a fact follows from. */
export interface Grounds {
  readonly kind: FactKind;
  readonly n: number;
  /** Effect ÷ its floor. */
  readonly strength: number;
  readonly q: number | null;
  readonly filled: number;
  readonly suspected: number;
}

const SUREST = 0.99;

/**
 * How likely a fact is to hold, 0–1: a logistic model of the number of values, the effect, q, and the shares of cells that cleaning
 * filled in and that findings suspect, calibrated on generated tables (docs/insights.md). What was not tested is there as it is said: it
 * is doubted only where there are few values, or cells are filled in or suspected.
 */
export function confidenceOf({ n, strength, q, filled, suspected }: Grounds): number {
  const { intercept, values, effect, evidence, filledCells, suspectedCells } = CONFIDENCE;
  const doubt = filledCells * filled + suspectedCells * Math.sqrt(suspected);
  if (q === null) return Math.min(SUREST, (n / (n + CONFIDENCE.few)) * Math.max(0, 1 - filled - suspected));
  const score =
    intercept +
    values * Math.log10(Math.max(1, n)) +
    effect * Math.log(Math.max(0.1, strength)) +
    evidence * Math.min(MOST_EVIDENCE, -Math.log10(Math.max(q, 1e-300))) -
    doubt;
  return Math.min(SUREST, 1 / (1 + Math.exp(-score)));
}

/** From here on it is sure that it is no chance; what else may be wrong, more evidence does not mend. */
export const MOST_EVIDENCE = 8;

/** Below `MEDIUM` confidence is low and hedged in words; from `HIGH` on it is high. */
export const MEDIUM = 0.4;
export const HIGH = 0.7;

export type ConfidenceWord = 'low' | 'medium' | 'high';

export function confidenceWord(score: number): ConfidenceWord {
  return score < MEDIUM ? 'low' : score < HIGH ? 'medium' : 'high';
}
