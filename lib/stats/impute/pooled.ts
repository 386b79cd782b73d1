import { seededRandom } from '@/lib/stats/random';
import { studentReach } from '@/lib/stats/student-quantile';
import { type Strata, stratumOf } from './local-errors';

/** A mean of a column of which a part was imputed. */
export interface PooledMean {
  readonly mean: number;
  /** Standard error: what the sample leaves open, and what the missing cells do. */
  readonly se: number;
  /** 95 % confidence interval. */
  readonly low: number;
  readonly high: number;
  /** Share of the variance that is due to what is missing, 0–1 (λ; van Buuren 2018, 2.3). */
  readonly missingShare: number;
}

/**
 * Pools estimates of one mean by Rubin's rules: T = W + (1 + 1/m)·B (Rubin 1987, 3.1), with the degrees of freedom of Barnard and Rubin (1999).
 *
 * @param estimates two or more, each with its variance (a squared standard error).
 * @param rows of the whole sample.
 */
export function pooled(estimates: readonly { mean: number; variance: number }[], rows: number): PooledMean {
  const m = estimates.length;
  const mean = estimates.reduce((sum, one) => sum + one.mean / m, 0);
  const within = estimates.reduce((sum, one) => sum + one.variance / m, 0);
  const between = estimates.reduce((sum, one) => sum + (one.mean - mean) ** 2 / (m - 1), 0);
  const total = within + (1 + 1 / m) * between;
  const missingShare = total > 0 ? ((1 + 1 / m) * between) / total : 0;
  const complete = rows - 1;
  const observed = ((complete + 1) / (complete + 3)) * complete * (1 - missingShare);
  const df = missingShare === 0 ? observed : 1 / (missingShare ** 2 / (m - 1) + 1 / observed);
  const reach = studentReach(0.05, df) * Math.sqrt(total);
  return { mean, se: Math.sqrt(total), low: mean - reach, high: mean + reach, missingShare };
}

/**
 * The mean of known values and of answers, pooled over draws. Each draw resamples the errors of every stratum (approximate Bayesian
 * bootstrap; Rubin and Schenker 1986) and adds one of them to each answer.
 */
export function pooledMean(known: Float64Array, answers: Float64Array, strata: Strata, draws: number): PooledMean {
  const random = seededRandom(5);
  const rows = known.length + answers.length;
  const places = Uint8Array.from(answers, (answer) => stratumOf(strata, answer));
  // Around the known mean, so that large values leave their digits to what differs.
  const centre = known.reduce((sum, value) => sum + value / known.length, 0);
  const knownSquares = known.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const estimates = Array.from({ length: draws }, () => {
    const pools = strata.errors.map((errors) => errors.map(() => errors[random.integer(errors.length)] as number));
    let sum = 0;
    let squares = knownSquares;
    for (let i = 0; i < answers.length; i++) {
      const pool = pools[places[i] as number] as Float64Array;
      const off = (answers[i] as number) - centre + (pool[random.integer(pool.length)] as number);
      sum += off;
      squares += off * off;
    }
    const mean = sum / rows;
    return { mean: centre + mean, variance: Math.max(0, squares / rows - mean * mean) / (rows - 1) };
  });
  return pooled(estimates, rows);
}
